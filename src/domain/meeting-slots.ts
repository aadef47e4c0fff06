import { isEligible } from "./schedule/send-schedule.ts";
import { firstInstantAt, highestReading } from "./schedule/wall-clock.ts";
import { zoneOffset } from "./schedule/zone-offset.ts";

/** How long a meeting is that a contact books by a link. */
export const slotMs = 30 * 60_000;
/** Nobody is surprised by a meeting that begins right now. */
const noticeMs = 2 * 3_600_000;
/** Business days that are offered, today among them. */
const offeredDays = 10;
/** Emails may leave at night, people do not meet then: from 8:00 to 18:00, whatever the window is. */
const daytime = { startMinute: 8 * 60, endMinute: 18 * 60 };
const minuteMs = 60_000;
const dayMs = 86_400_000;

/**
 * What offering times goes by. Minutes are those of the day in `timeZone`; the window, that in which the sequence's emails
 * leave, is `[start, end)`.
 */
export interface SlotPlan {
  timeZone: string;
  windowStartMinute: number;
  windowEndMinute: number;
  /** `YYYY-MM-DD`. */
  holidays: ReadonlySet<string>;
}

/** When somebody has no time, in ms since 1970. */
export interface Busy {
  from: number;
  until: number;
}

/**
 * When half an hour is free, in ms since 1970, earliest first: on the half hours of the zone's clocks, by day and within
 * the window (by day, where the window is only at night), on the next business days, from two hours after `now` on. An
 * hour that clocks leave out is not offered; of one that they show twice, the first.
 */
export function freeSlots(plan: SlotPlan, busy: readonly Busy[], now: number): number[] {
  const slots: number[] = [];
  const today = Math.floor(highestReading(plan.timeZone, now) / dayMs);
  const schedule = { eligibleDays: "business_days" as const, holidays: plan.holidays };
  // A year with nothing but holidays offers nothing.
  for (let day = today, offered = 0; offered < offeredDays && day < today + 366; day += 1) {
    if (!isEligible(schedule, day)) continue;
    offered += 1;
    slots.push(...slotsOfDay(plan, day).filter((slot) => slot >= now + noticeMs && isFree(slot, busy)));
  }
  return slots;
}

function slotsOfDay(plan: SlotPlan, day: number): number[] {
  const { timeZone } = plan;
  const { startMinute, endMinute } = hoursOf(plan);
  const slots: number[] = [];
  const half = slotMs / minuteMs;
  for (let minute = Math.ceil(startMinute / half) * half; minute + half <= endMinute; minute += half) {
    const reading = day * dayMs + minute * minuteMs;
    const instant = firstInstantAt(timeZone, reading);
    if (instant + zoneOffset(timeZone, instant) === reading) slots.push(instant);
  }
  return slots;
}

function hoursOf({ windowStartMinute, windowEndMinute }: SlotPlan): typeof daytime {
  const startMinute = Math.max(windowStartMinute, daytime.startMinute);
  const endMinute = Math.min(windowEndMinute, daytime.endMinute);
  return startMinute + slotMs / minuteMs <= endMinute ? { startMinute, endMinute } : daytime;
}

function isFree(slot: number, busy: readonly Busy[]): boolean {
  return busy.every(({ from, until }) => until <= slot || from >= slot + slotMs);
}
