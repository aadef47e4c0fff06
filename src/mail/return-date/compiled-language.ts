import { anywhere, before, behind, never, patternOf, wordPattern } from "./compile-vocabulary.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A vocabulary made ready for searching. */
export interface CompiledLanguage {
  words: Vocabulary;
  /** All months as one pattern, and each alone. */
  monthSource: string;
  months: readonly RegExp[];
  weekdays: readonly RegExp[];
  marks: RegExp;
  /** What may stand between a weekday and its date. */
  gapWord: RegExp;
  back: RegExp;
  away: RegExp;
  partTime: RegExp;
  cues: Readonly<Record<Cue, RegExp>>;
  behind: Readonly<Record<"through" | "until" | "after" | "from", RegExp>>;
  /** `…27` or `…November` and a word for "to" straight before. */
  rangeTo: RegExp;
}

export type Cue = "through" | "until" | "untilOpen" | "afterDay" | "from" | "notBefore" | "inMonth";

export function compileLanguage(words: Vocabulary): CompiledLanguage {
  const monthSource = `(?:${words.months.map(patternOf).join("|")})`;
  return {
    words,
    monthSource,
    months: words.months.map((month) => new RegExp(`^${patternOf(month)}$`, "u")),
    weekdays: words.weekdays.map((weekday) => anywhere(weekday, words.spaced)),
    marks: anywhere(words.marks, words.spaced),
    gapWord: new RegExp(`^${patternOf([words.filler, words.shortWeekdays].filter(Boolean).join("|"))}$`, "u"),
    back: anywhere(words.back, words.spaced),
    away: anywhere(words.away, words.spaced),
    partTime: new RegExp(wordPattern(patternOf(words.partTime), words.spaced), "u"),
    cues: {
      through: before(words.through, words),
      until: before(words.until, words),
      untilOpen: before(words.untilOpen, words),
      afterDay: before(words.afterDay, words),
      from: before(words.from, words),
      notBefore: before(words.notBefore, words),
      inMonth: before(words.inMonth, words),
    },
    behind: {
      through: behind(words.throughBehind, words),
      until: behind(words.untilBehind, words),
      after: behind(words.afterBehind, words),
      from: behind(words.fromBehind, words),
    },
    rangeTo: rangePattern(words, monthSource),
  };
}

function rangePattern(words: Vocabulary, monthSource: string): RegExp {
  const weekdays = words.weekdays.map(patternOf).join("|");
  const short = patternOf(words.shortWeekdays);
  const dateEnd = String.raw`(?:\d[\p{L}.]{0,4}|[日号號일)]|${monthSource}\.?|${weekdays}|${short}\.?)`;
  const to = words.to === "" ? never : wordPattern(patternOf(words.to), words.spaced);
  const filler = wordPattern(
    `(?:${[words.filler, words.shortWeekdays, ...words.weekdays].filter(Boolean).map(patternOf).join("|")})`,
    words.spaced,
  );
  return new RegExp(
    String.raw`${dateEnd}[\s,(]{0,3}(?:-|~|${to}|(?<=\s|\d|\.)(?:\+|&)(?=\s))(?:[\s,(.]|${filler})*$`,
    "u",
  );
}
