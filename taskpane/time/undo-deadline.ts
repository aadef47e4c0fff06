import type { Enrollment } from "../../src/contract/types.ts";
import type { Timers } from "./timers.ts";

/**
 * When undo stops being possible, on the `elapsed` clock; null when it is not possible. The length comes from the
 * service's own two dates and starts when its answer arrived, so a wrong clock on this machine does not matter.
 */
export function undoDeadline(enrollment: Enrollment, timers: Timers): number | null {
  const length = undoLength(enrollment);
  return length > 0 ? timers.elapsed() + length : null;
}

/** For an end that was not just answered but found: part of the time is over, how much only this machine's clock knows. */
export function foundUndoDeadline(enrollment: Enrollment, timers: Timers): number | null {
  const left = Math.min(undoLength(enrollment), Date.parse(enrollment.undoUntil ?? "") - timers.now());
  return left > 0 ? timers.elapsed() + left : null;
}

function undoLength({ undoUntil, end }: Enrollment): number {
  return undoUntil === null || end === null ? 0 : Date.parse(undoUntil) - Date.parse(end.at);
}
