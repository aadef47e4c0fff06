/** Whether the database refused with one of these SQLSTATE codes. */
export function hasSqlState(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && "code" in error && codes.some((code) => error.code === code);
}

/** Whether the row would have broken this unique index or key. */
export function violatesUnique(error: unknown, constraint: string): boolean {
  return hasSqlState(error, "23505") && isNamed(error, constraint);
}

/** Whether the row would have broken this check. */
export function violatesCheck(error: unknown, constraint: string): boolean {
  return hasSqlState(error, "23514") && isNamed(error, constraint);
}

function isNamed(error: unknown, constraint: string): boolean {
  return error instanceof Error && "constraint" in error && error.constraint === constraint;
}
