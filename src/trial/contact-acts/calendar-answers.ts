import type { EmailInHand } from "./email-in-hand.ts";
import { threadHeaders, writeParts } from "./write-mail.ts";

const hourMs = 3_600_000;

/** S-017: the contact accepts or declines a meeting that the rep has invited them to (RFC 5546 §3.2.3). */
export function meetingAnswer(
  email: EmailInHand,
  answer: "ACCEPTED" | "DECLINED",
  now: Date,
): Promise<Buffer> {
  const { rep, contact } = email;
  const start = new Date(Math.ceil(now.getTime() / hourMs) * hourMs + 48 * hourMs);
  const word = answer === "ACCEPTED" ? "Accepted" : "Declined";
  const calendar = [
    "BEGIN:VCALENDAR",
    "PRODID:-//Letterbox//Calendar 1.0//EN",
    "VERSION:2.0",
    "METHOD:REPLY",
    "BEGIN:VEVENT",
    `UID:${email.messageId.replaceAll(/[<>]/g, "").split("@")[0] ?? ""}@meetings.fjordlight.example`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(new Date(start.getTime() + hourMs / 2))}`,
    `ORGANIZER;CN=${rep.name}:mailto:${rep.address}`,
    `ATTENDEE;PARTSTAT=${answer};CN=${contact.name}:mailto:${contact.address}`,
    "SUMMARY:A call about your hall",
    "SEQUENCE:0",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ];
  return writeParts({
    from: contact,
    to: rep,
    subject: `${word}: A call about your hall`,
    date: now,
    headers: threadHeaders(email),
    type: "multipart/alternative",
    parts: [
      { type: "text/plain; charset=utf-8", text: "" },
      { type: "text/calendar; charset=utf-8; method=REPLY", text: calendar.join("\r\n") },
    ],
  });
}

const stamp = (time: Date): string => time.toISOString().replaceAll(/[-:]|\.\d+/g, "");
