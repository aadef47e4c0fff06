import path from "node:path";
import { openImapDoor } from "./imap/imap-door.ts";
import { openMailStore } from "./mail-store.ts";
import type { MailWorldMessage } from "./message.ts";
import { openPasswords } from "./passwords.ts";
import { createPostOffice, type MailWorldPerson } from "./post-office.ts";
import { openSmtpDoor } from "./smtp-door.ts";

export interface MailWorldOptions {
  /** Emails and passwords are kept in a folder `mail` below it. */
  dataDir: string;
  people: readonly MailWorldPerson[];
  /** When emails arrive. */
  clock: () => Date;
}

/** Mail servers of their own for the people of the trial. Nothing leaves the machine, nothing comes in. */
export interface MailWorld {
  smtpPort: number;
  imapPort: number;
  /** For SMTP and IMAP; the user name is the address. Throws for somebody who is not of this world. */
  passwordOf(address: string): string;
  /** All emails in the mailbox of this address or alias, the oldest first. */
  messagesOf(address: string): MailWorldMessage[];
  /** An email of that mailbox as it came; null: it is not there. */
  rawOf(address: string, id: string): Buffer | null;
  /** As if it had been sent from outside: into the mailboxes of its recipients and its sender's Sent. */
  deliver(raw: Buffer | string): Promise<MailWorldMessage[]>;
  /** Told of every email in every mailbox as it comes; gives the way to stop that. */
  onDelivered(listener: (message: MailWorldMessage) => void): () => void;
  stop(): Promise<void>;
  /** Empties all mailboxes. */
  reset(): void;
}

export async function startMailWorld({ dataDir, people, clock }: MailWorldOptions): Promise<MailWorld> {
  const folder = path.join(dataDir, "mail");
  const store = await openMailStore(folder, clock);
  const addresses = people.map(({ address }) => address.toLowerCase());
  const passwords = openPasswords(folder, addresses);
  const office = createPostOffice(store, people);
  const logIn = (user: string, password: string): string | null => {
    const address = user.toLowerCase();
    return addresses.includes(address) && passwords.get(address) === password ? address : null;
  };
  const smtp = await openSmtpDoor(office, logIn);
  const imap = await openImapDoor(store, logIn);

  return {
    smtpPort: smtp.port,
    imapPort: imap.port,
    passwordOf(address) {
      const password = passwords.get(address.toLowerCase());
      if (password === undefined) throw new Error(`Nobody in the mail world has the address ${address}.`);
      return password;
    },
    messagesOf: (address) => store.of(office.mailboxOf(address) ?? "").map(({ message }) => message),
    rawOf: (address, id) =>
      store.of(office.mailboxOf(address) ?? "").find((each) => each.id === id)?.raw ?? null,
    deliver: async (raw) => (await office.deliver(Buffer.from(raw))).map(({ message }) => message),
    onDelivered: (listener) => store.onAdded(({ message }) => listener(message)),
    async stop() {
      await Promise.all([smtp.stop(), imap.stop()]);
    },
    reset: () => store.clear(),
  };
}
