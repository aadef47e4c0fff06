/** "in 2 days", "5 minutes ago": whole units, the largest that fits. */
export function relativeTime(instant: string, now: number, locale: string): string {
  const seconds = Math.round((Date.parse(instant) - now) / 1000);
  // Not `numeric: "auto"`: 47 hours would become "tomorrow", which the calendar may call the day after.
  const format = new Intl.RelativeTimeFormat(locale);
  for (const [unit, length] of units) {
    if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit);
  }
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(0, "second");
}

const units = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** The day and minute in the rep's time zone (or `timeZone`), with that zone's short name. */
export function exactTime(instant: string, locale: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
    ...(timeZone !== undefined && { timeZone }),
  }).format(Date.parse(instant));
}

/** The time of day in a zone; null when the browser does not know the zone. */
export function timeOfDay(now: number, timeZone: string, locale: string): string | null {
  try {
    return new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit", timeZone }).format(now);
  } catch {
    return null;
  }
}
