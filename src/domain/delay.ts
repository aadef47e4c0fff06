/**
 * The wait before a step, as data: how long it is, how much of it is used up, and since when it runs (null: it does
 * not run now). When the step is due follows from these three and is never stored without them.
 */
export interface Delay {
  delayMs: number;
  usedMs: number;
  startedAt: Date | null;
}

/** A delay that begins to run at `at`. */
export function startDelay(delayMs: number, at: Date): Delay {
  return { delayMs, usedMs: 0, startedAt: at };
}

/** When the step is due: start plus what was left then. Null while the delay does not run. */
export function dueAt(delay: Delay): Date | null {
  if (delay.startedAt === null) return null;
  return new Date(delay.startedAt.getTime() + delay.delayMs - delay.usedMs);
}

/**
 * Stops the clock (S-077): the time since it started counts as used, at most the whole delay. A clock that stands
 * behind the start (two machines disagree) uses nothing.
 */
export function stopDelay(delay: Delay, at: Date): Delay {
  const ran = delay.startedAt === null ? 0 : Math.max(0, at.getTime() - delay.startedAt.getTime());
  return { delayMs: delay.delayMs, usedMs: Math.min(delay.delayMs, delay.usedMs + ran), startedAt: null };
}

/**
 * Lets the clock run on from `at`: only the rest is waited (S-077); a delay that had not begun starts now (S-076).
 * A delay that already runs is left alone.
 */
export function continueDelay(delay: Delay, at: Date): Delay {
  return delay.startedAt === null ? { ...delay, startedAt: at } : delay;
}
