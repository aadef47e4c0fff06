import type { MailAddress } from "../demo-data/mailbox.ts";
import { absenceText, automaticSubject } from "./absence-texts.ts";
import type { OutOfOffice } from "./acts.ts";
import { colleagueOf, domainOf, type EmailInHand } from "./email-in-hand.ts";
import { threadHeaders, writeMail, type Header } from "./write-mail.ts";

/** S-006: marked as the mail system of the contact marks it. */
export function outOfOffice(email: EmailInHand, act: OutOfOffice, now: Date): Promise<Buffer> {
  const { contact, rep } = email;
  const subject =
    act.program === "exchange"
      ? `${automaticSubject(act.language)} ${email.subject}`
      : `${contact.name.split(" ")[0] ?? ""}: vacation Re: ${email.subject}`;
  return writeMail({
    from: contact,
    to: rep,
    subject,
    date: now,
    headers: act.program === "exchange" ? exchangeHeaders(email) : gmailHeaders(contact),
    text: `${absenceText(act, contact)}\n`,
  });
}

/** Exchange Online: no answer but generated, from nobody. */
function exchangeHeaders(email: EmailInHand): Header[] {
  return [
    ["Return-Path", "<>"],
    ...threadHeaders(email),
    ["X-Auto-Response-Suppress", "All"],
    ["Auto-Submitted", "auto-generated"],
    ["X-MS-Exchange-Generated-Message-Source", "Mailbox Rules Agent"],
    ["X-MS-Exchange-Inbox-Rules-Loop", email.contact.address],
    ["X-MS-Exchange-Parent-Message-Id", email.messageId],
  ];
}

/** Gmail: does not name the email it answers. */
function gmailHeaders({ address }: MailAddress): Header[] {
  return [
    ["Return-Path", `<${address}>`],
    ["Precedence", "bulk"],
    ["X-Autoreply", "yes"],
    ["Auto-Submitted", "auto-replied"],
  ];
}

/** They work there no more; somebody else is named. */
export function leftCompany(email: EmailInHand, now: Date): Promise<Buffer> {
  const standIn = colleagueOf(email.contact);
  return writeMail({
    from: email.contact,
    to: email.rep,
    subject: `Automatic reply: ${email.subject}`,
    date: now,
    headers: exchangeHeaders(email),
    text: `Thank you for your message. ${email.contact.name} has left the company.\n\nPlease write to ${standIn.name}, ${standIn.address}.\n`,
  });
}

/** What ticket systems write at once. */
export function acknowledgement(email: EmailInHand, now: Date): Promise<Buffer> {
  return writeMail({
    from: { name: "Service Desk", address: `service@${domainOf(email.contact)}` },
    to: email.rep,
    subject: `[Ticket#2026-11873] ${email.subject}`,
    date: now,
    headers: [
      ...threadHeaders(email),
      ["Auto-Submitted", "auto-replied"],
      ["X-Auto-Response-Suppress", "All"],
      ["Precedence", "bulk"],
    ],
    text: "We have received your request and given it the number 2026-11873. A member of our team will answer as soon as possible. Please do not reply to this message.\n",
  });
}
