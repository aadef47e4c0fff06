import type { ParsedMessage } from "../../parse/parsed-message.ts";

/** What a calendar part (RFC 5545, RFC 5546) asks or answers. */
export interface CalendarFacts {
  /** Upper case: REQUEST, REPLY, COUNTER, CANCEL … */
  method: string;
  /** Upper case PARTSTATs, one per ATTENDEE. */
  answers: string[];
  /** What the attendee typed along with the answer, where the calendar says it; empty for none. */
  comment: string;
  /** The program that made it. */
  program: string;
}

const maximumLines = 5000;

/** The first calendar of a message that has a method; null: none. Only its own properties count, not those of alarms. */
export function readCalendar(message: ParsedMessage): CalendarFacts | null {
  for (const part of message.parts) {
    if (part.type !== "text/calendar" && part.type !== "application/ics") continue;
    const properties = readProperties(part.text);
    const method = (
      properties.find(({ name }) => name === "METHOD")?.value ??
      part.method ??
      ""
    ).toUpperCase();
    if (method === "") continue;
    const program = properties.find(({ name }) => name === "PRODID")?.value ?? "";
    const attendees = properties.filter(({ name }) => name === "ATTENDEE");
    return {
      method,
      answers: attendees.flatMap(
        ({ params }) => /;PARTSTAT="?([A-Z-]{1,40})/i.exec(params)?.[1]?.toUpperCase() ?? [],
      ),
      comment: properties
        .filter(({ name }) => name === "COMMENT")
        .map(({ value }) => unescape(value).trim())
        .join(" ")
        .trim(),
      program,
    };
  }
  return null;
}

/** RFC 5545 §3.3.11. */
function unescape(value: string): string {
  return value.replaceAll(/\\([nN,;\\])/g, (_whole, char: string) => (/n/i.test(char) ? " " : char));
}

/** A line of a calendar; `BEGIN` and `END` of its components stand among the others. */
export interface Property {
  name: string;
  params: string;
  value: string;
}

/** The lines of a calendar, unfolded, names in upper case. */
export function readProperties(text: string): Property[] {
  const properties: Property[] = [];
  for (const line of unfold(text)) {
    const name = /^[A-Za-z-]{1,40}/.exec(line)?.[0];
    if (name === undefined) continue;
    const end = endOfParams(line, name.length);
    if (end === -1) continue;
    properties.push({
      name: name.toUpperCase(),
      params: line.slice(name.length, end),
      value: line.slice(end + 1),
    });
  }
  return properties;
}

/** Lines that begin with a blank go on with the one before (RFC 5545 §3.1). */
function unfold(text: string): string[] {
  const lines: string[][] = [];
  for (const line of text.split(/\r?\n/, maximumLines)) {
    const last = lines.at(-1);
    if (last !== undefined && /^[ \t]/.test(line)) last.push(line.slice(1));
    else lines.push([line]);
  }
  return lines.map((parts) => parts.join(""));
}

/** The first colon outside of quotes. */
function endOfParams(line: string, from: number): number {
  let quoted = false;
  for (let at = from; at < line.length; at += 1) {
    if (line[at] === '"') quoted = !quoted;
    else if (line[at] === ":" && !quoted) return at;
  }
  return -1;
}
