import { domainOf, type EmailInHand } from "./email-in-hand.ts";
import { writeParts } from "./write-mail.ts";

/** The contact has pressed "Spam": what their provider tells the sender (RFC 5965). */
export function complaint(email: EmailInHand, now: Date): Promise<Buffer> {
  const { rep, contact, headers } = email;
  const fields = [
    "Feedback-Type: abuse",
    "User-Agent: Letterbox-FBL/1.0",
    "Version: 1",
    `Original-Mail-From: <${rep.address}>`,
    `Original-Rcpt-To: <${contact.address}>`,
    `Arrival-Date: ${email.sentAt.toUTCString()}`,
    "",
  ];
  return writeParts({
    from: { name: "Feedback Loop", address: `feedback-loop@${domainOf(contact)}` },
    to: { name: "", address: rep.address },
    subject: `Complaint: ${email.subject}`,
    date: now,
    headers: [["Auto-Submitted", "auto-generated"]],
    type: "multipart/report; report-type=feedback-report",
    parts: [
      {
        type: "text/plain; charset=utf-8",
        text: "This is an email abuse report for a message that one of our users marked as spam.\n",
      },
      { type: "message/feedback-report", text: fields.join("\r\n") },
      { type: "text/rfc822-headers", text: `${headers}\r\n` },
    ],
  });
}
