import { createHash } from "node:crypto";
import { demoContacts } from "./contacts.ts";
import { demoMessages } from "./messages.ts";
import { demoUsers, type DemoUser } from "./people.ts";

export interface MailAddress {
  name: string;
  address: string;
}

/** A message as the simulated Outlook shows it. */
export interface MailboxMessage {
  id: string;
  folder: "inbox" | "sent";
  from: MailAddress;
  to: MailAddress[];
  cc: MailAddress[];
  subject: string;
  sentAt: string;
  bodyText: string;
  conversationId: string;
  internetMessageId: string;
}

/** The demo mail of one user, newest first, with times counted from `now`. */
export function demoMailbox(user: DemoUser, now: Date): MailboxMessage[] {
  return demoMessages
    .filter((message) => message.mailbox === user.key)
    .map((message, index) => {
      const id = digest(`${user.key} ${String(index)} ${message.subject}`);
      const sent = message.from === user.key;
      return {
        id,
        folder: sent ? ("sent" as const) : ("inbox" as const),
        from: person(message.from),
        to: message.to.map(person),
        cc: (message.cc ?? []).map(person),
        subject: message.subject,
        sentAt: new Date(now.getTime() - message.hoursAgo * 60 * 60 * 1000).toISOString(),
        bodyText: message.body,
        conversationId: digest(message.subject.replace(/^(Re|Fwd): /, "")),
        internetMessageId: `<${id}@mail.fjordlight.example>`,
      };
    })
    .toSorted((a, b) => (a.sentAt < b.sentAt ? 1 : -1));
}

/** A contact's or user's key, or `Name <address>` of somebody whom the demo data do not know. */
function person(key: string): MailAddress {
  const user = demoUsers.find((candidate) => candidate.key === key);
  if (user !== undefined) return { name: user.name, address: user.username };
  const contact = demoContacts.find((candidate) => candidate.key === key);
  if (contact !== undefined) {
    return { name: `${contact.givenName} ${contact.familyName}`, address: contact.addresses[0] ?? "" };
  }
  const [, name = "", address = ""] = /^(.*) <(.*)>$/.exec(key) ?? [];
  return { name, address };
}

const digest = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 24);
