import type { Clock } from "../domain/asker.ts";
import { createEngine } from "../engine/create-engine.ts";
import type { EngineLog, EngineMetric } from "../engine/engine-options.ts";
import { createInboxCheck } from "../engine/inbound/check-inbox.ts";
import type { Subscriptions } from "../engine/inbound/keep-subscription.ts";
import { createInboxWatcher } from "../engine/inbound/watch-inboxes.ts";
import { prepareEmails } from "../engine/prepare-email.ts";
import type { Links } from "../mailbox/links/links.ts";
import type { Mailboxes } from "../mailbox/mailbox.ts";
import type { Database } from "../store/database/database.ts";
import { sweepAbsences } from "./sweep-absences.ts";

export interface WorkerOptions {
  db: Database;
  /** Domain time. */
  clock: Clock;
  mailboxes: Mailboxes;
  /** What emails bear. */
  links: Links;
  /** Inboxes that send at once. */
  concurrency: number;
  /** How long a hand-over may take before others look what became of it. */
  leaseMs: number;
  log: EngineLog;
  onMetric: (metric: EngineMetric) => void;
  /** How the inboxes are read; left out: as it is right for most. */
  reading?: ReadingOptions;
}

export interface ReadingOptions {
  /** An inbox is read before something leaves it when its last read is older, in ms of real time. */
  checkMaxAgeMs?: number;
  /** Between two reads of an inbox of which no word comes. */
  pollMs?: number;
  /** How the servers call themselves that check senders for us (RFC 8601); left out: those that are known by themselves. */
  authservIds?: readonly string[];
  subscriptions?: Subscriptions;
}

const defaultCheckMaxAgeMs = 5_000;
/** A read that does not end by then is left: its messages come again. */
const stopWatchingMs = 5_000;

/** What happens by itself in this process: inboxes are read, steps run, absences and holds begin and end. */
export interface Worker {
  /** Something may be due now: look at once. */
  wake(): void;
  /**
   * Claims nothing more, and waits for hand-overs and messages under way: one lease at most. Says whether all hand-overs
   * were settled.
   */
  stop(): Promise<boolean>;
}

export function startWorker(options: WorkerOptions): Worker {
  const { db, clock, log, leaseMs, links } = options;
  const { checkMaxAgeMs = defaultCheckMaxAgeMs, ...watching } = options.reading ?? {};
  const { mailboxes, onMetric } = options;
  const inbound = {
    db,
    clock,
    log,
    links,
    mailboxes,
    onMetric,
    ...(options.reading?.authservIds && { authservIds: options.reading.authservIds }),
  };
  const engine = createEngine({
    ...options,
    prepareEmails: (given, emails, now) => prepareEmails(given, emails, now, links),
    checkInbox: createInboxCheck(inbound, checkMaxAgeMs),
  });
  const watcher = createInboxWatcher({ ...inbound, ...watching });
  const absences = sweepAbsences({ db, clock, log, onChanged: () => engine.wake() });
  engine.start();
  watcher.start();
  return {
    wake() {
      engine.wake();
      absences.sweep();
    },
    async stop() {
      await absences.stop();
      const watched = watcher.stop();
      const settled = await within(leaseMs, engine.drain());
      await within(stopWatchingMs, watched);
      return settled;
    },
  };
}

/** Whether the work was over in time; what was not is found by its lease, by any other worker. */
async function within(milliseconds: number, work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<false>((done) => {
    timer = setTimeout(() => done(false), milliseconds);
  });
  const finished = await Promise.race([work.then(() => true as const), tooLong]);
  clearTimeout(timer);
  return finished;
}
