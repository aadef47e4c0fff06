import type { MailFolder } from "../../domain/message-words.ts";
import type { MailboxReading, ReadingCursor } from "../../mailbox/mailbox-reading.ts";
import type { SendFailure } from "../../mailbox/mailbox.ts";
import { newId } from "../../store/database/new-id.ts";
import { readMailboxCursor, saveMailboxCursor } from "../../store/inbound/mailbox-cursors.ts";
import { readInboxOwner, type InboxOwner } from "../../store/inbound/read-inbox-owner.ts";
import { giveBackReading, takeReading, type InboxPlace } from "../../store/inbound/reading-lease.ts";
import type { InboundContext } from "./inbound-context.ts";
import { noteUnreadable, processMessage } from "./process-message.ts";
import { tookTooLong } from "./slow-messages.ts";

export interface InboxRead {
  reading: MailboxReading;
  folders: readonly MailFolder[];
  signal: AbortSignal;
}

export type ReadOutcome =
  /** Everything that had arrived when it began has been processed; `stopped` enrollments ended by it. */
  | { kind: "read"; messages: number; stopped: number }
  | { kind: "failed"; failure: SendFailure }
  /** Another reads this inbox just now. */
  | { kind: "busy" }
  /** The signal, or the inbox was disconnected. */
  | { kind: "ended" };

/** How long a read may do nothing before others may read. */
const leaseMs = 20_000;
/** How long a mailbox may take to give some messages. */
const readLimitMs = 120_000;

/**
 * Reads what is new in an inbox, as the only one who does: processes every message and then moves the cursor behind them.
 * Whoever dies in between leaves messages to be read again, which changes nothing. Throws when the database is away.
 */
export async function readInbox(
  ctx: InboundContext,
  place: InboxPlace,
  read: InboxRead,
): Promise<ReadOutcome> {
  const owner = await readInboxOwner(ctx.db, place);
  if (owner === null || read.signal.aborted) return { kind: "ended" };
  const readerId = newId();
  const takenAt = await takeReading(ctx.db, place, { readerId, leaseMs });
  if (takenAt === null) return { kind: "busy" };
  const begun = performance.now();
  try {
    const outcome = await readFolders(ctx, owner, { ...read, readerId, takenAt });
    if (outcome.kind === "read" || outcome.kind === "failed") tell(ctx, outcome, performance.now() - begun);
    return outcome;
  } finally {
    // Not awaited by who sends next for longer than the lease, should this fail.
    await giveBackReading(ctx.db, place, readerId).catch(() => undefined);
  }
}

interface Reading extends InboxRead {
  readerId: string;
  takenAt: Date;
}

/** A folder of sent mail that cannot be read must not hide the answers; that it cannot is told all the same. */
async function readFolders(ctx: InboundContext, owner: InboxOwner, reading: Reading): Promise<ReadOutcome> {
  const total = { kind: "read" as const, messages: 0, stopped: 0 };
  let unsent: ReadOutcome | null = null;
  for (const folder of reading.folders) {
    const outcome = await readFolder(ctx, owner, reading, folder);
    if (outcome.kind === "read") {
      total.messages += outcome.messages;
      total.stopped += outcome.stopped;
    } else if (outcome.kind === "failed" && folder === "sent") unsent = outcome;
    else return outcome;
  }
  return unsent ?? total;
}

async function readFolder(
  ctx: InboundContext,
  owner: InboxOwner,
  reading: Reading,
  folder: MailFolder,
): Promise<ReadOutcome> {
  const { signal, takenAt, readerId } = reading;
  const total = { kind: "read" as const, messages: 0, stopped: 0 };
  const { cursor: kept, since } = await readMailboxCursor(ctx.db, owner, folder, ctx.clock());
  let cursor: ReadingCursor | null = kept;
  for (;;) {
    if (signal.aborted) return { kind: "ended" };
    const limited = AbortSignal.any([signal, AbortSignal.timeout(readLimitMs)]);
    const result = await reading.reading.read({ folder, cursor, since, signal: limited });
    if (result.kind === "failed") return signal.aborted ? { kind: "ended" } : result;
    const slow: unknown[] = [];
    for (const message of result.messages) {
      if (signal.aborted) return { kind: "ended" };
      total.stopped += await processMessage(ctx, owner, message).catch((error: unknown) => {
        // One that takes too long must not hold up the others; the second says that all of them do.
        if (!tookTooLong(error) || slow.push(error) > 1) throw error;
        return 0;
      });
      total.messages += 1;
    }
    // It comes again with the next read: the cursor stays before it.
    if (slow.length > 0) throw slow[0];
    for (const each of result.unreadable) await noteUnreadable(ctx, owner, folder, each);
    cursor = result.cursor;
    await saveMailboxCursor(ctx.db, owner, folder, { cursor, readUpTo: result.more ? null : takenAt });
    if (!result.more) return total;
    await takeReading(ctx.db, owner, { readerId, leaseMs });
  }
}

function tell(
  ctx: InboundContext,
  outcome: Extract<ReadOutcome, { kind: "read" | "failed" }>,
  ms: number,
): void {
  const code = outcome.kind === "failed" ? outcome.failure.code : null;
  const messages = outcome.kind === "read" ? outcome.messages : 0;
  ctx.onMetric({ kind: "inbox_read", result: outcome.kind, code, messages, ms });
}
