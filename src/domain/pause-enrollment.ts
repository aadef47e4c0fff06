import type { Delay } from "./delay.ts";
import { stopDelay } from "./delay.ts";
import type { EnrollmentState } from "./words.ts";

export type PauseOutcome =
  | { kind: "paused"; delay: Delay }
  | { kind: "already_paused" }
  | { kind: "unenrolling" }
  | { kind: "ended" };

/** Pausing stops emails and tasks alike (S-066): the delay keeps what it has used (S-077) and nothing is due. */
export function pauseEnrollment(
  state: EnrollmentState,
  delay: Delay,
  at: Date,
  timeZone: string,
): PauseOutcome {
  switch (state) {
    case "active":
      return { kind: "paused", delay: stopDelay(delay, at, timeZone) };
    case "paused":
      return { kind: "already_paused" };
    case "unenrolling":
      return { kind: "unenrolling" };
    default:
      return { kind: "ended" };
  }
}
