/** How much an inbox may send: emails in any 24 hours, and in any 60 seconds. */
export interface InboxLimits {
  daily: number;
  perMinute: number;
}

export const dayMs = 86_400_000;
export const minuteMs = 60_000;

/** How many more emails fit now, after `lastDay` in the last 24 hours, of them `lastMinute` in the last 60 seconds. */
export function roomWithin(limits: InboxLimits, lastDay: number, lastMinute: number): number {
  return Math.max(0, Math.min(limits.daily - lastDay, limits.perMinute - lastMinute));
}

/**
 * When an email goes that found its inbox full: `free` is when the next one fits, `ahead` how many go before it. They
 * leave evenly, not in bursts, and never more than a day's worth in a day.
 */
export function slotOf(limits: InboxLimits, free: Date, ahead: number): Date {
  const fullDays = Math.floor(ahead / limits.daily);
  const gap = minuteMs / limits.perMinute;
  // Where a minute's pace leaves less than the day's limit in a day, a day's worth takes longer than a day.
  const lengthOfDay = Math.max(dayMs, limits.daily * gap);
  return new Date(Math.ceil(free.getTime() + fullDays * lengthOfDay + (ahead % limits.daily) * gap));
}
