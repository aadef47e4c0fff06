import MimeNode from "nodemailer/lib/mime-node";
import type { MailAddress } from "../demo-data/mailbox.ts";

export type Header = readonly [name: string, value: string];

export interface Part {
  type: string;
  text: string;
  headers?: readonly Header[];
}

interface Mail {
  from: MailAddress;
  to: MailAddress;
  subject: string;
  date: Date;
  /** Further headers, in the order in which they stand. */
  headers?: readonly Header[];
}

const shown = ({ name, address }: MailAddress) => ({ name, address });

/** A mail of one part. */
export function writeMail(mail: Mail & { text: string }): Promise<Buffer> {
  const node = new MimeNode("text/plain; charset=utf-8", { newline: "windows" });
  return finish(node.setContent(mail.text), mail);
}

/** A mail of several parts, e.g. a report. `type` without its boundary. */
export function writeParts(mail: Mail & { type: string; parts: readonly Part[] }): Promise<Buffer> {
  const node = new MimeNode(mail.type, { newline: "windows" });
  for (const { type, text, headers = [] } of mail.parts) {
    const part = node.createChild(type);
    for (const [name, value] of headers) part.setHeader(name, value);
    part.setContent(text);
  }
  return finish(node, mail);
}

function finish(node: MimeNode, { from, to, subject, date, headers = [] }: Mail): Promise<Buffer> {
  node.setHeader("From", shown(from)).setHeader("To", shown(to));
  node.setHeader("Subject", subject).setHeader("Date", date.toUTCString());
  for (const [name, value] of headers) node.addHeader(name, value);
  return node.build();
}

/** As an answer names what it answers (RFC 5322 §3.6.4). */
export function threadHeaders(email: { messageId: string; references: readonly string[] }): Header[] {
  return [
    ["In-Reply-To", email.messageId],
    ["References", [...email.references, email.messageId].join(" ")],
  ];
}
