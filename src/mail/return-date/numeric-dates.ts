import { matchesOf } from "./matches-of.ts";
import { dayOf, nearestDay, type Day } from "./day.ts";
import { isPlausible, mention, type Mention } from "./mention.ts";

export type Order = "dmy" | "mdy";
/** Days between both readings of a date from which on the nearer one is meant. */
const furthestOrder = 45;
/** In which order a note writes its dates; `unknown`: either. */
export type KnownOrder = Order | "unknown";

const yearFirst = /(?<![\d./+:]|\d,)(20\d\d)\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)/g;
const yearLast =
  /(?<![\d./+:]|\d,)(\d{1,2})(?:\s?([./])\s?(\d{1,2})(?:\s?\2\s?(20\d\d|\d\d)(?![\d:])|(?:\s?-\s?|\.?\s)(20\d\d)(?![\d:]))?|-(\d{1,2})-(20\d\d|\d\d))(?![\d:]|[./]\d)/g;

/** Dates of numbers alone: 2026-11-30, 30.11.2026, 30/11, 11/30/26, 30/11-2026, 30/11 2026. */
export function numericDates(folded: string, today: Day, order: KnownOrder): Mention[] {
  const found: Mention[] = [];
  for (const match of matchesOf(yearFirst, folded)) {
    const day = dayOf(Number(match[1]), Number(match[3]), Number(match[4]));
    if (day !== null) found.push(mention(match.index, match.index + match[0].length, day));
  }
  for (const match of matchesOf(yearLast, folded)) {
    if (isTime(folded, match)) continue;
    const readings = readingsOf(match, today);
    // Full stops are written day first wherever the language does not say otherwise.
    const chosen = chooseReading(readings, today, order === "unknown" && match[2] === "." ? "dmy" : order);
    if (chosen === null) continue;
    found.push(mention(match.index, match.index + match[0].length, chosen.day, { certain: chosen.certain }));
  }
  return found;
}

/** The order that all dates of a note allow, where only one does; dots are written day first all over. */
export function orderOfDates(folded: string, today: Day): KnownOrder {
  const allowed = { dmy: true, mdy: true };
  let seen = 0;
  for (const match of matchesOf(yearLast, folded)) {
    if (isTime(folded, match)) continue;
    const readings = readingsOf(match, today);
    if (readings.dmy === null && readings.mdy === null) continue;
    seen += 1;
    for (const order of ["dmy", "mdy"] as const) {
      const day = readings[order];
      // A day far ahead proves nothing where its year is written.
      const mayBe = day !== null && (isPlausible(day, today) || (hasYear(match) && day > today));
      if (!mayBe) allowed[order] = false;
    }
  }
  if (seen === 0 || allowed.dmy === allowed.mdy) return "unknown";
  return allowed.dmy ? "dmy" : "mdy";
}

/** `9.00 to 12.10`, `12.10 Uhr`, `kl. 12.10`: looks like a day of a month and is none. */
function isTime(folded: string, match: RegExpMatchArray): boolean {
  if (hasYear(match) || match[2] !== "." || match.index === undefined) return false;
  const behind = folded.slice(match.index + match[0].length, match.index + match[0].length + 8);
  if (/^\s?(?:uhr|h(?!\p{L})|am(?!\p{L})|pm(?!\p{L})|hrs|часов|ore(?!\p{L}))/u.test(behind)) return true;
  const before = folded.slice(Math.max(0, match.index - 20), match.index);
  if (/(?<!\p{L})(?:kl|klo|um|ore|godz)\.?\s$/u.test(before)) return true;
  const other = /\d{1,2}[.:](\d\d)\s?(?:-|\p{L}{1,4})\s?$/u.exec(before)?.[1];
  return other !== undefined && (other === "00" || Number(other) > 12);
}

function hasYear(match: RegExpMatchArray): boolean {
  return (match[4] ?? match[5] ?? match[7]) !== undefined;
}

function readingsOf(match: RegExpMatchArray, today: Day): Record<Order, Day | null> {
  const first = Number(match[1]);
  const second = Number(match[3] ?? match[6]);
  const written = match[4] ?? match[5] ?? match[7];
  const year = written === undefined ? null : Number(written.length === 2 ? `20${written}` : written);
  return { dmy: toDay(first, second, year, today), mdy: toDay(second, first, year, today) };
}

function toDay(date: number, month: number, year: number | null, today: Day): Day | null {
  if (month < 1 || month > 12 || date < 1) return null;
  return year === null ? nearestDay(month, date, today) : dayOf(year, month, date);
}

function chooseReading(
  readings: Record<Order, Day | null>,
  today: Day,
  order: KnownOrder,
): { day: Day; certain: boolean } | null {
  const { dmy, mdy } = readings;
  if (dmy === null || mdy === null || dmy === mdy) return toChoice(dmy ?? mdy, true);
  if (order !== "unknown") return toChoice(readings[order], true);
  const plausible = [dmy, mdy].filter((day) => isPlausible(day, today));
  if (plausible.length === 1) return toChoice(plausible[0] ?? dmy, true);
  // Whoever is away for months says so in words, or adds the year.
  if (Math.abs(dmy - mdy) > furthestOrder && Math.min(dmy, mdy) >= today)
    return toChoice(Math.min(dmy, mdy), false);
  // Either would do: the later one is safer, for nobody is written to while away.
  return toChoice(plausible.length === 2 ? Math.max(dmy, mdy) : dmy, plausible.length !== 2);
}

function toChoice(day: Day | null, certain: boolean): { day: Day; certain: boolean } | null {
  return day === null ? null : { day, certain };
}
