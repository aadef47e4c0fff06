/** A day of the calendar as the number of days since 1 January 1970. */
export type Day = number;

const millisecondsPerDay = 86_400_000;

/** Null when there is no such day (31 November). Month from 1. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const time = Date.UTC(year, month - 1, date);
  const made = new Date(time);
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === date ? time / millisecondsPerDay : null;
}

/** The day that it is somewhere at an instant. */
export function dayAt(instant: Date, timeZone: string): Day {
  const [year, month, date] = formatOf(timeZone).format(instant).split("-").map(Number);
  return dayOf(year ?? 1970, month ?? 1, date ?? 1) ?? 0;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than reading a whole note. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-CA", { timeZone });
  formats.set(timeZone, made);
  return made;
}

/** 0 is Monday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function yearOf(day: Day): number {
  return new Date(day * millisecondsPerDay).getUTCFullYear();
}

/** From 1. */
export function monthOf(day: Day): number {
  return new Date(day * millisecondsPerDay).getUTCMonth() + 1;
}

/** The day of the month, from 1. */
export function dateOf(day: Day): number {
  return new Date(day * millisecondsPerDay).getUTCDate();
}

export function lastOfMonth(year: number, month: number): Day {
  return Date.UTC(year, month, 1) / millisecondsPerDay - 1;
}

export function addMonths(day: Day, months: number): Day {
  const total = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  const date = new Date(day * millisecondsPerDay).getUTCDate();
  return dayOf(year, month, date) ?? lastOfMonth(year, month);
}

/** The day itself, or Monday when it lies in a weekend. */
export function workingDayFrom(day: Day): Day {
  const weekday = weekdayOf(day);
  return weekday < 5 ? day : day + 7 - weekday;
}

/** `YYYY-MM-DD` */
export function isoOf(day: Day): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

/** The year in which a day of a month lies nearest to today. */
export function nearestDay(month: number, date: number, today: Day): Day | null {
  const years = [yearOf(today) - 1, yearOf(today), yearOf(today) + 1];
  const days = years.map((year) => dayOf(year, month, date)).filter((day) => day !== null);
  return days.length === 0
    ? null
    : days.reduce((best, day) => (Math.abs(day - today) < Math.abs(best - today) ? day : best));
}
