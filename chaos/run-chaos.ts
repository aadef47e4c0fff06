import { setTimeout as delay } from "node:timers/promises";
import { sql } from "kysely";
import { domainNow } from "./clock.ts";
import { startCrashableDatabase, type CrashableDatabase } from "./database.ts";
import type { ChaosOptions } from "./options.ts";
import { createRandom } from "./random.ts";
import { enrollContacts } from "./scenario/enroll-contacts.ts";
import { createJournal, type Journal } from "./scenario/journal.ts";
import { makeOrganisations } from "./scenario/make-organisations.ts";
import { createMeddlers, type Meddlers } from "./scenario/meddle.ts";
import { tidyUp } from "./scenario/pause-and-resume.ts";
import type { Scene } from "./scenario/scene.ts";
import { greatSlowness, usualSlowness } from "./sink/draw-fault.ts";
import { startMailServer, type MailServer } from "./sink/start-mail-server.ts";
import { judge, type Verdict } from "./verdict/judge.ts";
import { bundleWorker } from "./worker/bundle-worker.ts";
import { runWorkers } from "./worker/run-workers.ts";

export interface ChaosResult {
  verdict: Verdict;
  journal: Journal;
  emails: number;
  faults: number;
  deaths: number;
  freezes: number;
  crashes: number;
}

const leaseMs = 3_000;
/** Without any progress; how long it takes in all depends on the machine. */
const settleMs = 120_000;
/** A run that is to fail need not come to rest. */
const controlSettleMs = 10_000;

/** One run: contacts are enrolled and unenrolled while everything breaks; then calm, until nothing is open. */
export async function runChaos(root: string, options: ChaosOptions): Promise<ChaosResult> {
  const { seed, without } = options;
  const isControl = without !== null;
  const random = createRandom(seed);
  const clock = { origin: Date.now(), speed: 60 };
  const database = await startCrashableDatabase();
  const scene: Scene = { database, journal: createJournal(), random, now: () => domainNow(clock), without };
  const meddlers = createMeddlers(scene);
  const mail = await startMailServer({
    random,
    leaseMs,
    slowness: isControl ? greatSlowness : usualSlowness,
    meddlers,
  });
  const { smtpPort, sentFolderUrl } = mail;
  const program = await bundleWorker(root, without);
  const settings = { databaseUrl: database.url, smtpPort, sentFolderUrl, leaseMs, clock, without };
  const workers = runWorkers({ program, settings, random, violence: isControl ? 0.25 : 1 }, options.workers);
  try {
    await act(scene, options, meddlers);
    for (const each of [meddlers, mail, workers]) each.calm();
    await settle(scene, meddlers, isControl ? controlSettleMs : settleMs);
    const verdict = await judge(database.db, scene.journal, mail.record);
    const { deaths, freezes } = workers;
    return { ...resultOf(scene, mail), verdict, deaths, freezes };
  } finally {
    await workers.stop();
    mail.close();
    await database.stop();
  }
}

function resultOf({ journal, database }: Scene, { record, faults }: MailServer) {
  return { journal, emails: record.all.length, faults, crashes: database.crashes };
}

async function act(scene: Scene, { seconds, rate }: ChaosOptions, meddlers: Meddlers): Promise<void> {
  const count = Math.round(seconds * rate);
  const organisations = await makeOrganisations(scene.database.db, count, scene.now());
  const crashing = crashNowAndThen(scene, seconds);
  await enrollContacts(scene, organisations, count, rate, (n, story) => meddlers.enrolled(n, story));
  await crashing;
}

async function crashNowAndThen({ database, random }: Scene, seconds: number): Promise<void> {
  const end = performance.now() + seconds * 1_000;
  for (;;) {
    const pauseMs = random.between(4_000, Math.max(8_000, Math.min(40_000, seconds * 300)));
    if (performance.now() + pauseMs > end) return;
    await delay(pauseMs);
    await database.crash(random.between(100, 1_500));
  }
}

/** Waits until no enrollment has anything left to do; gives up when none has got any further for `forMs`. */
async function settle(scene: Scene, meddlers: Meddlers, forMs: number): Promise<void> {
  let before = "";
  let end = performance.now() + forMs;
  while (performance.now() < end) {
    await tidyUp(scene);
    const { open, steps } = await lookAtOpen(scene.database);
    if (meddlers.busy === 0 && open === 0) return;
    const state = `${open} ${steps}`;
    if (state !== before && scene.without === null) end = performance.now() + forMs;
    before = state;
    await delay(250);
  }
}

async function lookAtOpen(database: CrashableDatabase): Promise<{ open: number; steps: string }> {
  const { rows } = await database.insist((db) =>
    sql<{ open: number; steps: string }>`
      select count(*)::integer as open, coalesce(sum(next_position), 0)::text as steps from enrollments
      where state in ('active', 'paused', 'unenrolling')`.execute(db),
  );
  return rows[0] ?? { open: 0, steps: "" };
}
