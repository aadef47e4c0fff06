import {
  anyUnwatched,
  claimWatches,
  giveBackWatches,
  takeWanted,
} from "../../store/inbound/claim-watches.ts";
import type { InboxPlace } from "../../store/inbound/reading-lease.ts";
import { newId } from "../../store/database/new-id.ts";
import { createPulse } from "../pulse.ts";
import type { InboundContext } from "./inbound-context.ts";
import type { Subscriptions } from "./keep-subscription.ts";
import { createTurns } from "./turns.ts";
import { watchInbox, type InboxWatch } from "./watch-inbox.ts";

export interface WatchOptions extends InboundContext {
  /** Between two reads of an inbox of which no word comes, in ms of real time. */
  pollMs?: number;
  /** Inboxes that this worker watches at most. */
  capacity?: number;
  /** Inboxes that it reads at once. */
  concurrency?: number;
  /** How soon others take over the inboxes of a worker that died. */
  leaseMs?: number;
  /** Between two looks for requests to read, in ms of real time. */
  lookMs?: number;
  subscriptions?: Subscriptions;
}

/** What reads the connected inboxes, as long as it runs. */
export interface InboxWatcher {
  start(): void;
  /** Something may have come: read all inboxes of this worker now. */
  wake(): void;
  /** Ends after the messages under way, and leaves the inboxes to other workers. */
  stop(): Promise<void>;
}

/** Taken at a time, so that workers that start together share the inboxes. */
const mouthful = 25;
const tellAgainMs = 600_000;

/**
 * Watches connected inboxes, over all tenants: each is watched by one worker at a time, the others read it only before
 * they send from it.
 */
export function createInboxWatcher(options: WatchOptions): InboxWatcher {
  const { db, log, capacity = 500, leaseMs = 30_000, lookMs = 1_000 } = options;
  const workerId = newId();
  const pulse = createPulse();
  const turns = createTurns(options.concurrency ?? 8);
  const watches = new Map<string, InboxWatch>();
  let running: Promise<void> | null = null;
  const ending = new AbortController();
  let renewAt = 0;
  const notice = createNotice(options, capacity, 2 * leaseMs);

  async function share(): Promise<void> {
    const room = Math.max(0, Math.min(mouthful, capacity - watches.size));
    const own = new Map(
      (await claimWatches(db, { workerId, leaseMs, room })).map((place) => [keyOf(place), place]),
    );
    for (const [key, place] of own) {
      if (!watches.has(key)) watches.set(key, watchInbox(options, place, turns));
    }
    for (const [key, watch] of watches) {
      if (own.has(key)) continue;
      watches.delete(key);
      // Disconnected, or taken over by another: what it does just now harms nobody.
      void watch.stop();
    }
    renewAt = performance.now() + leaseMs / 4;
  }

  async function look(): Promise<void> {
    const hasRoom = watches.size < capacity;
    if (performance.now() >= renewAt || (hasRoom && (await anyUnwatched(db)))) await share();
    if (!hasRoom && notice.isDue()) notice.tell(await anyUnwatched(db));
    for (const place of await takeWanted(db, workerId)) watches.get(keyOf(place))?.wake();
  }

  async function run(): Promise<void> {
    while (!ending.signal.aborted) {
      await look().catch((error: unknown) => log.warn({ error }, "Inboxes could not be shared out"));
      if (!ending.signal.aborted) await pulse.sleep(lookMs);
    }
  }

  return {
    start() {
      running ??= run();
    },
    wake() {
      for (const watch of watches.values()) watch.wake();
      renewAt = 0;
      pulse.wake();
    },
    async stop() {
      ending.abort();
      pulse.wake();
      await running;
      await Promise.all([...watches.values()].map((watch) => watch.stop()));
      watches.clear();
      await giveBackWatches(db, workerId).catch(() => undefined);
    },
  };
}

/**
 * Tells of inboxes that nobody has room to watch: what comes into them is found no sooner than something is about to leave
 * them. Only of what lasts, as another worker may be about to take them over; and once in a while.
 */
function createNotice({ log }: Pick<WatchOptions, "log">, capacity: number, lastsMs: number) {
  let tellAt = 0;
  let since: number | null = null;
  return {
    isDue: () => performance.now() >= tellAt,
    tell(areAny: boolean): void {
      const now = performance.now();
      since = areAny ? (since ?? now) : null;
      if (since === null || now - since < lastsMs) return;
      log.warn({ capacity }, "There are more inboxes than the workers may watch: start another one");
      tellAt = now + tellAgainMs;
    },
  };
}

const keyOf = ({ tenantId, inboxId }: InboxPlace): string => `${tenantId}/${inboxId}`;
