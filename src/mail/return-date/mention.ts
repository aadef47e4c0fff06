import type { Day } from "./day.ts";

/** Words in a sentence that name a day or a stretch of days. */
export interface Mention {
  /** Places in the sentence. */
  start: number;
  end: number;
  first: Day;
  last: Day;
  /** False when the words may mean another day as well. */
  certain: boolean;
  kind: "date" | "weekday" | "period" | "count" | "month";
  /** A number or a month alone: counts only beside a word that asks for a date. */
  needsCue: boolean;
  /** For counts: "in two weeks" or "for two weeks". */
  lasting: boolean;
  /** A time that lasts from the day before it on. */
  follows: boolean;
}

export function mention(start: number, end: number, first: Day, more: Partial<Mention> = {}): Mention {
  return {
    start,
    end,
    first,
    last: first,
    certain: true,
    kind: "date",
    needsCue: false,
    lasting: false,
    follows: false,
    ...more,
  };
}

/** Later than this nobody is waited for. */
export const furthestDays = 120;

/** Unless the year is named: parental leaves last two years and more. Not later than this. */
export const furthestWithYear = 800;

/** What a note may reasonably speak of: some weeks back, for the beginning of an absence, to the furthest day. */
export function isPlausible(day: Day, today: Day): boolean {
  return day >= today - 60 && day <= today + furthestDays;
}

/** Of mentions that share words the longest, in the order of the sentence. */
export function withoutOverlaps(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  const longestFirst = mentions.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const next of longestFirst) {
    if (!kept.some((other) => next.start < other.end && other.start < next.end)) kept.push(next);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
