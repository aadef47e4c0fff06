import type { WaitReason } from "./words.ts";

/** Why an email surely did not leave. */
export interface SendFailure {
  /**
   * `throttled`: again after `retryAfterMs`. `unreachable`: the server cannot be reached just now. `signed_out`,
   * `misconfigured`: a person has to mend the inbox. `recipient_rejected`: hard bounce at submission (S-021).
   * `rejected`: this message was refused. `too_late`: the deadline came before the end of data.
   */
  code:
    | "throttled"
    | "unreachable"
    | "signed_out"
    | "misconfigured"
    | "recipient_rejected"
    | "rejected"
    | "too_late";
  /** For people; no secrets. */
  detail: string;
  retryAfterMs: number | null;
}

export type AfterFailure =
  /** The next gate may take it at once. */
  | { kind: "again" }
  | { kind: "later"; afterMs: number; waitReason: WaitReason | null }
  /** A person decides: it is shown, and never tried again by itself. */
  | { kind: "stuck"; code: string }
  /** S-021: the address does not exist. */
  | { kind: "bounced" };

/** Hand-overs of one email before a person has to look: with the waits between them, more than an hour and a half. */
export const maximumAttempts = 12;

const firstRetryMs = 30_000;
const longestRetryMs = 900_000;
const throttledMs = 60_000;

/** What becomes of an email after a hand-over that failed for sure, the `attempts`-th. */
export function afterFailure(failure: SendFailure, attempts: number): AfterFailure {
  switch (failure.code) {
    case "recipient_rejected":
      return { kind: "bounced" };
    case "signed_out":
    case "misconfigured":
      return { kind: "stuck", code: `inbox_${failure.code}` };
    case "rejected":
      return { kind: "stuck", code: "rejected" };
    default:
      if (attempts >= maximumAttempts) return { kind: "stuck", code: failure.code };
  }
  if (failure.code === "too_late") return { kind: "again" };
  if (failure.code === "throttled") {
    return { kind: "later", afterMs: failure.retryAfterMs ?? throttledMs, waitReason: "limit" };
  }
  return { kind: "later", afterMs: failure.retryAfterMs ?? backoffMs(attempts), waitReason: null };
}

/** 30 s, doubled with every attempt, at most a quarter of an hour. */
export function backoffMs(attempts: number): number {
  return Math.min(longestRetryMs, firstRetryMs * 2 ** Math.max(0, attempts - 1));
}
