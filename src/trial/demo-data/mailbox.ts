import { createHash } from "node:crypto";
import { demoContacts } from "./contacts.ts";
import { demoMessages, type DemoMessage } from "./messages.ts";
import { demoUsers } from "./people.ts";

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

/** The demo mail of a user or of somebody who wrote to or heard from one, newest first, with times counted from `now`. */
export function demoMailbox(address: string, now: Date): MailboxMessage[] {
  const owner = demoUsers.find(({ username }) => username === address);
  const shown = demoMessages.map((message) => ({ message, people: peopleOf(message) }));
  const own = shown.filter(({ message, people }) =>
    owner === undefined
      ? [people.from, ...people.to, ...people.cc].some((each) => each.address === address)
      : message.mailbox === owner.key,
  );
  return own
    .map(({ message, people }, index) => {
      const id = digest(`${owner?.key ?? address} ${String(index)} ${message.subject}`);
      const sent = people.from.address === address;
      return {
        id,
        folder: sent ? ("sent" as const) : ("inbox" as const),
        ...people,
        subject: message.subject,
        sentAt: new Date(now.getTime() - message.hoursAgo * 60 * 60 * 1000).toISOString(),
        bodyText: message.body,
        conversationId: digest(message.subject.replace(/^(Re|Fwd): /, "")),
        internetMessageId: `<${id}@mail.fjordlight.example>`,
      };
    })
    .toSorted((a, b) => (a.sentAt < b.sentAt ? 1 : -1));
}

function peopleOf({ from, to, cc = [] }: DemoMessage): Pick<MailboxMessage, "from" | "to" | "cc"> {
  return { from: person(from), to: to.map(person), cc: cc.map(person) };
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
