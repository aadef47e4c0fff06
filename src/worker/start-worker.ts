import type { Clock } from "../domain/asker.ts";
import { createEngine } from "../engine/create-engine.ts";
import type { EngineLog, EngineMetric } from "../engine/engine-options.ts";
import { prepareEmails } from "../engine/prepare-email.ts";
import type { Links } from "../mailbox/links/links.ts";
import type { Mailboxes } from "../mailbox/mailbox.ts";
import type { Database } from "../store/database.ts";
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
}

/** What happens by itself in this process: steps run, absences begin and end. */
export interface Worker {
  /** Something may be due now: look at once. */
  wake(): void;
  /** Claims nothing more, and waits for hand-overs under way: one lease at most. Says whether all were settled. */
  stop(): Promise<boolean>;
}

export function startWorker(options: WorkerOptions): Worker {
  const { db, clock, log, leaseMs, links } = options;
  const engine = createEngine({
    ...options,
    prepareEmails: (given, emails, now) => prepareEmails(given, emails, now, links),
  });
  const absences = sweepAbsences({ db, clock, log, onChanged: () => engine.wake() });
  engine.start();
  return {
    wake() {
      engine.wake();
      absences.sweep();
    },
    async stop() {
      await absences.stop();
      return within(leaseMs, engine.drain());
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
