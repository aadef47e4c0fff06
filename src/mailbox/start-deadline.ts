import type { Deadline } from "./mailbox.ts";

/** A deadline that many milliseconds from now, on the monotonic clock. Keeps no process alive. */
export function startDeadline(milliseconds: number): Deadline {
  const end = performance.now() + milliseconds;
  return {
    remainingMs: () => Math.max(0, end - performance.now()),
    signal: AbortSignal.timeout(Math.max(0, Math.floor(milliseconds))),
  };
}

/** The signal comes by a timer, which may lag: the clock counts. */
export const isOver = (deadline: Deadline): boolean => deadline.signal.aborted || deadline.remainingMs() <= 0;
