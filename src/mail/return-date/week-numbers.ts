import type { CompiledLanguage } from "./compiled-language.ts";
import { dayOf, weekdayOf, yearOf, type Day } from "./day.ts";
import { matchesOf } from "./matches-of.ts";
import { mention, type Mention } from "./mention.ts";

const names =
  "kw|kalenderwochen?|wochen?|weeks?|wk|vecka|veckorna|veckor|uke|ukene|uge|ugerne|viikko|viikolla|viikon|viikot|viikoilla|vk|semaines?|semanas?|settimana|settimane|tydzien|tygodniu|tygodnia|tyden|tydnu|tydne|nadal|nadalal|tjednu|tednu|hafta";
/** Written behind its number. */
const namesBehind =
  "kw|kalenderwoche|het|heten|tyden|tydnu|tydne|tydzien|tygodniu|teden|tednu|tjedan|tjednu|tyzden|tyzdni|nadal|nadalal|savaite|savaites|savaite|nedela|nedelas|hafta";
const to = "-|/|&|and|und|och|og|et|y|e|en|ja|i|a|to|through|bis|till|tom|t\\.o\\.m\\.?|til|tot|t/m|au|al|do";

/** `week 43`, `KW 43–44`, `43. hét`, and `v. 43` where nothing else is written so. */
const before = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${names})\.?\s?(?:nr\.?\s?)?(?<first>\d{1,2})(?:\s?(?:${to})\s?(?:kw\s?)?(?<last>\d{1,2}))?(?![\d%:]|[.,]\d|\s?(?:days?|of)(?!\p{L}))`,
  "gu",
);
const behind = new RegExp(
  String.raw`(?<![\d.,/])(?<first>\d{1,2})\.\s?(?:-\s?(?<last>\d{1,2})\.\s?)?(?:${namesBehind})(?!\p{L})`,
  "gu",
);
const swedish = /(?<![\p{L}\d])v\.?\s?(?<first>\d{1,2})(?:\s?-\s?(?<last>\d{1,2}))?(?![\d%:]|[.,]\d)/gu;

/** Most sentences name no week. */
const mayName =
  /kw|woche|week|wk|veck|uke|uge|viik|vk|semain|seman|settim|tydz|tygod|tyd[en]|nadal|t[ej]*dn|teden|het|savait|nedel|hafta|v\.? ?\d/;

/** The weeks of the year that are named by their numbers (ISO 8601), each from Monday to Sunday. */
export function weekNumbers(
  folded: string,
  today: Day,
  { words: { language } }: CompiledLanguage,
): Mention[] {
  if (!/\d/.test(folded) || !mayName.test(folded)) return [];
  const patterns = language === "sv" ? [before, behind, swedish] : [before, behind];
  return patterns.flatMap((pattern) =>
    matchesOf(pattern, folded).flatMap((match) => {
      const first = mondayOf(Number(match.groups?.["first"]), today);
      const last = mondayOf(Number(match.groups?.["last"] ?? match.groups?.["first"]), today);
      if (first === null || last === null || last < first) return [];
      const more = { last: last + 6, certain: false, kind: "period" as const };
      return [mention(match.index, match.index + match[0].length, first, more)];
    }),
  );
}

const weekFrom =
  /(?<before>(?:until|till|back|from|bis|ab|jusqu'a la|hasta la|fino alla|return\p{L}{0,3})\s{1,2}(?:the\s)?)?(?<!\p{L})(?:w\/c|wc|week (?:commencing|beginning|starting|of|van)|woche vom|semaine du|semana del?|settimana del?)\s{1,2}(?:the\s|monday\s|mon\s|lundi\s|lunes\s|montag,?\s){0,2}$/u;

/** `the week of 19 October`: all of it, where it is no day up to which or from which something is. */
export function wholeWeeks(mentions: readonly Mention[], folded: string): Mention[] {
  return mentions.map((found) => {
    if (found.kind !== "date" || found.last !== found.first) return found;
    if (found.start < 3) return found;
    const match = weekFrom.exec(folded.slice(Math.max(0, found.start - 40), found.start));
    if (match === null || match.groups?.["before"] !== undefined) return found;
    return { ...found, last: found.first - weekdayOf(found.first) + 6, kind: "period" as const };
  });
}

/** In the year in which the week lies nearest. */
function mondayOf(week: number, today: Day): Day | null {
  if (week < 1 || week > 53) return null;
  const year = yearOf(today);
  const mondays = [year - 1, year, year + 1].map((of) => {
    // The week of 4 January is the first one.
    const fourth = dayOf(of, 1, 4) ?? 0;
    return fourth - weekdayOf(fourth) + (week - 1) * 7;
  });
  return mondays.reduce((best, day) => (Math.abs(day - today) < Math.abs(best - today) ? day : best));
}
