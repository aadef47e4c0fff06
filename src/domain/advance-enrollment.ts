import { startDelay, type Delay } from "./delay.ts";
import { dueAt, type DuePlan } from "./due-at.ts";
import type { EnrollmentState } from "./words.ts";

/** An enrollment whose present step is over. */
export interface StepOver {
  state: EnrollmentState;
  /** What an undo would bring back, while it is being unenrolled. */
  undoState: "active" | "paused" | null;
  position: number;
  stepCount: number;
  /** Delay before the step after it, in ms; null after the last. */
  nextDelayMs: number | null;
}

export type Advance =
  | { kind: "finished" }
  | { kind: "goes_on"; position: number; delay: Delay; dueAt: Date | null };

/**
 * What comes after a step: the next one's delay starts at `at`, or the enrollment is finished (S-024). While paused the
 * next delay does not begin before the enrollment is resumed (S-076). Whoever is being unenrolled gets as far as an
 * undo needs to go on from there, and nothing is due.
 */
export function advanceEnrollment(over: StepOver, at: Date, plan: DuePlan): Advance {
  const isLast = over.position >= over.stepCount;
  if (isLast && over.state !== "unenrolling") return { kind: "finished" };
  const delayMs = isLast ? 0 : over.nextDelayMs;
  if (delayMs === null) throw new Error(`Step ${over.position + 1} of ${over.stepCount} is missing`);
  const waits = over.state === "paused" || over.undoState === "paused";
  const delay: Delay = waits ? { delayMs, usedMs: 0, startedAt: null } : startDelay(delayMs, at);
  const due = over.state === "active" ? dueAt(delay, plan) : null;
  return { kind: "goes_on", position: over.position + 1, delay, dueAt: due };
}
