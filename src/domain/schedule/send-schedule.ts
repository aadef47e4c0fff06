import type { EligibleDays } from "../words.ts";
import { evenSpans } from "./even-spans.ts";

/** When follow-ups may run, in the enrollment's time zone. */
export interface SendSchedule {
  timeZone: string;
  eligibleDays: EligibleDays;
  /** Minutes of the day; the window is `[start, end)`. */
  windowStartMinute: number;
  windowEndMinute: number;
  /** `YYYY-MM-DD`; count for `business_days` only. */
  holidays: ReadonlySet<string>;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;

/**
 * The first instant at or after `from` (ms since 1970) on an eligible day within the window. Nothing between is open,
 * so it is monotone and idempotent by itself; a window that falls into a missing hour is closed that day.
 */
export function firstOpenInstant(schedule: SendSchedule, from: number): number {
  for (let near = from; ;) {
    const spans = evenSpans(schedule.timeZone, near);
    const to = Math.max(near, spans.at(-1)?.end ?? near);
    for (const { start, end, offset } of spans) {
      if (end <= near) continue;
      const open = firstOpenReading(schedule, Math.max(start, near) + offset, end + offset);
      if (open !== null) return open - offset;
    }
    near = to;
  }
}

/** The first open reading in `[from, to)` on clocks that run evenly, or null. */
function firstOpenReading(schedule: SendSchedule, from: number, to: number): number | null {
  for (let day = Math.floor(from / dayMs); day * dayMs < to; day += 1) {
    const opens = day * dayMs + schedule.windowStartMinute * minuteMs;
    const closes = day * dayMs + schedule.windowEndMinute * minuteMs;
    const open = Math.max(opens, from);
    if (open >= closes || !isEligible(schedule, day)) continue;
    return open < to ? open : null;
  }
  return null;
}

/** `day` counts days since 1970-01-01, a Thursday. */
export function isEligible(schedule: Pick<SendSchedule, "eligibleDays" | "holidays">, day: number): boolean {
  if (schedule.eligibleDays === "every_day") return true;
  const sinceMonday = (((day + 3) % 7) + 7) % 7;
  if (sinceMonday > 4) return false;
  if (schedule.eligibleDays === "weekdays" || schedule.holidays.size === 0) return true;
  return !schedule.holidays.has(new Date(day * dayMs).toISOString().slice(0, 10));
}
