import { jointsOf } from "./joints.ts";
import { matchesOf } from "./matches-of.ts";
import type { CompiledLanguage } from "./compiled-language.ts";
import { never, patternOf, wordPattern } from "./compile-vocabulary.ts";
import { dayOf, lastOfMonth, monthOf, nearestDay, weekdayOf, yearOf, type Day } from "./day.ts";
import { mention, type Mention } from "./mention.ts";

/** Dates with the name of a month (30 November, November 30th, 30. listopadu 2026), months and days alone. */
export function namedDates(folded: string, today: Day, language: CompiledLanguage): Mention[] {
  const { dayMonth, monthDay, monthAlone, dayAlone, dayBefore } = patternsOf(language);
  return [
    ...collect(folded, dayMonth, ({ day, month, year }) => toDay(day, month, year, today, language)),
    ...collect(folded, monthDay, ({ day, month, year }) => toDay(day, month, year, today, language)),
    ...monthsAlone(folded, monthAlone, today, language),
    ...daysAlone(folded, dayAlone, today),
    ...daysAlone(folded, dayBefore, today),
    ...weekdaysWithNumber(folded, today, language),
  ];
}

interface NamedPatterns {
  dayMonth: RegExp;
  monthDay: RegExp;
  monthAlone: RegExp;
  dayAlone: RegExp;
  /** `7`, `, den 7.` straight after a weekday. */
  numberBehind: RegExp;
  /** `26-ig`: with what makes it a day behind it. */
  dayBefore: RegExp;
}

const compiled = new WeakMap<CompiledLanguage, NamedPatterns>();

function patternsOf(language: CompiledLanguage): NamedPatterns {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const made = makePatterns(language);
  compiled.set(language, made);
  return made;
}

function makePatterns(language: CompiledLanguage): NamedPatterns {
  const { words, monthSource } = language;
  const { and } = jointsOf(language);
  const ordinal = words.ordinal === "" ? "" : `|\\s?${patternOf(words.ordinal)}`;
  const link = words.link === "" ? "" : `(?:${patternOf(words.link)}\\s{0,2}){0,2}`;
  const year = String.raw`(?:[\s,.]{0,3}${link}(?<year>20\d\d))?`;
  const notNumber = String.raw`(?<![\d.,/:])`;
  const day = String.raw`(?<day>\d{1,2})(?:\.|:e|:a|:nde|:te${ordinal})?`;
  const month = String.raw`(?<month>${monthSource})\.?`;
  const early = `(?<early>${patternOf(words.early)})`;
  const mid = `(?<mid>${patternOf(words.mid)})`;
  const late = `(?<late>${patternOf(words.late)})`;
  const part = wordPattern(`(?:${early}|${mid}|${late})`, words.spaced);
  const partBehind = `(?:(?<earlyBehind>${patternOf(words.earlyBehind)})|(?<midBehind>${patternOf(words.midBehind)})|(?<lateBehind>${patternOf(words.lateBehind)}))`;
  const letters = String.raw`(?!\p{L})`;
  // `the 20th and`: what is told by its ending to be a day needs no end of a clause.
  const spoken = words.ordinal === "" ? never : patternOf(words.ordinal);
  const bare = patternOf([words.bareDay, words.until, words.untilOpen, words.from].filter(Boolean).join("|"));
  return {
    dayMonth: pattern(String.raw`${notNumber}${day}[\s-]{0,2}${link}${month}${letters}${year}`),
    monthDay: pattern(
      String.raw`(?<!\p{L}|\d[\s.]{1,2})(?:(?<before>20\d\d)\.?\s{1,2}(?:m\.\s{1,2})?)?${month}\s{1,2}(?:the\s)?(?<day>\d{1,2})(?:${ordinal.slice(1) || "th"})?(?!\d|:|[.,]\d|\s?(?:am|pm|%))(?:\s?(?:-|to|through|until)\s?(?<last>\d{1,2})(?:${ordinal.slice(1) || "th"})?(?![\d:]|[.\s]{1,2}${monthSource}))?${year}`,
    ),
    monthAlone: pattern(
      String.raw`(?<!\p{L})(?:${part}[\s-]{0,2}${link})?${month}${letters}${year}(?:\s{0,2}${partBehind})?`,
    ),
    dayAlone: pattern(
      String.raw`(?<=(?<!\p{L})${bare}\s{0,2})(?<day>\d{1,2})(?:(?:\.${ordinal})?(?![\d:%€$£]|[.,/-]\d|\s\d\d(?!\d)|\s?\p{L})|${spoken}(?![\p{L}\d])|(?=\s${and}\s))`,
    ),
    numberBehind: new RegExp(
      String.raw`^(?:,?\s|,)(?:(?:the|den|de|der|d|le|el|il|dia|dzien|dne|a)\.?\s)?(\d{1,2})(?:st|nd|rd|th|er|e|:e|:a)?\.?(?![\d:%€$£/-]|[.,]\d|\.?\s{0,2}(?:\p{L}{0,2}\d|uhr|am\b|pm\b|h\b|ore\b|klo\b|${link}${monthSource}))`,
      "u",
    ),
    dayBefore: pattern(
      String.raw`${notNumber}(?<day>\d{1,2})(?=[.\s]{0,2}(?:${patternOf(words.untilBehind)}|${patternOf(words.fromBehind)})(?!\p{L}))`,
    ),
  };
}

function pattern(source: string): RegExp {
  return new RegExp(source, "gu");
}

interface Parts {
  day: number;
  month: string;
  year: number | null;
}

function collect(folded: string, search: RegExp, read: (parts: Parts) => Day | null): Mention[] {
  const found: Mention[] = [];
  for (const match of matchesOf(search, folded)) {
    const { day = "0", month = "", year, before, last } = match.groups ?? {};
    const written = year ?? before;
    const parts = { month, year: written === undefined ? null : Number(written) };
    const first = read({ ...parts, day: Number(day) });
    const end = last === undefined ? first : read({ ...parts, day: Number(last) });
    if (first === null) continue;
    found.push(mention(match.index, match.index + match[0].length, first, { last: end ?? first }));
  }
  return found;
}

function toDay(
  date: number,
  name: string,
  year: number | null,
  today: Day,
  language: CompiledLanguage,
): Day | null {
  const month = monthNumber(name, language);
  return year === null ? nearestDay(month, date, today) : dayOf(year, month, date);
}

function monthNumber(name: string, language: CompiledLanguage): number {
  return language.months.findIndex((month) => month.test(name)) + 1;
}

function monthsAlone(folded: string, search: RegExp, today: Day, language: CompiledLanguage): Mention[] {
  const found: Mention[] = [];
  for (const match of matchesOf(search, folded)) {
    const groups = match.groups ?? {};
    const month = monthNumber(groups["month"] ?? "", language);
    const year = groups["year"] === undefined ? comingYear(month, today) : Number(groups["year"]);
    const [first, last] = partOfMonth(year, month, groups);
    const needsCue = groups["year"] === undefined && first === dayOf(year, month, 1) && last > first + 15;
    found.push(
      mention(match.index, match.index + match[0].length, first, {
        last,
        certain: false,
        kind: "month",
        needsCue,
      }),
    );
  }
  return found;
}

function comingYear(month: number, today: Day): number {
  return month >= monthOf(today) ? yearOf(today) : yearOf(today) + 1;
}

/** First and last day of the beginning, the middle or the end of a month, or of all of it. */
export function partOfMonth(
  year: number,
  month: number,
  part: Readonly<Record<string, string | undefined>>,
): [Day, Day] {
  const first = dayOf(year, month, 1) ?? 0;
  const last = lastOfMonth(year, month);
  if (part["early"] !== undefined || part["earlyBehind"] !== undefined) return [first, first + 6];
  if (part["mid"] !== undefined || part["midBehind"] !== undefined) return [first + 14, first + 14];
  if (part["late"] !== undefined || part["lateBehind"] !== undefined) return [last, last];
  return [first, last];
}

/** `the 30th`: the next day with this number. */
function daysAlone(folded: string, search: RegExp, today: Day): Mention[] {
  const found: Mention[] = [];
  for (const match of matchesOf(search, folded)) {
    const day = nextDate(Number(match.groups?.["day"]), today);
    if (day !== null)
      found.push(
        mention(match.index, match.index + match[0].length, day, { certain: false, needsCue: true }),
      );
  }
  return found;
}

/** `Tuesday 7`, `Montag, den 7.`: the month is left out, and the weekday proves the day. */
function weekdaysWithNumber(folded: string, today: Day, language: CompiledLanguage): Mention[] {
  if (!language.words.spaced) return [];
  const { numberBehind } = patternsOf(language);
  return language.weekdays.flatMap((search, weekday) =>
    matchesOf(search, folded).flatMap((match) => {
      const end = match.index + match[0].length;
      const number = numberBehind.exec(folded.slice(end, end + 16));
      const day = number === null ? null : nextDate(Number(number[1]), today, weekday);
      if (number === null || day === null) return [];
      return [mention(match.index, end + number[0].length, day)];
    }),
  );
}

/** The next day with a number, and of a weekday where one is named: within three months, or five. */
export function nextDate(date: number, today: Day, weekday: number | null = null): Day | null {
  const first = yearOf(today) * 12 + monthOf(today) - 1;
  const ahead = weekday === null ? [0, 1, 2] : [0, 1, 2, 3, 4];
  const days = ahead.map((more) => dayOf(Math.floor((first + more) / 12), ((first + more) % 12) + 1, date));
  const fits = (day: Day) => day >= today && (weekday === null || weekdayOf(day) === weekday);
  return days.find((day) => day !== null && fits(day)) ?? null;
}

/** The weekdays that are named, each as the next one, or as that of next week where the words say so. */
export function weekdayMentions(folded: string, today: Day, language: CompiledLanguage): Mention[] {
  const next = nextPattern(language);
  return language.weekdays.flatMap((search, weekday) =>
    matchesOf(search, folded).map((match) => {
      const end = match.index + match[0].length;
      const around = `${folded.slice(Math.max(0, match.index - 20), match.index)}\ue000${folded.slice(end, end + 20)}`;
      const ahead = (weekday - weekdayOf(today) + 7) % 7 || 7;
      const inThisWeek = weekdayOf(today) + ahead < 7;
      const later = weekLater.exec(around);
      const isNext = later !== null || (next.test(around) && inThisWeek);
      // The week before it is no time of its own.
      const start = match.index - Math.max(0, (later?.[0] ?? "").indexOf("\ue000"));
      return mention(start, end, today + ahead + (isNext ? 7 : 0), {
        certain: !isNext,
        kind: "weekday",
      });
    }),
  );
}

/** `a week on Monday`, `lundi en huit`: a week after the next day of that name. */
const weekLater = new RegExp(
  "(?:a|one) week (?:on|from) \ue000|\ue000 (?:week(?![\\p{L}\\s-]*of)|en huit|in einer woche|in acht tagen|over een week|om en vecka|om en uke|om en uge|za tydzien|za tyden)(?!\\p{L})",
  "u",
);

const nextPatterns = new WeakMap<CompiledLanguage, RegExp>();

function nextPattern(language: CompiledLanguage): RegExp {
  const known = nextPatterns.get(language);
  if (known !== undefined) return known;
  const source = wordPattern(patternOf(language.words.next), language.words.spaced);
  const made = new RegExp(`${source}\\s{0,2}\ue000|\ue000\\s{0,2}${source}`, "u");
  nextPatterns.set(language, made);
  return made;
}
