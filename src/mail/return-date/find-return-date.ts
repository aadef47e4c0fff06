import type { ReturnDate } from "../classify/classification.ts";
import { anchorMentions, anchorOf } from "./anchor-mentions.ts";
import { chooseDay, type Candidate } from "./choose-day.ts";
import type { CompiledLanguage } from "./compiled-language.ts";
import { dayAt, monthOf, weekdayOf, workingDayFrom, type Day } from "./day.ts";
import { detectLanguages } from "./detect-languages.ts";
import { withDigits } from "./east-asian-dates.ts";
import { findMentions } from "./find-mentions.ts";
import { foldText } from "./fold-text.ts";
import { languagesOf } from "./languages-of.ts";
import type { Mention } from "./mention.ts";
import { orderOfDates, type KnownOrder } from "./numeric-dates.ts";
import { roleOf, type Role } from "./role-of-mention.ts";
import { splitSentences } from "./split-sentences.ts";
import { compiledLanguages } from "./vocabularies.ts";

export interface ReturnDateContext {
  receivedAt: Date;
  /** IANA name: what "today" is. */
  timeZone: string;
}

export interface Absence {
  back: ReturnDate | null;
  /** Days until it begins, where its first day is named; null: nothing is said of it. */
  beginsIn: number | null;
}

/**
 * The first day on which the writer of an absence note is back, read from its words (own words only: without
 * quotations and signature; a subject is a text of its own). "Until" a day in a working week means the next working
 * day, a range its end. Days that are over are passed over, days after the furthest one become that one; it lies
 * further ahead where the year is named: leaves of parents are long. Of several
 * readings the latest counts and is not certain: nobody is written to while away. Null: no day is named.
 */
export function findReturnDate(texts: readonly string[], context: ReturnDateContext): ReturnDate | null {
  return findAbsence(texts, context).back;
}

/** The first day back as {@link findReturnDate} reads it, and when the absence begins. */
export function findAbsence(texts: readonly string[], context: ReturnDateContext): Absence {
  const today = dayAt(context.receivedAt, context.timeZone);
  const sentences = texts.map(withoutQuotedSubject).flatMap(splitSentences).map(withDigits);
  const folded = sentences.map(foldText);
  const whole = folded.join("\n");
  const languages = detectLanguages(whole, compiledLanguages());
  const order = orderOf(whole, today, languages);
  const reading: Reading = { today, order, named: new Map() };
  const candidates = sentences.flatMap((sentence, index) =>
    inOneLanguage(
      languages.map((language) => candidatesOf(sentence, folded[index] ?? "", language, reading)),
    ),
  );
  return { back: chooseDay(candidates, today), beginsIn: beginningOf(candidates, today) };
}

/** Of several the earliest counts. */
function beginningOf(candidates: readonly Candidate[], today: Day): number | null {
  const starts = candidates.flatMap(({ day, begins }) => (begins === null || day <= today ? [] : [begins]));
  return starts.length === 0 ? null : Math.min(...starts) - today;
}

/** `Your mail about "15 minutes next week?"`: the rep's words, which programs repeat. */
function withoutQuotedSubject(text: string): string {
  return text.replaceAll(
    /((?:mail|message|nachricht|courriel|correo|mensagem|messaggio|bericht|brev|wiadomość)[^\n."“„«»]{0,40})["“„«][^"“”«»\n]{3,200}["“”»]/giu,
    "$1",
  );
}

/** What the dates themselves allow, then the order of the language that the note is mostly in. */
function orderOf(whole: string, today: Day, languages: readonly CompiledLanguage[]): KnownOrder {
  const proved = orderOfDates(whole, today);
  if (proved !== "unknown") return proved;
  const mostly = new Set(languagesOf(whole, 0.8, 2));
  const orders = new Set(
    languages.filter(({ words }) => mostly.has(words.language)).map(({ words }) => words.numbers),
  );
  const [only] = orders;
  return orders.size === 1 && only !== undefined && only !== "both" ? only : "unknown";
}

/** The same words may name different days (`listopad` is October in one language and November in its kin): the likelier language knows. */
function inOneLanguage(byLanguage: readonly (readonly Candidate[])[]): Candidate[] {
  return byLanguage.flatMap((candidates, rank) =>
    candidates.filter(
      ({ named }) =>
        !byLanguage
          .slice(0, rank)
          .flat()
          .some((other) => other.named.start === named.start && other.named.first !== named.first),
    ),
  );
}

/** A sentence with more days than this is a list of something else. */
const maximumMentions = 12;

interface Reading {
  today: Day;
  order: KnownOrder;
  /** The date that was named last, by language. */
  named: Map<CompiledLanguage, Day>;
}

function candidatesOf(
  sentence: string,
  folded: string,
  language: CompiledLanguage,
  { today, order, named }: Reading,
): Candidate[] {
  const all = findMentions(folded, today, order, language).slice(0, maximumMentions);
  const mentions = anchorMentions(all, today, named.get(language) ?? null);
  const last = mentions.findLast((found) => anchorOf(found, today) !== null);
  if (last !== undefined) named.set(language, last.last);
  const roles: Role[] = [];
  return mentions.flatMap((found, index) => {
    const previous = mentions[index - 1];
    const around = {
      before: folded.slice(0, found.start),
      behind: folded.slice(found.end),
      previousEnd: previous?.end ?? 0,
      nextStart: mentions[index + 1]?.start ?? folded.length,
      previous: roles[index - 1] ?? null,
    };
    const own = roleOf(found, folded, around, language);
    // `absent today and tomorrow`, `back next week from Tuesday`
    const listed = own === "none" && previous !== undefined && found.start - previous.end <= 9;
    const before = roles[index - 1];
    const carried = listed && (before === "away" || before === "back") ? before : own;
    const said = found.follows && carried === "none" ? "away" : carried;
    const role = isEveryWeek(found, said, around.before, folded, language) ? "none" : said;
    roles.push(role);
    const read = dayBack(found, role, previous, language);
    if (read === null) return [];
    const source = sentence.slice(Math.max(0, found.start - 40), found.end + 30).trim();
    const hasYear = yearPattern.test(folded.slice(found.start, found.end));
    const begins = firstDayAway(found, role, previous, before);
    return [{ ...read, role, source, hasYear, named: found, begins }];
  });
}

const yearPattern = /(?<!\d)20\d\d(?!\d)/;

/** Where a stretch of days begins; the end of an absence alone says nothing of it. */
function firstDayAway(
  found: Mention,
  role: Role,
  previous: Mention | undefined,
  before: Role | undefined,
): Day | null {
  if (role === "back" || role === "open") return null;
  if (previous !== undefined && before === "none" && previous.first < found.first) return previous.first;
  const isStretch = found.first < found.last && (role === "away" || found.kind === "date");
  return isStretch ? found.first : null;
}

/** `I work Monday to Wednesday`: the days of every week, and none of this absence. */
function isEveryWeek(
  { kind }: Mention,
  role: Role,
  before: string,
  folded: string,
  { partTime, cues, rangeTo }: CompiledLanguage,
): boolean {
  if (kind !== "weekday" || !partTime.test(folded)) return false;
  const isUntil = cues.until.test(before) && !rangeTo.test(before);
  return role === "away" || role === "back" || (role === "last" && !isUntil);
}

function dayBack(
  found: Mention,
  role: Role,
  previous: Mention | undefined,
  language: CompiledLanguage,
): { day: Day; certain: boolean } | null {
  switch (role) {
    case "none":
      return null;
    case "back":
      return { day: found.first, certain: found.certain };
    case "open":
      // The end of a month is away with it.
      return { day: workingDayFrom(isEndOfMonth(found) ? found.last + 1 : found.first), certain: false };
    case "through":
    case "last":
    case "away":
      if (found.kind === "count") return afterCount(found);
      if (found.kind === "month" && role !== "away" && found.last > found.first + 15)
        return { day: found.first, certain: false };
      if (role === "last" && namesDayBack(found, previous, language))
        return { day: found.first, certain: false };
      return { day: workingDayFrom(found.last + 1), certain: found.certain && role !== "away" };
  }
}

function afterCount({ first, follows }: Mention): { day: Day; certain: boolean } {
  return { day: follows ? workingDayFrom(first) : first, certain: false };
}

function isEndOfMonth({ kind, first, last }: Mention): boolean {
  return kind === "month" && first === last && monthOf(last) !== monthOf(last + 1);
}

/**
 * Nobody is away up to and including a Monday: whole weeks and weekends end when the working week begins. Chinese names
 * the last day of a stretch, whichever it is.
 */
function namesDayBack(found: Mention, previous: Mention | undefined, language: CompiledLanguage): boolean {
  if (!language.words.spaced && previous !== undefined) return false;
  if (weekdayOf(found.first) !== 0 || found.last !== found.first || found.kind === "period") return false;
  return previous === undefined || found.first - previous.first >= 5 || previous.first >= found.first;
}
