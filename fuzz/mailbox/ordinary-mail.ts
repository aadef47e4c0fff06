import type { Random } from "../../chaos/random.ts";
import { calendarMail, deliveryReport, outOfOffice, rawMail } from "../../test/support/raw-mail.ts";

/** Whom a message may be about: somebody enrolled, and the email that they got. */
export interface Addressee {
  address: string;
  messageId: string;
}

type Kind = (about: Addressee, id: string) => string;

const html = "<html><body><p>Gr&uuml;&szlig;e</p><blockquote>Hello <b>Anna</b></blockquote></body></html>";

/** Messages of every kind that matters, in good order; mutations begin with these. */
const kinds: readonly Kind[] = [
  ({ address, messageId }, id) =>
    rawMail({ from: address, messageId: id, inReplyTo: messageId, text: "Yes, call me.\n\n> Hello\n" }),
  ({ address }, id) =>
    rawMail({ from: `Änna <${address}>`, messageId: id, subject: "=?utf-8?Q?Gr=C3=BC=C3=9Fe?=" }),
  ({ messageId }, id) =>
    rawMail({ from: "boss@else.example", messageId: id, references: [messageId, "<f@else.example>"] }),
  ({ address }, id) =>
    outOfOffice({ from: address, messageId: id, text: "I am away until 7 December 2026." }),
  ({ address }, id) =>
    rawMail({
      from: address,
      messageId: id,
      subject: "Abwesenheitsnotiz",
      text: "Ich bin bis 7.12. nicht im Büro.",
    }),
  ({ address, messageId }, id) =>
    deliveryReport({
      recipient: address,
      action: "failed",
      status: "5.1.1",
      diagnostic: "550 5.1.1 User unknown",
      about: messageId,
      messageId: id,
    }),
  ({ address }, id) =>
    deliveryReport({
      recipient: address,
      action: "delayed",
      status: "4.4.1",
      diagnostic: "connection timed out",
      messageId: id,
    }),
  ({ address }, id) => calendarMail({ from: address, method: "REPLY", answer: "ACCEPTED", messageId: id }),
  ({ address }, id) => calendarMail({ from: address, method: "REQUEST", messageId: id }),
  ({ address }, id) => rawMail({ from: address, messageId: id, subject: "unsubscribe", text: "" }),
  ({ messageId }, id) =>
    rawMail({
      from: "fbl@provider.example",
      messageId: id,
      text: `--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nVersion: 1\n\n--b\nContent-Type: message/rfc822\n\nMessage-ID: ${messageId}\n\nHello\n--b--\n`,
      headers: { "Content-Type": 'multipart/report; report-type=feedback-report; boundary="b"' },
    }),
  ({ address }, id) =>
    rawMail({
      from: address,
      messageId: id,
      text: `--x\nContent-Type: text/plain; charset=iso-2022-jp\nContent-Transfer-Encoding: 7bit\n\n\u001B$B$3$s$K$A$O\u001B(B\n--x\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n${html}\n--x--\n`,
      headers: { "Content-Type": 'multipart/alternative; boundary="x"' },
    }),
  ({ address, messageId }, id) =>
    rawMail({
      from: "mailer-daemon@else.example",
      messageId: id,
      subject: "failure notice",
      text: `Hi. This is the qmail-send program.\n\n<${address}>:\nno such user\n\n--- Below this line is a copy of the message.\n\nMessage-ID: ${messageId}\n`,
      headers: { "Return-Path": "<>" },
    }),
];

export function ordinaryMail(random: Random, about: Addressee, id: string): Buffer {
  return Buffer.from(random.pick(kinds)(about, `<${id}@fuzz.example>`), "utf8");
}
