/** One per locale and variant, made when it is first wanted; what throws is not kept. */
function cached<T, V extends string | undefined>(make: (locale: string, variant: V) => T) {
  const kept = new Map<string, T>();
  return (locale: string, variant: V): T => {
    const key = `${locale} ${variant}`;
    const format = kept.get(key) ?? make(locale, variant);
    kept.set(key, format);
    return format;
  };
}

/** Making one takes the browser far longer than using it, and the pane needs the same few again and again. */
const relativeFormat = cached(
  (locale, numeric: "always" | "auto") => new Intl.RelativeTimeFormat(locale, { numeric }),
);
const exactFormat = cached(
  (locale, timeZone: string | undefined) =>
    new Intl.DateTimeFormat(locale, {
      weekday: "short",
      day: "numeric",
      month: "short",
      hour: "numeric",
      minute: "2-digit",
      timeZoneName: "short",
      timeZone,
    }),
);
const dayFormat = cached(
  (locale, timeZone: string | undefined) =>
    new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", month: "short", timeZone }),
);
const timeFormat = cached(
  (locale, timeZone: string) =>
    // As the times with a date are written beside it: 09:40 where a day begins with 00:00.
    new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone }),
);

/**
 * "in 3 hours", "5 minutes ago": whole units, the largest that fits. Days are those of the rep's calendar, so that they
 * agree with the date beside them: on a Sunday noon, Tuesday morning is "in 2 days".
 */
export function relativeTime(instant: string, now: number, locale: string): string {
  const then = Date.parse(instant);
  const seconds = Math.round((then - now) / 1000);
  for (const [unit, length] of units) {
    if (Math.abs(seconds) < length) continue;
    if (unit === "day") return relativeFormat(locale, "auto").format(dayOf(then) - dayOf(now), unit);
    return relativeFormat(locale, "always").format(Math.trunc(seconds / length), unit);
  }
  return relativeFormat(locale, "auto").format(0, "second");
}

/** The day by the rep's clock, counted from 1970. */
const dayOf = (time: number) => Math.floor(time / 86_400_000 - new Date(time).getTimezoneOffset() / 1440);

const units = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** The day and minute in the rep's time zone (or `timeZone`), with that zone's short name. */
export function exactTime(instant: string, locale: string, timeZone?: string): string {
  return exactFormat(locale, timeZone).format(Date.parse(instant));
}

/** The day in a zone; in the rep's when there is none, or none that the browser knows. */
export function dayIn(instant: string, timeZone: string | null, locale: string): string {
  const time = Date.parse(instant);
  try {
    return dayFormat(locale, timeZone ?? undefined).format(time);
  } catch {
    return dayFormat(locale, undefined).format(time);
  }
}

/** The time of day in a zone; null when the browser does not know the zone. */
export function timeOfDay(now: number, timeZone: string, locale: string): string | null {
  try {
    return timeFormat(locale, timeZone).format(now);
  } catch {
    return null;
  }
}
