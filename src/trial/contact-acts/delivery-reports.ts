import { domainOf, type EmailInHand } from "./email-in-hand.ts";
import { writeParts } from "./write-mail.ts";

interface Trouble {
  subject: string;
  action: "failed" | "delayed";
  /** RFC 3463. */
  status: string;
  /** What the receiving server said. */
  diagnosis: string;
  text: string;
}

const gone: Trouble = {
  subject: "Undelivered Mail Returned to Sender",
  action: "failed",
  status: "5.1.1",
  diagnosis: "550 5.1.1 <{address}>: Recipient address rejected: User unknown",
  text: "I'm sorry to have to inform you that your message could not be delivered to one or more recipients. It's attached below.",
};
const full: Trouble = {
  ...gone,
  status: "5.2.2",
  diagnosis: "552 5.2.2 <{address}>: Mailbox is full, quota exceeded",
};
const late: Trouble = {
  subject: "Delayed Mail (still being retried)",
  action: "delayed",
  status: "4.4.1",
  diagnosis: "connect to mx.{domain}[192.0.2.25]:25: Connection timed out",
  text: "Your message could not be delivered for more than 4 hours. It will be retried until it is 5 days old. You do not need to resend it.",
};

/** S-021: the address does not exist. */
export const bounce = (email: EmailInHand, now: Date) => report(email, gone, now);
/** The address is right; it may work again. */
export const mailboxFull = (email: EmailInHand, now: Date) => report(email, full, now);
/** Nothing is lost yet. */
export const delayed = (email: EmailInHand, now: Date) => report(email, late, now);

/** A delivery status notification (RFC 3464) of the contact's mail server, from nobody, with the headers of the email. */
function report(email: EmailInHand, trouble: Trouble, now: Date): Promise<Buffer> {
  const { rep, contact, headers } = email;
  const domain = domainOf(contact);
  const host = `mx.${domain}`;
  const diagnosis = trouble.diagnosis.replace("{address}", contact.address).replace("{domain}", domain);
  const fields = [
    `Reporting-MTA: dns; ${host}`,
    "X-Postfix-Queue-ID: 4Bq7Xw1Tz9",
    `Arrival-Date: ${email.sentAt.toUTCString()}`,
    "",
    `Final-Recipient: rfc822; ${contact.address}`,
    `Original-Recipient: rfc822;${contact.address}`,
    `Action: ${trouble.action}`,
    `Status: ${trouble.status}`,
    `Diagnostic-Code: ${trouble.action === "failed" ? "smtp" : "X-Postfix"}; ${diagnosis}`,
    "",
  ];
  const words = `This is the mail system at host ${host}.\n\n${trouble.text}\n\n<${contact.address}>: ${diagnosis}\n`;
  return writeParts({
    from: { name: "Mail Delivery System", address: `MAILER-DAEMON@${domain}` },
    to: { name: "", address: rep.address },
    subject: trouble.subject,
    date: now,
    headers: [
      ["Return-Path", "<>"],
      ["Auto-Submitted", "auto-replied"],
    ],
    type: "multipart/report; report-type=delivery-status",
    parts: [
      { type: "text/plain; charset=utf-8", text: words, headers: [["Content-Description", "Notification"]] },
      { type: "message/delivery-status", text: fields.join("\r\n") },
      { type: "text/rfc822-headers", text: `${headers}\r\n` },
    ],
  });
}
