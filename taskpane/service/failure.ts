import { ApiError } from "../../src/client/api-error.ts";
import { SignInFailed, SignInRequired } from "../sign-in/sign-in-types.ts";
import type { SignInFailure } from "../sign-in/sign-in-types.ts";

/** What stands between the rep and the answer, told apart by what the pane shows and does about it. */
export type Failure =
  | { kind: "sign-in-needed" }
  | { kind: "sign-in-failed"; reason: SignInFailure }
  | { kind: "no-permission"; code: string; requestId: string | null }
  | { kind: "offline" }
  | { kind: "unreachable"; code: string }
  | { kind: "unavailable"; retryAfterMs: number | null; requestId: string | null }
  | { kind: "refused"; code: string; requestId: string | null }
  | { kind: "error"; code: string; requestId: string | null };

const signInCodes = new Set(["token_missing", "token_invalid", "token_expired"]);

/** Sorts what a call threw; null when the call was given up by the pane itself. `online` as the browser says. */
export function failureOf(error: unknown, online: boolean): Failure | null {
  if (error instanceof SignInRequired) return { kind: "sign-in-needed" };
  if (error instanceof SignInFailed) {
    return error.reason === "offline" && !online
      ? { kind: "offline" }
      : { kind: "sign-in-failed", reason: error.reason };
  }
  return error instanceof ApiError
    ? apiFailure(error, online)
    : { kind: "error", code: "unexpected", requestId: null };
}

function apiFailure(error: ApiError, online: boolean): Failure | null {
  const { code, status, requestId, retryAfterMs } = error;
  if (code === "aborted") return null;
  if (code === "network" || code === "timeout")
    return online ? { kind: "unreachable", code } : { kind: "offline" };
  if (signInCodes.has(code)) return { kind: "sign-in-needed" };
  if (status === 403) return { kind: "no-permission", code, requestId };
  if (status === 429 || status === 503) return { kind: "unavailable", retryAfterMs, requestId };
  return { kind: status < 500 && code !== "bad_answer" ? "refused" : "error", code, requestId };
}

/**
 * Whether to look again after a change failed so: things have changed meanwhile, or the rep has to sign in, and the pane
 * offers that where it asks about the message.
 */
export const asksAnew = (failure: Failure): boolean =>
  failure.kind !== "error" && recoveryDelayMs(failure, 1) === null;

const firstWaitMs = 3_000;
const longestWaitMs = 30_000;

/** How long to wait before asking again without the rep, or null where only the rep can help. `tries` from 1. */
export function recoveryDelayMs(failure: Failure, tries: number): number | null {
  const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** (tries - 1));
  if (failure.kind === "unavailable") return Math.max(failure.retryAfterMs ?? 0, wait);
  if (failure.kind === "offline" || failure.kind === "unreachable") return wait;
  return null;
}
