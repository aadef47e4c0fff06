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

/** Hand-overs of one email, more than an hour and a half with the waits between them, before it is asked whose fault it is. */
export const patientAttempts = 12;

/** So often an email is tried as soon as its server lets it. */
const hastyAttempts = 5;

/** Nothing is tried for ever, however long a server is away: with the waits between them a week. */
export const maximumAttempts = 180;

const firstRetryMs = 30_000;
const shortRetryMs = 900_000;
export const longestRetryMs = 3_600_000;
const throttledMs = 60_000;

/**
 * What becomes of an email after a hand-over that failed for sure, the `attempts`-th. A server that is away for hours takes
 * nothing from anybody: what waits for it goes by itself when it is back. If it takes other emails meanwhile
 * (`servesOthers`, looked at after {@link patientAttempts}), this one is at fault, and a person decides.
 */
export function afterFailure(failure: SendFailure, attempts: number, servesOthers: boolean): AfterFailure {
  switch (failure.code) {
    case "recipient_rejected":
      return { kind: "bounced" };
    case "signed_out":
    case "misconfigured":
      return { kind: "stuck", code: `inbox_${failure.code}` };
    case "rejected":
      return { kind: "stuck", code: "rejected" };
    default:
      return afterPassingFailure(failure, attempts, servesOthers);
  }
}

function afterPassingFailure(failure: SendFailure, attempts: number, servesOthers: boolean): AfterFailure {
  const { code } = failure;
  if (attempts >= maximumAttempts || (attempts >= patientAttempts && servesOthers)) {
    return { kind: "stuck", code };
  }
  if (code === "too_late" && attempts < hastyAttempts) return { kind: "again" };
  const waitReason = code === "throttled" ? "limit" : "unreachable";
  return { kind: "later", afterMs: waitMs(failure, attempts), waitReason };
}

/** As long as the server says; one that says the same again and again is waited for longer. */
function waitMs({ code, retryAfterMs }: SendFailure, attempts: number): number {
  const own = code === "throttled" ? Math.max(throttledMs, backoffMs(attempts)) : backoffMs(attempts);
  if (retryAfterMs === null) return own;
  return attempts < hastyAttempts ? retryAfterMs : Math.max(retryAfterMs, own);
}

/** 30 s, doubled with every attempt, at first a quarter of an hour at most, then an hour. */
export function backoffMs(attempts: number): number {
  if (attempts < patientAttempts) {
    return Math.min(shortRetryMs, firstRetryMs * 2 ** Math.max(0, attempts - 1));
  }
  return Math.min(longestRetryMs, shortRetryMs * 2 ** (attempts - patientAttempts + 1));
}
