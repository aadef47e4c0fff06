import type { Delay } from "./delay.ts";
import { dueAt, type DuePlan } from "./due-at.ts";
import type { EnrollmentState, WaitReason } from "./words.ts";

/** How long an unenroll by hand can be taken back. */
const undoWindowMs = 30_000;

/** Until when an unenroll at `at` can be undone. */
export function undoDeadline(at: Date): Date {
  return new Date(at.getTime() + undoWindowMs);
}

/** What an undo depends on. */
export interface UndoFacts {
  state: EnrollmentState;
  undoUntil: Date | null;
  undoState: "active" | "paused" | null;
  delay: Delay;
  plan: DuePlan;
  waitReason: WaitReason | null;
  optedOut: boolean;
  sequenceDeleted: boolean;
}

export type UndoOutcome =
  | { kind: "restored"; state: "active" | "paused"; dueAt: Date | null }
  | { kind: "already_open" }
  | { kind: "nothing_to_undo" }
  | { kind: "expired" }
  | { kind: "opted_out" }
  | { kind: "sequence_deleted" };

/**
 * Brings the same enrollment back as it was: the same state and, because its delay was kept, the same due time. Works
 * while `unenrolling` too. Whoever opted out meanwhile stays out (S-020), and so does a deleted sequence (S-025).
 */
export function undoUnenroll(facts: UndoFacts, at: Date): UndoOutcome {
  if (facts.state === "active" || facts.state === "paused") return { kind: "already_open" };
  if (facts.undoUntil === null || facts.undoState === null) return { kind: "nothing_to_undo" };
  if (at.getTime() > facts.undoUntil.getTime()) return { kind: "expired" };
  if (facts.optedOut) return { kind: "opted_out" };
  if (facts.sequenceDeleted) return { kind: "sequence_deleted" };
  return { kind: "restored", state: facts.undoState, dueAt: dueAgain(facts) };
}

/** Nothing is due while paused, nor while a task or a step that is stuck waits for a person. */
function dueAgain({ undoState, waitReason, delay, plan }: UndoFacts): Date | null {
  const waits = undoState === "paused" || waitReason === "task" || waitReason === "stuck";
  return waits ? null : dueAt(delay, plan);
}
