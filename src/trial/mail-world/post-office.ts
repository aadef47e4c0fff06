import type { MailStore, StoredMessage } from "./mail-store.ts";
import { readMessage } from "./message.ts";

export interface MailWorldPerson {
  name: string;
  address: string;
  /** Further addresses that deliver into the same mailbox. */
  aliases?: readonly string[];
}

export interface PostOffice {
  /** The mailbox that an address delivers into; null: nobody has it. */
  mailboxOf(address: string): string | null;
  /** Puts an email into the mailboxes of its recipients, and a copy into its sender's Sent, in one step. */
  deliver(raw: Buffer, envelope?: { from: string; to: readonly string[] }): Promise<StoredMessage[]>;
}

export function createPostOffice(store: MailStore, people: readonly MailWorldPerson[]): PostOffice {
  const owners = new Map<string, string>();
  for (const { address, aliases = [] } of people) {
    for (const each of [address, ...aliases]) owners.set(each.toLowerCase(), address.toLowerCase());
  }
  const mailboxOf = (address: string): string | null => owners.get(address.toLowerCase()) ?? null;

  return {
    mailboxOf,
    async deliver(raw, envelope) {
      const { from, to } = envelope ?? (await envelopeOf(raw));
      const sender = mailboxOf(from);
      const copies = sender === null ? [] : [store.add(sender, "Sent", raw, { flags: ["\\Seen"] })];
      const recipients = new Set(to.map(mailboxOf).filter((owner) => owner !== null));
      return Promise.all([...copies, ...[...recipients].map((owner) => store.add(owner, "INBOX", raw))]);
    },
  };
}

async function envelopeOf(raw: Buffer): Promise<{ from: string; to: string[] }> {
  const { from, to, cc } = await readMessage(raw, { id: "envelope", at: new Date(0) });
  return { from: from.address, to: [...to, ...cc].map(({ address }) => address) };
}
