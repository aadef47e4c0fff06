import { failure, MailboxError } from "../failure.ts";
import type {
  FetchedMessage,
  MailboxReading,
  MailNotifications,
  ReadOrder,
  ReadResult,
} from "../mailbox-reading.ts";
import type { SendFailure } from "../mailbox.ts";
import { awaitAgain, readAwaited, writeAwaited, type FailedRow } from "./ask-again.ts";
import { writeCursor } from "./delta-cursor.ts";
import { fetchMessage, type FetchedRaw, type MessageSource } from "./fetch-message.ts";
import { readDelta, type DeltaRow } from "./read-delta.ts";

export interface GraphReadingOptions extends MessageSource {
  notifications: MailNotifications;
  waitForMail: MailboxReading["waitForMail"];
  /** Waits before further reads ask for a message that Graph fails to give, in ms of real time. */
  laterMs: readonly number[];
}

/**
 * Reads a mailbox of Microsoft 365: a delta query per folder says what came, then each message is fetched as MIME. Word
 * of new mail wakes whoever reads; what counts is what the delta query gives. A message that the mailbox fails to give is
 * asked for again by later reads, and stops no other.
 */
export function createGraphReading(options: GraphReadingOptions): MailboxReading {
  /** While Graph asks for patience, nothing is asked of it for this mailbox. */
  let restsUntil = 0;

  async function read(order: ReadOrder): Promise<ReadResult> {
    const now = Date.now();
    const before = readAwaited(order.cursor);
    const due = before.filter(({ askAt }) => askAt.getTime() <= now);
    const { rows, next, more } = await readDelta(options, order);
    const fetched = await fetchAll(options, [...due, ...rows], order.signal);
    const { awaited, givenUp } = awaitAgain(rowsThat("failing", fetched), before, options.laterMs, now);
    const asked = new Set(fetched.map(({ row }) => row.id));
    const waiting = before.filter(({ id }) => !asked.has(id));
    const unreadable = [...rowsThat("unreadable", fetched), ...givenUp];
    return {
      kind: "read",
      messages: fetched.flatMap(({ row, result }) => asMessage(order, row, result)),
      unreadable: unreadable.map(({ row, detail }) => ({ providerId: row.id, detail })),
      cursor: writeAwaited(next === null ? {} : writeCursor(next), [...waiting, ...awaited]),
      more,
    };
  }

  return {
    notifications: options.notifications,
    waitForMail: options.waitForMail,
    async read(order) {
      const restMs = restsUntil - performance.now();
      if (restMs > 0) return { kind: "failed", failure: resting(restMs) };
      try {
        return await read(order);
      } catch (error) {
        const found = asFailure(error);
        if (found.code === "throttled") restsUntil = performance.now() + (found.retryAfterMs ?? 0);
        return { kind: "failed", failure: found };
      }
    },
  };
}

const resting = (restMs: number) =>
  failure("throttled", "Microsoft 365 asks to wait before this mailbox is read again.", Math.ceil(restMs));

/** An answer of a form that nobody documented must not stop the reader either. */
function asFailure(error: unknown): SendFailure {
  if (error instanceof MailboxError) return error.failure;
  return failure("unreachable", "Microsoft 365 gave an answer that cannot be read.");
}

interface Fetched {
  row: DeltaRow;
  result: FetchedRaw;
}

/** All of a page, the oldest first; how many are under way at once is for the requests to bound. */
async function fetchAll(
  source: MessageSource,
  rows: readonly DeltaRow[],
  signal: AbortSignal,
): Promise<Fetched[]> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const inOrder = [...byId.values()].toSorted((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime());
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  try {
    return await Promise.all(
      inOrder.map(async (row) => ({ row, result: await fetchMessage(source, row.id, either) })),
    );
  } finally {
    // One that failed ends the read: the others need not come any more.
    stop.abort();
  }
}

function rowsThat(kind: "failing" | "unreadable", fetched: readonly Fetched[]): FailedRow[] {
  return fetched.flatMap(({ row, result }) => (result.kind === kind ? [{ row, detail: result.detail }] : []));
}

function asMessage({ folder }: ReadOrder, row: DeltaRow, result: FetchedRaw): FetchedMessage[] {
  if (result.kind !== "fetched") return [];
  const { id: providerId, receivedAt, webLink, conversationId } = row;
  return [{ folder, raw: result.raw, receivedAt, providerId, webLink, conversationId }];
}
