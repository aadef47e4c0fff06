import { hasErrorCode } from "./error-code.ts";

/** Whether the row would have broken this unique index or key. */
export function violatesUnique(error: unknown, constraint: string): boolean {
  return hasErrorCode(error, "23505") && isNamed(error, constraint);
}

/** Whether the row would have broken this check. */
export function violatesCheck(error: unknown, constraint: string): boolean {
  return hasErrorCode(error, "23514") && isNamed(error, constraint);
}

function isNamed(error: unknown, constraint: string): boolean {
  return error instanceof Error && "constraint" in error && error.constraint === constraint;
}
