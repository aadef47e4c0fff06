import type { MailFolder } from "../../src/domain/message-words.ts";
import type { SendFailure } from "../../src/mailbox/mailbox.ts";
import type {
  FetchedMessage,
  MailboxReading,
  ReadOrder,
  ReadResult,
} from "../../src/mailbox/mailbox-reading.ts";

/** A mailbox that can be read: what tests put into it, in the order in which it came. */
export interface InboxDouble extends MailboxReading {
  /** Puts raw MIME into a folder. */
  deliver(raw: string | Uint8Array, wishes?: Partial<Omit<FetchedMessage, "raw">>): void;
  /** Reads that were asked for, over all folders. */
  readonly reads: ReadOrder[];
  /** Nobody who waits for mail hears of what is delivered. */
  isQuiet: boolean;
  /** Every read fails while this is set. */
  failure: SendFailure | null;
  /** Used up by the next read: messages that the mailbox cannot give. */
  readonly unreadable: { providerId: string; detail: string }[];
  /** How many messages a read gives at most. */
  pageSize: number;
  /** The mailbox forgets what cursors mean: everything comes again. */
  forgetCursors(): void;
  /** Runs in every read, before it answers. */
  onRead: (order: ReadOrder) => Promise<void> | void;
}

export function createInboxDouble(clock: () => Date): InboxDouble {
  const folders: Record<MailFolder, FetchedMessage[]> = { inbox: [], junk: [], sent: [] };
  const waiters = new Set<() => void>();
  let validity = 1;
  // Word that comes while nobody waits is kept for the next who does.
  let unheard = false;
  const double: InboxDouble = {
    reads: [],
    isQuiet: false,
    failure: null,
    unreadable: [],
    pageSize: 100,
    onRead: () => {},
    forgetCursors() {
      validity += 1;
    },
    deliver(raw, wishes = {}) {
      const folder = wishes.folder ?? "inbox";
      const bytes = typeof raw === "string" ? new TextEncoder().encode(raw) : raw;
      const providerId = `${folder}:${folders[folder].length + 1}`;
      const place = { folder, providerId, webLink: null, conversationId: null, receivedAt: clock() };
      folders[folder].push({ ...place, ...wishes, raw: bytes });
      if (double.isQuiet) return;
      unheard = true;
      for (const wake of waiters) wake();
    },
    async read(order): Promise<ReadResult> {
      double.reads.push(order);
      await double.onRead(order);
      if (double.failure !== null) return { kind: "failed", failure: double.failure };
      const { cursor, folder } = order;
      const from = cursor?.["validity"] === validity ? Number(cursor["next"]) : 0;
      const messages = folders[folder].slice(from, from + double.pageSize);
      const next = from + messages.length;
      const unreadable = folder === "inbox" ? double.unreadable.splice(0) : [];
      const more = next < folders[folder].length;
      return { kind: "read", messages, cursor: { validity, next }, more, unreadable };
    },
    waitForMail(_milliseconds, signal) {
      return new Promise((resolve) => {
        if (signal.aborted || unheard) {
          unheard = false;
          return resolve();
        }
        const done = (): void => {
          waiters.delete(done);
          unheard = false;
          resolve();
        };
        waiters.add(done);
        signal.addEventListener("abort", done, { once: true });
      });
    },
  };
  return double;
}
