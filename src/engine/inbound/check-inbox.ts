import { setTimeout as sleep } from "node:timers/promises";
import type { MailboxReading } from "../../mailbox/mailbox-reading.ts";
import type { Mailbox, SendFailure } from "../../mailbox/mailbox.ts";
import { ageOfReading, type InboxPlace } from "../../store/inbound/reading-lease.ts";
import { wantMailbox } from "../../store/inboxes/want-mailbox.ts";
import type { InboundContext } from "./inbound-context.ts";
import { readInbox, type ReadOutcome } from "./read-inbox.ts";

export type InboxCheck =
  /** What had arrived a few seconds ago at most has had its effects; or this mailbox can only send. */
  | { kind: "checked" }
  /** What came into it cannot be known: nothing may leave blindly. */
  | { kind: "failed"; failure: SendFailure };

/** Sees to it that an inbox has been read up to now before something leaves it. Throws when the database is away. */
export type CheckInbox = (place: InboxPlace, mailbox: Mailbox, signal: AbortSignal) => Promise<InboxCheck>;

const lookAgainMs = 50;
const graceMs = 100;
const maximumRemembered = 10_000;

/**
 * The check before a hand-over. Usually whoever watches the inbox has just read it; else it is read here, under the same
 * lease, or another's read is waited for. Up to `maxAgeMs` a process remembers what it found, without asking anybody.
 */
export function createInboxCheck(ctx: InboundContext, maxAgeMs: number): CheckInbox {
  // On a monotonic clock, and never later than it really was.
  const readAt = new Map<string, number>();

  return async (place, mailbox, signal) => {
    const { reading } = mailbox;
    if (reading === null) return { kind: "checked" };
    const key = `${place.tenantId}/${place.inboxId}`;
    const begun = performance.now();
    for (;;) {
      const asked = performance.now();
      const ageMs = await ageOf(ctx, place, readAt.get(key), { asked, maxAgeMs });
      if (ageMs !== null && ageMs <= maxAgeMs) {
        remember(readAt, key, asked - ageMs);
        return passed(ctx, { result: "fresh", ageMs, ms: performance.now() - begun, stopped: 0 });
      }
      if (signal.aborted) return failed(ctx, ageMs, begun, late);
      const outcome = await readInTime(ctx, place, reading, signal);
      if (outcome.kind === "read") {
        remember(readAt, key, asked);
        const ms = performance.now() - asked;
        return passed(ctx, {
          result: "read",
          ageMs: ms,
          ms: performance.now() - begun,
          stopped: outcome.stopped,
        });
      }
      if (outcome.kind === "failed") {
        await wakeWatcher(ctx, place, outcome.failure);
        return failed(ctx, ageMs, begun, outcome.failure);
      }
      if (outcome.kind === "ended") return failed(ctx, ageMs, begun, late);
      await sleep(lookAgainMs, undefined, { signal }).catch(() => undefined);
    }
  };
}

/** How old the last read is that this process knows of; where that is too old, what the database knows. */
async function ageOf(
  ctx: InboundContext,
  place: InboxPlace,
  readAt: number | undefined,
  { asked, maxAgeMs }: { asked: number; maxAgeMs: number },
): Promise<number | null> {
  const known = readAt === undefined ? null : asked - readAt;
  return known !== null && known <= maxAgeMs ? known : ageOfReading(ctx.db, place);
}

function passed(
  ctx: InboundContext,
  found: { result: "fresh" | "read"; ageMs: number; ms: number; stopped: number },
): InboxCheck {
  ctx.onMetric({ kind: "inbox_check", ...found });
  return { kind: "checked" };
}

/** What a mailbox does that heeds no signal must not hold up who wants to send; the lease sees to it that it ends. */
async function readInTime(
  ctx: InboundContext,
  place: InboxPlace,
  reading: MailboxReading,
  signal: AbortSignal,
): Promise<ReadOutcome> {
  const given = readInbox(ctx, place, { reading, folders: ["inbox", "junk"], signal });
  const waiting = new AbortController();
  const over = waitFor(signal, waiting.signal)
    .then(() => sleep(graceMs, undefined, { signal: waiting.signal }))
    .then(
      (): ReadOutcome => ({ kind: "ended" }),
      (): ReadOutcome => ({ kind: "ended" }),
    );
  return Promise.race([given, over]).finally(() => waiting.abort());
}

/** Resolves when the first signal aborts, or the second, which means that nobody waits any more. */
function waitFor(signal: AbortSignal, noMore: AbortSignal): Promise<void> {
  const either = AbortSignal.any([signal, noMore]);
  if (either.aborted) return Promise.resolve();
  return new Promise((resolve) => either.addEventListener("abort", () => resolve(), { once: true }));
}

const late: SendFailure = {
  code: "unreachable",
  detail: "The inbox could not be read in time, so nothing is sent from it for the moment.",
  retryAfterMs: null,
};

/** Steps stop for what a person has to mend: whoever watches the inbox has to know of it, to see when it is over. */
async function wakeWatcher(ctx: InboundContext, place: InboxPlace, { code }: SendFailure): Promise<void> {
  if (code === "signed_out" || code === "misconfigured") await wantMailbox(ctx.db, place);
}

function failed(ctx: InboundContext, ageMs: number | null, begun: number, failure: SendFailure): InboxCheck {
  const ms = performance.now() - begun;
  ctx.onMetric({ kind: "inbox_check", result: "failed", ageMs, ms, stopped: 0 });
  return { kind: "failed", failure };
}

function remember(readAt: Map<string, number>, key: string, at: number): void {
  if (readAt.size >= maximumRemembered) readAt.clear();
  readAt.set(key, at);
}
