import { matchesOf } from "./matches-of.ts";
import { dayOf, monthOf, nearestDay, yearOf, type Day } from "./day.ts";
import { mention, type Mention } from "./mention.ts";
import { nextDate, partOfMonth } from "./named-dates.ts";

const fullDate = /(?:(20\d\d|\d\d)\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日號号일]/gu;
const monthAlone =
  /(?:(20\d\d|\d\d)\s?[年년]\s?)?(?<!\d)(\d{1,2})\s?[月월](?!\s?\d)(?:\s?(?:(?<earlyBehind>初|上旬|초순|초)|(?<midBehind>中旬|中|중순)|(?<lateBehind>末|底|下旬|말)))?/gu;
const dayAlone =
  /(?<!\d)(\d{1,2})\s?[日號号일](?!\s?(?:[間间동\d후後前전内內]|간|이내|[以之][内內]|以上|ほど|程度|[くぐ]らい|おき|ごと|目))/gu;
const dayWithWeekday = /(?<![\d/.月월]|[/.]\s)(\d{1,2})\s?(?=\([月火水木金土日월화수목금토일]\))/gu;
const numeral =
  /(?<![一二三四五六七八九十])([一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[月日号號])/gu;
const numeralValues = "一二三四五六七八九";

/** Chinese, Japanese and Korean dates: 2026年11月30日, 11월 30일, 十一月三十日, 30日. */
export function eastAsianDates(folded: string, today: Day): Mention[] {
  const found: Mention[] = [];
  for (const match of matchesOf(fullDate, folded)) {
    const [whole, year, month, date] = match;
    const day =
      year === undefined
        ? nearestDay(Number(month), Number(date), today)
        : dayOf(fullYear(year), Number(month), Number(date));
    if (day !== null) found.push(mention(match.index, match.index + whole.length, day));
  }
  for (const match of matchesOf(monthAlone, folded)) found.push(...toMonth(match, today));
  for (const match of [...folded.matchAll(dayAlone), ...folded.matchAll(dayWithWeekday)]) {
    const day = nextDate(Number(match[1]), today);
    const end = match.index + match[0].length;
    if (day !== null) found.push(mention(match.index, end, day, { certain: false, needsCue: true }));
  }
  return found;
}

function toMonth(match: RegExpMatchArray, today: Day): Mention[] {
  const month = Number(match[2]);
  if (month < 1 || month > 12 || match.index === undefined) return [];
  const coming = month >= monthOf(today) ? yearOf(today) : yearOf(today) + 1;
  const [first, last] = partOfMonth(
    match[1] === undefined ? coming : fullYear(match[1]),
    month,
    match.groups ?? {},
  );
  const end = match.index + match[0].length;
  return [mention(match.index, end, first, { last, certain: false, kind: "month", needsCue: true })];
}

function fullYear(year: string): number {
  return Number(year.length === 2 ? `20${year}` : year);
}

/** Numerals of days and months as digits: 十一月三十日. */
export function withDigits(text: string): string {
  return text.replaceAll(numeral, (words) => {
    const ten = words.indexOf("十");
    const value = (letter: string | undefined) =>
      letter === undefined ? 0 : numeralValues.indexOf(letter) + 1;
    if (ten === -1) return String(value(words));
    return String((ten === 0 ? 1 : value(words[0])) * 10 + value(words[ten + 1]));
  });
}
