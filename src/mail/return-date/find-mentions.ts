import type { CompiledLanguage } from "./compiled-language.ts";
import type { Day } from "./day.ts";
import { weekdayOf } from "./day.ts";
import { eastAsianDates } from "./east-asian-dates.ts";
import { mention, withoutOverlaps, type Mention } from "./mention.ts";
import { namedDates, weekdayMentions } from "./named-dates.ts";
import { mayNameDay } from "./names-days.ts";
import { numericDates, type KnownOrder } from "./numeric-dates.ts";
import { relativeDays } from "./relative-days.ts";
import { weekNumbers, wholeWeeks } from "./week-numbers.ts";

/** All days that a sentence names, in their order; a weekday and the date beside it are one. */
export function findMentions(
  folded: string,
  today: Day,
  order: KnownOrder,
  language: CompiledLanguage,
): Mention[] {
  if (!mayNameDay(folded, language)) return [];
  const found = [
    ...numericDates(folded, today, order),
    ...namedDates(folded, today, language),
    ...relativeDays(folded, today, language),
    ...weekdayMentions(folded, today, language),
    ...weekNumbers(folded, today, language),
    ...(language.words.spaced ? [] : eastAsianDates(folded, today)),
  ];
  return wholeWeeks(joinWeekdays(withoutOverlaps(found), folded, language), folded);
}

function joinWeekdays(mentions: readonly Mention[], folded: string, language: CompiledLanguage): Mention[] {
  const joined: Mention[] = [];
  for (const next of mentions) {
    const last = joined.at(-1);
    const both = last === undefined ? null : join(last, next, folded, language);
    if (both === null) joined.push(next);
    else joined.splice(-1, 1, both);
  }
  return joined;
}

/** `Monday, 30 November`, `30 November (Monday)`; null where the two are not one. */
function join(a: Mention, b: Mention, folded: string, language: CompiledLanguage): Mention | null {
  const [weekday, date] = a.kind === "weekday" ? [a, b] : [b, a];
  if (weekday.kind !== "weekday" || (date.kind !== "date" && date.kind !== "period")) return null;
  if (date.kind === "date" && date.last !== date.first) return null;
  const agrees = weekdayOf(weekday.first) === weekdayOf(date.first);
  const between = folded.slice(a.end, b.start);
  if (!isGap(between, language) && !(a === weekday && agrees && nameOfDay.test(between))) return null;
  if (date.kind === "period") return weekdayOfWeek(a, b, weekday, date);
  // Behind a date a weekday that does not fit belongs to something else.
  if (a === date && !agrees) return null;
  return mention(a.start, b.end, date.first, { certain: date.certain && agrees });
}

/** `Monday next week`. */
function weekdayOfWeek(a: Mention, b: Mention, weekday: Mention, period: Mention): Mention | null {
  if (period.last - period.first !== 6) return null;
  return mention(a.start, b.end, period.first + weekdayOf(weekday.first));
}

/** `Tuesday of Easter, 14 April`, `the Tuesday after it (26th)`. */
const nameOfDay = /^(?: [\p{L}']{1,15}){1,4} ?(?:, ?|\()(?:the |den |le |el )?$/u;

function isGap(text: string, language: CompiledLanguage): boolean {
  if (text.length > 14) return false;
  const rest = text.replaceAll(/[\s,(:.'-]+/g, " ").trim();
  if (rest === "") return !/-/.test(text) || text.trim() === "-";
  return language.gapWord.test(rest);
}
