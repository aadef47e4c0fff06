import { firstInstantAt, highestReading, wallClockMs } from "./schedule/wall-clock.ts";

/**
 * The wait before a step, as data: how long it is, how much of it is used up, and since when it runs (null: it does
 * not run now). When the step is due follows from these three and is never stored without them. Lengths are in ms of
 * the wall clock in the enrollment's time zone: three days end at the same time of day, though a night between was
 * an hour longer or shorter.
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

/** A delay that begins to run at `at` and ends at `until`; without length when that is over. */
export function startDelayUntil(until: Date, at: Date, timeZone: string): Delay {
  return startDelay(Math.max(0, wallClockMs(timeZone, at.getTime(), until.getTime())), at);
}

/** When the delay ends: at the first instant whose wall clock has run the rest. Null while it does not run. */
export function endOfDelay(delay: Delay, timeZone: string): Date | null {
  if (delay.startedAt === null) return null;
  const started = delay.startedAt.getTime();
  const reading = highestReading(timeZone, started) + delay.delayMs - delay.usedMs;
  // Not before the start: in a repeated hour the reading was reached when that hour began.
  return new Date(Math.max(started, firstInstantAt(timeZone, reading)));
}

/** What is still to be waited at `at`, in ms of the wall clock; never negative. */
export function remainingMs(delay: Delay, at: Date, timeZone: string): number {
  return delay.delayMs - stopDelay(delay, at, timeZone).usedMs;
}

/**
 * Stops the clock (S-077): the wall-clock time since it started counts as used, at most the whole delay. A clock that
 * stands behind the start (two machines disagree) uses nothing.
 */
export function stopDelay(delay: Delay, at: Date, timeZone: string): Delay {
  const { delayMs, startedAt } = delay;
  const ran = startedAt === null ? 0 : wallClockMs(timeZone, startedAt.getTime(), at.getTime());
  return { delayMs, usedMs: Math.min(delayMs, delay.usedMs + Math.max(0, ran)), startedAt: null };
}

/**
 * Lets the clock run on from `at`: only the rest is waited (S-077); a delay that had not begun starts now (S-076).
 * A delay that already runs is left alone.
 */
export function continueDelay(delay: Delay, at: Date): Delay {
  return delay.startedAt === null ? { ...delay, startedAt: at } : delay;
}
