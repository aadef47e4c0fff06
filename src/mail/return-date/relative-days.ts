import { matchesOf } from "./matches-of.ts";
import type { CompiledLanguage } from "./compiled-language.ts";
import { never, patternOf, wordPattern } from "./compile-vocabulary.ts";
import { addMonths, dayOf, lastOfMonth, monthOf, weekdayOf, yearOf, type Day } from "./day.ts";
import { mention, type Mention } from "./mention.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Days that are named from today on: tomorrow, next week, the end of the month, in two weeks. */
export function relativeDays(folded: string, today: Day, language: CompiledLanguage): Mention[] {
  const { anyNamed, anyUnit, named, counts } = patternsOf(language);
  const found: Mention[] = [];
  for (const [name, search, stretch] of anyNamed.test(folded) ? named : []) {
    for (const match of matchesOf(search, folded)) {
      const [first, last, certain] = stretch(today);
      const kind = name.startsWith("end") || last > first ? ("period" as const) : ("date" as const);
      found.push(mention(match.index, match.index + match[0].length, first, { last, certain, kind }));
    }
  }
  for (const [search, lasting] of anyUnit.test(folded) ? counts : []) {
    for (const match of matchesOf(search, folded)) {
      const day = afterCount(match, today, language.words);
      if (day === null) continue;
      const more = { last: day - 1, certain: false, kind: "count" as const, lasting };
      found.push(mention(match.index, match.index + match[0].length, day, more));
    }
  }
  return found;
}

type Stretch = (today: Day) => [first: Day, last: Day, certain: boolean];

const monday = (today: Day) => today - weekdayOf(today);
const sameMonth = (today: Day) => lastOfMonth(yearOf(today), monthOf(today));

const stretches: readonly (readonly [keyof Vocabulary, Stretch])[] = [
  ["dayAfterTomorrow", (today) => [today + 2, today + 2, true]],
  ["tomorrow", (today) => [today + 1, today + 1, true]],
  ["today", (today) => [today, today, true]],
  ["endOfNextWeek", (today) => [monday(today) + 11, monday(today) + 13, false]],
  ["endOfWeek", (today) => [friday(today), friday(today) + 2, false]],
  ["nextWeek", (today) => [monday(today) + 7, monday(today) + 13, true]],
  ["thisWeek", (today) => [today, friday(today) + 2, false]],
  ["endOfMonth", (today) => [sameMonth(today), sameMonth(today), false]],
  ["nextMonth", (today) => [sameMonth(today) + 1, lastOfMonth(yearOf(today), monthOf(today) + 1), false]],
  ["thisMonth", (today) => [today, sameMonth(today), false]],
  [
    "newYear",
    (today) => [dayOf(yearOf(today) + 1, 1, 2) ?? today, dayOf(yearOf(today) + 1, 1, 1) ?? today, false],
  ],
  [
    "endOfYear",
    (today) => [dayOf(yearOf(today), 12, 31) ?? today, dayOf(yearOf(today) + 1, 1, 1) ?? today, false],
  ],
  ["christmas", (today) => christmas(today)],
  ["easter", (today) => easterDays(today)],
];

/** On a weekend the week that people speak of is the coming one. */
function friday(today: Day): Day {
  return monday(weekdayOf(today) > 4 ? today + 2 : today) + 4;
}

function christmas(today: Day): [Day, Day, boolean] {
  const year = monthOf(today) === 1 ? yearOf(today) - 1 : yearOf(today);
  return [dayOf(year, 12, 27) ?? today, dayOf(year, 12, 26) ?? today, false];
}

/** Good Friday to Easter Monday, by the rule of the western churches (Gauss, as Lichtenberg put it). */
function easterDays(today: Day): [Day, Day, boolean] {
  const sundays = [yearOf(today), yearOf(today) + 1].map(easterSunday);
  const sunday = sundays.find((day) => day + 1 >= today) ?? today;
  return [sunday + 2, sunday + 1, false];
}

function easterSunday(year: number): Day {
  const century = Math.floor(year / 100);
  const moon = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25);
  const sun = 2 - Math.floor((3 * century + 3) / 4);
  const golden = year % 19;
  const full = (19 * golden + moon) % 30;
  const edge = Math.floor((full + Math.floor(golden / 11)) / 29);
  const limit = 21 + full - edge;
  const firstSunday = 7 - ((year + Math.floor(year / 4) + sun) % 7);
  return (dayOf(year, 3, 1) ?? 0) - 1 + limit + (7 - ((limit - firstSunday) % 7));
}

interface RelativePatterns {
  /** Whether there is anything to look for: most sentences have none of it. */
  anyNamed: RegExp;
  anyUnit: RegExp;
  named: readonly (readonly [name: string, RegExp, Stretch])[];
  /** With true: a time that something lasts. */
  counts: readonly (readonly [RegExp, boolean])[];
}

const compiled = new WeakMap<CompiledLanguage, RelativePatterns>();

function patternsOf(language: CompiledLanguage): RelativePatterns {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const made = makePatterns(language.words);
  compiled.set(language, made);
  return made;
}

function makePatterns(words: Vocabulary): RelativePatterns {
  const counts = [...words.counts.entries()]
    .filter(([, wordings]) => wordings !== "")
    .map(([index, wordings]) => `(?<n${index + 1}>${patternOf(wordings)})`);
  const space = String.raw`\s{0,2}`;
  const count = `(?:(?<digits>\\d{1,2})|${counts.join("|") || never})${space}`;
  const unit = `(?:(?<week>${patternOf(words.week)})|(?<month>${patternOf(words.month)})|(?<day>${patternOf(words.day)}))`;
  const counted = (wordings: string, position: "before" | "behind", lasting: boolean) => {
    if (wordings === "") return [];
    const cue = patternOf(wordings);
    const source = position === "before" ? `${cue}${space}${count}${unit}` : `${count}${unit}${space}${cue}`;
    return [[new RegExp(wordPattern(source, words.spaced), "gu"), lasting] as const];
  };
  const all = stretches.map(([name]) => patternOf(String(words[name])));
  return {
    anyNamed: new RegExp(wordPattern(`(?:${all.join("|")})`, words.spaced), "u"),
    anyUnit: new RegExp(unit, "u"),
    named: stretches.map(([name, stretch]) => [
      name,
      new RegExp(wordPattern(patternOf(String(words[name])), words.spaced), "gu"),
      stretch,
    ]),
    counts: [
      ...counted(words.inBefore, "before", false),
      ...counted(words.inBehind, "behind", false),
      ...counted(words.lastingBefore, "before", true),
      ...counted(words.lastingBehind, "behind", true),
      // `on leave two weeks`: what stands around tells whether it lasts.
      [
        new RegExp(
          wordPattern(
            `${count}(?:(?<week>${patternOf(words.week)})|(?<month>${patternOf(words.month)}))`,
            words.spaced,
          ),
          "gu",
        ),
        true,
      ],
    ],
  };
}

function afterCount(match: RegExpMatchArray, today: Day, words: Vocabulary): Day | null {
  const groups = match.groups ?? {};
  const worded = words.counts.findIndex((_, index) => groups[`n${index + 1}`] !== undefined) + 1;
  const number = groups["digits"] === undefined ? worded : Number(groups["digits"]);
  if (number === 0) return null;
  if (groups["month"] !== undefined) return addMonths(today, number);
  return today + number * (groups["week"] === undefined ? 1 : 7);
}
