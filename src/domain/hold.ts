import { isEligible } from "./schedule/send-schedule.ts";
import { firstInstantAt, highestReading } from "./schedule/wall-clock.ts";
import type { HoldReason } from "./words.ts";

/** Why and until when all enrollments of a contact wait; `until` null: for a time that nobody knows. */
export interface Hold {
  reason: HoldReason;
  until: Date | null;
}

/** The hold of a contact as it is kept, with how often in a row a policy delay stood in for a return date. */
export interface HeldContact {
  hold: Hold | null;
  holdsWithoutDate: number;
}

export type HoldWish =
  | { kind: "doubt" }
  /** `until` is known from a return date. */
  | { kind: "away_until"; until: Date }
  /** Nobody knows; `until` is the policy delay. */
  | { kind: "away"; until: Date };

export type HoldOutcome =
  | { kind: "held"; hold: Hold; holdsWithoutDate: number }
  /** They wait already, as long or for a better reason. */
  | { kind: "unchanged" }
  /** Away again and again without a date: a person has to look. */
  | { kind: "too_often" };

/** Policy delays in a row; what comes then is shown to the rep. */
export const maximumHoldsWithoutDate = 3;

/**
 * What a wish to hold makes of a contact's hold at `at`. Doubt goes before absence; a stated return date before the
 * policy delay; of two stated dates the later counts, whichever message was read first.
 */
export function changeHold(held: HeldContact, wish: HoldWish, at: Date): HoldOutcome {
  const current = isOver(held.hold, at) ? null : held.hold;
  const { holdsWithoutDate } = held;
  if (wish.kind === "doubt") {
    if (current?.reason === "doubt") return { kind: "unchanged" };
    return { kind: "held", hold: { reason: "doubt", until: null }, holdsWithoutDate };
  }
  const { until } = wish;
  if (isOver({ reason: "away", until }, at) || current?.reason === "doubt") return { kind: "unchanged" };
  const hold = { reason: "away" as const, until };
  if (wish.kind === "away") {
    if (current !== null) return { kind: "unchanged" };
    if (holdsWithoutDate >= maximumHoldsWithoutDate) return { kind: "too_often" };
    return { kind: "held", hold, holdsWithoutDate: holdsWithoutDate + 1 };
  }
  const isStated = current !== null && holdsWithoutDate === 0;
  if (isStated && (current.until === null || current.until >= until)) return { kind: "unchanged" };
  return { kind: "held", hold, holdsWithoutDate: 0 };
}

export function isOver(hold: Hold | null, at: Date): boolean {
  return hold !== null && hold.until !== null && hold.until.getTime() <= at.getTime();
}

/** The days on which somebody works, in their own time zone. */
export interface WorkCalendar {
  timeZone: string;
  /** `YYYY-MM-DD`. */
  holidays: ReadonlySet<string>;
}

const dayMs = 86_400_000;

/** The beginning of the first business day from `day` (`YYYY-MM-DD`, the first day of being back) on. */
export function backAtWork(day: string, calendar: WorkCalendar): Date {
  const first = firstBusinessDay(Math.floor(Date.parse(day) / dayMs), calendar);
  return new Date(firstInstantAt(calendar.timeZone, first * dayMs));
}

/** The same time of day that many business days later: how long somebody is taken for away who does not say. */
export function businessDaysLater(count: number, at: Date, calendar: WorkCalendar): Date {
  const reading = highestReading(calendar.timeZone, at.getTime());
  let day = Math.floor(reading / dayMs);
  const timeOfDay = reading - day * dayMs;
  for (let left = count; left > 0; left -= 1) day = firstBusinessDay(day + 1, calendar);
  return new Date(firstInstantAt(calendar.timeZone, day * dayMs + timeOfDay));
}

/** `day` counts days since 1970-01-01. A year without any business day is a mistake in the holidays. */
function firstBusinessDay(day: number, { holidays }: WorkCalendar): number {
  for (let candidate = day; candidate < day + 366; candidate += 1) {
    if (isEligible({ eligibleDays: "business_days", holidays }, candidate)) return candidate;
  }
  return day;
}
