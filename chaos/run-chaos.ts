import { setTimeout as delay } from "node:timers/promises";
import { sql } from "kysely";
import { domainNow } from "./clock.ts";
import { startCrashableDatabase, type CrashableDatabase } from "./database.ts";
import type { ChaosOptions } from "./options.ts";
import { createRandom, type Random } from "./random.ts";
import { enrollContacts } from "./scenario/enroll-contacts.ts";
import { createJournal, type Journal, type Story } from "./scenario/journal.ts";
import { makeOrganisations, numberOf } from "./scenario/make-organisations.ts";
import { pauseAndResume, tidyUp } from "./scenario/pause-and-resume.ts";
import type { Scene } from "./scenario/scene.ts";
import { unenrollAndUndo } from "./scenario/unenroll-and-undo.ts";
import { drawFault } from "./sink/draw-fault.ts";
import { createMailRecord, type MailRecord } from "./sink/mail-record.ts";
import { openSentFolder } from "./sink/sent-folder.ts";
import { startSink } from "./sink/smtp-server.ts";
import { judge, type Verdict } from "./verdict/judge.ts";
import { bundleWorker } from "./worker/bundle-worker.ts";
import { runWorkers, type WorkerPool } from "./worker/run-workers.ts";

export interface ChaosResult {
  verdict: Verdict;
  journal: Journal;
  emails: number;
  deaths: number;
  freezes: number;
  crashes: number;
  faults: number;
}

const leaseMs = 3_000;
const settleMs = 90_000;
/** Of all enrollments; the rest runs through. */
const unenrollShare = 0.45;

/** One run: contacts are enrolled and unenrolled while everything breaks; then calm, until nothing is open. */
export async function runChaos(root: string, options: ChaosOptions): Promise<ChaosResult> {
  const random = createRandom(options.seed);
  const database = await startCrashableDatabase();
  const clock = { origin: Date.now(), speed: 60 };
  const scene: Scene = {
    database,
    journal: createJournal(),
    random,
    now: () => domainNow(clock),
    without: options.without,
  };
  const record = createMailRecord();
  const state = {
    calm: false,
    faults: 0,
    byNumber: new Map<number, Story>(),
    running: new Set<Promise<void>>(),
  };
  const meddle = (story: Story | undefined, afterMs: number): void => {
    if (story === undefined || state.calm) return;
    const work = delay(afterMs).then(() =>
      random.chance(0.8) ? unenrollAndUndo(scene, story) : pauseAndResume(scene, story),
    );
    const running: Promise<void> = work.finally(() => state.running.delete(running));
    state.running.add(running);
  };
  const sink = await startSink({
    record,
    nextFault: () => {
      const fault = state.calm ? ({ kind: "none" } as const) : drawFault(random, leaseMs);
      if (fault.kind !== "none") state.faults++;
      return fault;
    },
    // Aimed at emails that are being handed over at this moment.
    onRecipient: (address) => {
      if (random.chance(unenrollShare / 4)) {
        meddle(state.byNumber.get(numberOf(address)), random.chance(0.5) ? 0 : random.between(0, 30));
      }
    },
  });
  const sentFolder = await openSentFolder(record, () => !state.calm && random.chance(0.15));
  const count = Math.round(options.seconds * options.rate);
  const organisations = await makeOrganisations(database.db, count, scene.now());
  const program = await bundleWorker(root, options.without);
  const settings = {
    databaseUrl: database.url,
    smtpPort: sink.port,
    sentFolderUrl: sentFolder.url,
    leaseMs,
    clock,
    without: options.without,
  };
  const workers = runWorkers(program, options.workers, settings, random);
  try {
    const crashing = crashNowAndThen(database, random, options.seconds);
    await enrollContacts(scene, organisations, count, options.rate, (n, story) => {
      state.byNumber.set(n, story);
      if (random.chance(unenrollShare / 2)) meddle(story, random.between(0, random.chance(0.5) ? 60 : 6_000));
    });
    await crashing;
    state.calm = true;
    workers.calm();
    await settle(scene, state.running, options.without === null ? settleMs : 20_000);
    return await conclude(scene, record, workers, state.faults);
  } finally {
    await workers.stop();
    sink.close();
    sentFolder.close();
    await database.stop();
  }
}

async function conclude(
  { database, journal }: Scene,
  record: MailRecord,
  workers: WorkerPool,
  faults: number,
): Promise<ChaosResult> {
  const verdict = await judge(database.db, journal, record);
  const { deaths, freezes } = workers;
  return { verdict, journal, emails: record.all.length, deaths, freezes, crashes: database.crashes, faults };
}

async function crashNowAndThen(database: CrashableDatabase, random: Random, seconds: number): Promise<void> {
  const end = performance.now() + seconds * 1_000;
  for (;;) {
    const pauseMs = random.between(4_000, Math.max(8_000, Math.min(40_000, seconds * 300)));
    if (performance.now() + pauseMs > end) return;
    await delay(pauseMs);
    await database.crash(random.between(100, 1_500));
  }
}

/** Waits until no enrollment has anything left to do; gives up after `forMs`. */
async function settle(scene: Scene, running: ReadonlySet<Promise<void>>, forMs: number): Promise<void> {
  const end = performance.now() + forMs;
  while (performance.now() < end) {
    await tidyUp(scene);
    const open = await scene.database.insist((db) =>
      sql<{ count: number }>`
        select count(*)::integer as count from enrollments e where state in ('active', 'paused', 'unenrolling')`.execute(
        db,
      ),
    );
    if (running.size === 0 && open.rows[0]?.count === 0) return;
    await delay(250);
  }
}
