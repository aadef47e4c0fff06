import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "../../src/service/app.ts";
import type { App } from "../../src/service/context.ts";
import { createMailboxes } from "../../src/mailbox/create-mailboxes.ts";
import { wakeWorker } from "../../src/service/wake-worker.ts";
import type { Database } from "../../src/store/database/database.ts";
import { seedDemoData } from "../../src/trial/demo-data/seed-demo-data.ts";
import { startTrialMail } from "../../src/trial/start-trial-mail.ts";
import { startTrial, type Trial } from "../../src/trial/start-trial.ts";
import { openTrialClock } from "../../src/trial/trial-clock.ts";
import { startWorker, type Worker } from "../../src/worker/start-worker.ts";
import { createTestDatabase } from "./database.ts";
import { testLinks, testMailPorts, testSecretKeys } from "./mail-ports.ts";

export const trialOrigin = "https://localhost:3000";

export interface TrialService {
  app: App;
  db: Database;
  trial: Trial;
  /** The trial's parts as another start over the same data makes them. */
  startAgain(): Promise<Trial>;
  dataDirectory: string;
  /** What the system's clock shows; the trial's own comes on top of it. */
  time: { now: Date };
  /** How often something asked the worker to look for work. */
  wakes(): number;
  /** Lets sequences run from now on. */
  startWorker(): void;
  /** The header of a demo user, signed in as the simulated Outlook does it. */
  signedInAs(username: string): Promise<{ authorization: string }>;
  close(): Promise<void>;
}

/** The service as `npm start` wires it, with demo data, asked through `app.inject`. */
export async function createTrialService(): Promise<TrialService> {
  const { db, destroy } = await createTestDatabase();
  const dataDirectory = await mkdtemp(join(tmpdir(), "sales-tools-trial-"));
  const time = { now: new Date("2026-11-16T13:00:00.000Z") };
  const systemClock = () => time.now;
  const trialTime = openTrialClock(dataDirectory, systemClock);
  const clock = trialTime.now;
  const secrets = testSecretKeys;
  const mailboxes = createMailboxes(db, { secrets, clock });
  const context = { db, clock, mail: testMailPorts(db, clock, mailboxes) };
  await seedDemoData(db, time.now);
  const mail = await startTrialMail({ db, dataDirectory, secrets, origin: trialOrigin, clock });
  let worker: Worker | null = null;
  let wakes = 0;
  const wake = () => {
    wakes++;
    worker?.wake();
  };
  const startAgain = () =>
    startTrial({ context, dataDirectory, origin: trialOrigin, folders: null, time: trialTime, mail, wake });
  const trial = await startAgain();
  const app = await createApp({
    context,
    authority: trial.authority,
    settings: trial.settings,
    extensions: [trial.extension, wakeWorker(wake)],
    systemClock,
    rateLimit: 10_000,
    policy: { mode: "trial", frameAncestors: [], connect: [], strictTransport: false },
    webDirectory: null,
  });
  return {
    app,
    db,
    trial,
    startAgain,
    dataDirectory,
    time,
    wakes: () => wakes,
    startWorker() {
      worker = startWorker({
        db,
        clock,
        mailboxes,
        links: testLinks,
        concurrency: 4,
        leaseMs: 60_000,
        log: { info: () => {}, warn: () => {}, error: () => {} },
        onMetric: () => {},
      });
    },
    async signedInAs(username) {
      const answer = await app.inject({ method: "POST", url: "/trial/broker/token", payload: { username } });
      return { authorization: `Bearer ${answer.json<{ accessToken: string }>().accessToken}` };
    },
    async close() {
      await app.close();
      await worker?.stop();
      await mailboxes.close();
      await mail.stop();
      await destroy();
      await rm(dataDirectory, { recursive: true });
    },
  };
}
