import type { ReturnDate } from "../classify/classification.ts";
import type { ParsedMessage } from "../parse/parsed-message.ts";
import { dayAt, dayOf, isoOf, workingDayFrom, type Day } from "./day.ts";
import type { ReturnDateContext } from "./find-return-date.ts";
import { foldText } from "./fold-text.ts";
import { furthestWithYear } from "./mention.ts";
import { numericDates, orderOfDates } from "./numeric-dates.ts";

/** What a program wrote for programs: better than all words. Null: nothing, or a day that is over. */
export function machineReadableDate(
  message: Pick<ParsedMessage, "header" | "subject" | "text">,
  context: ReturnDateContext,
): ReturnDate | null {
  const today = dayAt(context.receivedAt, context.timeZone);
  return appleDate(message.header("x-apple-criteria"), today) ?? dominoDate(message, today);
}

/** iCloud: `{kind=VACATION,startDate=…,endDate=2026-12-04T22:59:59Z}`, the last second of the last day away. */
function appleDate(criteria: string | null, today: Day): ReturnDate | null {
  const end = /endDate\s?=\s?"?(20\d\d)-(\d\d)-(\d\d)T(\d\d):/i.exec(criteria ?? "");
  if (end === null) return null;
  const day = dayOf(Number(end[1]), Number(end[2]), Number(end[3]));
  if (day === null) return null;
  // Midnight of the writer: in the evening of Greenwich it ends a day east of it, in the morning one west of it.
  const back = workingDayFrom(Number(end[4]) >= 11 ? day + 1 : day);
  return back < today
    ? null
    : { day: isoOf(Math.min(back, today + furthestWithYear)), certain: true, source: end[0] };
}

const dominoSubject =
  /\((?:returning|returns|return|back|ruckkehr|zuruck|de retour|retour|regreso|regresa|retorno|rientro|terug|ater|tilbage|tilbake|paluu|powrot|navrat)(?: on| am| le| el| em| il| op| den| date)?:? ([\d./-]{6,10})\)/;

/** Domino: `AUTO: Ann Lee is out of the office (returning 12/04/2026)`, in the order that its server writes. */
function dominoDate(message: Pick<ParsedMessage, "subject" | "text">, today: Day): ReturnDate | null {
  const subject = foldText(message.subject.normalize("NFC").slice(0, 500));
  const [whole, date] = dominoSubject.exec(subject) ?? [];
  if (whole === undefined || date === undefined) return null;
  const text = foldText(message.text.normalize("NFC").slice(0, 3000));
  const [found] = numericDates(date, today, orderOfDates(`${date}\n${text}`, today));
  if (found === undefined || found.first < today) return null;
  const day = isoOf(Math.min(found.first, today + furthestWithYear));
  return { day, certain: found.certain, source: whole };
}
