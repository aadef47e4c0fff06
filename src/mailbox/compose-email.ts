import MailComposer from "nodemailer/lib/mail-composer";
import type { OutgoingEmail } from "./mailbox.ts";

/**
 * The email as MIME (RFC 5322, RFC 2045) with CRLF line ends: the very bytes that are handed over, kept in Sent and
 * looked for later. Composed once, so that every try sends the same.
 */
export function composeEmail(email: OutgoingEmail): Promise<Buffer> {
  const composer = new MailComposer({
    messageId: email.messageId,
    date: email.date,
    from: email.from,
    to: email.to,
    subject: email.subject,
    text: email.text,
    ...(email.html === "" ? {} : { html: email.html }),
    ...(email.inReplyTo === null ? {} : { inReplyTo: email.inReplyTo }),
    ...(email.references.length === 0 ? {} : { references: [...email.references] }),
    headers: { ...email.headers },
    newline: "windows",
    // Templates come from users: none of them may make us read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
