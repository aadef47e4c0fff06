import type { MailFolder } from "../domain/message-words.ts";
import type { SendFailure } from "./mailbox.ts";

/** How far a folder was read: a note of the reader to itself, kept as JSON. */
export type ReadingCursor = Readonly<Record<string, unknown>>;

/** One message as it lies in the mailbox. */
export interface FetchedMessage {
  folder: MailFolder;
  /** RFC 5322 with its headers as they came; cut at {@link maximumMessageBytes}. */
  raw: Uint8Array;
  /** When the mailbox got it. */
  receivedAt: Date;
  /** How the provider calls it, e.g. `1700000000:42` (UIDVALIDITY and UID) or a Graph id. */
  providerId: string;
  /** Opens it in Outlook; null where there is no such address. */
  webLink: string | null;
  conversationId: string | null;
}

/** More of a message is not looked at: what decides stands at its beginning. */
export const maximumMessageBytes = 1_000_000;

export interface ReadOrder {
  folder: MailFolder;
  /** As the last read gave it; null: this folder was never read. */
  cursor: ReadingCursor | null;
  /** Without a cursor, and when the mailbox forgot what it means: from here on. Messages may come again. */
  since: Date;
  signal: AbortSignal;
}

export type ReadResult =
  /** Oldest first, some hundred at most. `more`: read again at once. `cursor` holds only when all of them were processed. */
  | {
      kind: "read";
      messages: FetchedMessage[];
      cursor: ReadingCursor;
      more: boolean;
      /** Messages that the mailbox could not give, though they are there. */
      unreadable: { providerId: string; detail: string }[];
    }
  | { kind: "failed"; failure: SendFailure };

/** Where a provider sends word of new mail, and the secret it has to bring along. */
export interface NotificationOrder {
  /** Public address, over https. */
  url: string;
  clientState: string;
  until: Date;
}

export type SubscriptionResult =
  | { kind: "subscribed"; id: string; until: Date }
  /** There is no such subscription (any more). */
  | { kind: "gone" }
  | { kind: "failed"; failure: SendFailure };

/** Word of new mail by HTTP, for a time; it may come late, twice or not at all. Never throws. */
export interface MailNotifications {
  subscribe(order: NotificationOrder): Promise<SubscriptionResult>;
  /** Also answers a provider that asks whether we may still read. One that sends word to another address is ended. */
  renew(subscriptionId: string, until: Date, url: string): Promise<SubscriptionResult>;
  /** No more word; true when there is no such subscription any more. */
  unsubscribe(subscriptionId: string): Promise<boolean>;
}

/** A connected inbox, able to be read. */
export interface MailboxReading {
  /** Absent: the provider sends no word; it is heard in `waitForMail` or by reading. */
  readonly notifications?: MailNotifications;
  /** What came into a folder since the cursor. A folder that the mailbox does not have is empty. Never throws. */
  read(order: ReadOrder): Promise<ReadResult>;
  /** Ends when something may have come, or after the time (ms, real), or when told by the signal. Never throws. */
  waitForMail(milliseconds: number, signal: AbortSignal): Promise<void>;
}
