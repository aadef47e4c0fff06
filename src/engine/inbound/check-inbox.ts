import { setTimeout as sleep } from "node:timers/promises";
import type { Mailbox, SendFailure } from "../../mailbox/mailbox.ts";
import { ageOfReading, type InboxPlace } from "../../store/inbound/reading-lease.ts";
import type { InboundContext } from "./inbound-context.ts";
import { readInbox } from "./read-inbox.ts";

export type InboxCheck =
  /** What had arrived a few seconds ago at most has had its effects; or this mailbox can only send. */
  | { kind: "checked" }
  /** What came into it cannot be known: nothing may leave blindly. */
  | { kind: "failed"; failure: SendFailure };

/** Sees to it that an inbox has been read up to now before something leaves it. Throws when the database is away. */
export type CheckInbox = (place: InboxPlace, mailbox: Mailbox, signal: AbortSignal) => Promise<InboxCheck>;

const lookAgainMs = 50;
const maximumRemembered = 10_000;

/**
 * The check before a hand-over. Usually whoever watches the inbox has just read it; else it is read here, under the same
 * lease, or another's read is waited for. Up to `maxAgeMs` a process remembers what it found, without asking anybody.
 */
export function createInboxCheck(ctx: InboundContext, maxAgeMs: number): CheckInbox {
  const freshUntil = new Map<string, number>();

  return async (place, mailbox, signal) => {
    const { reading } = mailbox;
    const key = `${place.tenantId}/${place.inboxId}`;
    const begun = performance.now();
    if (reading === null || begun < (freshUntil.get(key) ?? 0)) return { kind: "checked" };
    for (;;) {
      const ageMs = await ageOfReading(ctx.db, place);
      if (ageMs !== null && ageMs <= maxAgeMs) {
        remember(freshUntil, key, begun + maxAgeMs - ageMs);
        ctx.onMetric({
          kind: "inbox_check",
          result: "fresh",
          ageMs,
          ms: performance.now() - begun,
          stopped: 0,
        });
        return { kind: "checked" };
      }
      if (signal.aborted) return failed(ctx, ageMs, begun, late);
      // Also an age that nobody knows is measured: the inbox was never read.
      const readBegun = performance.now();
      const outcome = await readInbox(ctx, place, { reading, folders: ["inbox", "junk"], signal });
      if (outcome.kind === "read") {
        remember(freshUntil, key, readBegun + maxAgeMs);
        const ms = performance.now() - begun;
        ctx.onMetric({ kind: "inbox_check", result: "read", ageMs: ms, ms, stopped: outcome.stopped });
        return { kind: "checked" };
      }
      if (outcome.kind === "failed") return failed(ctx, ageMs, begun, outcome.failure);
      if (outcome.kind === "busy") await sleep(lookAgainMs, undefined, { signal }).catch(() => undefined);
      else return failed(ctx, ageMs, begun, late);
    }
  };
}

const late: SendFailure = {
  code: "unreachable",
  detail: "The inbox could not be read in time, so nothing is sent from it for the moment.",
  retryAfterMs: null,
};

function failed(ctx: InboundContext, ageMs: number | null, begun: number, failure: SendFailure): InboxCheck {
  const ms = performance.now() - begun;
  ctx.onMetric({ kind: "inbox_check", result: "failed", ageMs, ms, stopped: 0 });
  return { kind: "failed", failure };
}

function remember(freshUntil: Map<string, number>, key: string, until: number): void {
  if (freshUntil.size >= maximumRemembered) freshUntil.clear();
  freshUntil.set(key, until);
}
