import type { BookedMeeting } from "../../store/meetings/book-meeting.ts";
import type { LinkedEmail } from "./with-email.ts";

/** The meeting for the visitor's calendar (RFC 5545): nothing is asked of anybody, hence METHOD:PUBLISH. */
export function calendarFile(meeting: BookedMeeting, email: LinkedEmail, at: Date): string {
  const domain = email.userAddress.slice(email.userAddress.lastIndexOf("@") + 1);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Sales Tools for Outlook//Meetings//EN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${meeting.id}@${domain}`,
    `DTSTAMP:${stamp(at)}`,
    `DTSTART:${stamp(meeting.startsAt)}`,
    `DTEND:${stamp(meeting.endsAt)}`,
    `SUMMARY:${escapeText(meeting.title)}`,
    `ORGANIZER;CN=${quote(email.userName)}:mailto:${email.userAddress}`,
    "STATUS:CONFIRMED",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `${lines.map(fold).join("\r\n")}\r\n`;
}

const stamp = (date: Date): string => date.toISOString().replaceAll(/[-:]|\.\d{3}/g, "");

const withoutControls = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");

function escapeText(text: string): string {
  return withoutControls(text).replaceAll(/[\\;,]/g, (character) => `\\${character}`);
}

/** Quotes cannot be escaped in a parameter (RFC 5545 §3.2). */
const quote = (text: string): string => `"${withoutControls(text).replaceAll('"', "'")}"`;

/** At most 75 octets a line, no character cut in two (RFC 5545 §3.1). */
function fold(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const more = Buffer.byteLength(character);
    if (octets + more > 75) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += more;
  }
  return folded;
}
