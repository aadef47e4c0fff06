import type { EndReason } from "./words.ts";

/** Ends that a person or the sequence itself decided: nothing was judged that could have been judged wrongly. */
const decided: ReadonlySet<EndReason> = new Set([
  "manual",
  "workflow",
  "completed",
  "sequence_deleted",
  "creator_removed",
]);

/** Whether somebody may say that a stop was wrong: those that followed from what came in. */
export function isDisputable(reason: EndReason): boolean {
  return !decided.has(reason);
}
