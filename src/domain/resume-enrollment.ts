import type { Delay } from "./delay.ts";
import { continueDelay } from "./delay.ts";
import type { EnrollmentState } from "./words.ts";

export type ResumeOutcome =
  | { kind: "resumed"; delay: Delay }
  | { kind: "already_active" }
  | { kind: "unenrolling" }
  | { kind: "ended" };

/** Goes on where it stopped: a delay not begun starts now (S-076), a begun one waits only its rest (S-077). */
export function resumeEnrollment(state: EnrollmentState, delay: Delay, at: Date): ResumeOutcome {
  switch (state) {
    case "paused":
      return { kind: "resumed", delay: continueDelay(delay, at) };
    case "active":
      return { kind: "already_active" };
    case "unenrolling":
      return { kind: "unenrolling" };
    default:
      return { kind: "ended" };
  }
}
