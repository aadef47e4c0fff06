import { dateOf, type Day } from "./day.ts";
import type { Mention } from "./mention.ts";
import { nextDate } from "./named-dates.ts";

/** Nobody counts on from a day that lies further ahead. */
const furthestAnchor = 200;

/**
 * Mentions that count on from one before them: a day without its month is the next one after the date named last (`until
 * 5 December, back on the 8th`), and a time that lasts begins with the day it stands behind (`from Monday for two weeks`).
 * `since`: the date that an earlier sentence named last.
 */
export function anchorMentions(mentions: readonly Mention[], today: Day, since: Day | null): Mention[] {
  let anchor = since;
  const anchored: Mention[] = [];
  for (const found of mentions) {
    const previous = anchored.at(-1);
    const next = isBareDay(found) ? afterAnchor(found, anchor) : afterStart(found, previous, today);
    anchored.push(next);
    anchor = anchorOf(next, today) ?? anchor;
  }
  return anchored;
}

/** The date after which days without a month are read. */
export function anchorOf({ kind, needsCue, last }: Mention, today: Day): Day | null {
  return kind === "date" && !needsCue && last > today && last <= today + furthestAnchor ? last : null;
}

function isBareDay({ kind, needsCue, certain }: Mention): boolean {
  return kind === "date" && needsCue && !certain;
}

function afterAnchor(found: Mention, anchor: Day | null): Mention {
  if (anchor === null || found.first >= anchor) return found;
  const day = nextDate(dateOf(found.first), anchor);
  return day === null ? found : { ...found, first: day, last: day };
}

function afterStart(found: Mention, previous: Mention | undefined, today: Day): Mention {
  if (previous === undefined || found.kind !== "count" || !found.lasting) return found;
  const isDay = previous.kind === "date" || previous.kind === "weekday";
  if (!isDay || found.start - previous.end > 2) return found;
  const later = previous.first - today;
  return { ...found, first: found.first + later, last: found.last + later, follows: true };
}
