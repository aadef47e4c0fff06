import PostalMime from "postal-mime";
import { demoContacts } from "../demo-data/contacts.ts";
import { findDemoUser } from "../demo-data/people.ts";
import type { MailAddress, MailboxMessage } from "../demo-data/mailbox.ts";

/** An email that a contact does something about. */
export interface EmailInHand {
  rep: MailAddress;
  contact: MailAddress;
  subject: string;
  /** With angle brackets. */
  messageId: string;
  references: readonly string[];
  bodyText: string;
  sentAt: Date;
  /** Its header block as it left; of an email of the demo story: what it would have been. */
  headers: string;
}

/**
 * The email between a rep and somebody outside, whoever of them wrote it; null when it is none, e.g. among colleagues.
 * `raw` is null for emails of the demo story, which were never sent.
 */
export async function takeInHand(message: MailboxMessage, raw: Buffer | null): Promise<EmailInHand | null> {
  const everybody = [message.from, ...message.to, ...message.cc];
  const rep = everybody.find(({ address }) => findDemoUser(address) !== null);
  const contact = everybody.find(({ address }) => findDemoUser(address) === null);
  if (rep === undefined || contact === undefined) return null;
  const { subject, internetMessageId: messageId, bodyText } = message;
  const common = { rep, contact, subject, messageId, bodyText, sentAt: new Date(message.sentAt) };
  if (raw === null) return { ...common, references: [], headers: storyHeaders(common) };
  const { references = "" } = await PostalMime.parse(raw);
  const text = raw.toString("latin1");
  return {
    ...common,
    references: references.match(/<[^<>\s]+>/g) ?? [],
    headers: text.slice(0, text.search(/\r?\n\r?\n/)),
  };
}

function storyHeaders({
  rep,
  contact,
  subject,
  messageId,
  sentAt,
}: Omit<EmailInHand, "references" | "headers">) {
  return [
    `From: ${rep.name} <${rep.address}>`,
    `To: ${contact.address}`,
    `Subject: ${subject}`,
    `Message-ID: ${messageId}`,
    `Date: ${sentAt.toUTCString()}`,
  ].join("\r\n");
}

/** One header of the email, unfolded; null: it has none. */
export function headerOf({ headers }: EmailInHand, name: string): string | null {
  const unfolded = headers.replaceAll(/\r?\n[ \t]+/g, " ");
  return new RegExp(`^${name}: *(.*)$`, "im").exec(unfolded)?.[1] ?? null;
}

export const domainOf = ({ address }: MailAddress): string => address.slice(address.lastIndexOf("@") + 1);

/** Somebody else at the contact's company: one of the demo contacts, or a newcomer. */
export function colleagueOf(contact: MailAddress): MailAddress {
  const domain = domainOf(contact);
  const known = demoContacts.find(
    ({ addresses }) => addresses[0]?.endsWith(`@${domain}`) && !addresses.includes(contact.address),
  );
  if (known === undefined) return { name: "Robin Sand", address: `robin.sand@${domain}` };
  return { name: `${known.givenName} ${known.familyName}`, address: known.addresses[0] ?? "" };
}
