import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "../../src/service/app.ts";
import type { App } from "../../src/service/context.ts";
import type { Database } from "../../src/store/database.ts";
import { seedDemoData } from "../../src/trial/demo-data/seed-demo-data.ts";
import { startTrial, type Trial } from "../../src/trial/start-trial.ts";
import { createTestDatabase } from "./database.ts";
import { testMailPorts } from "./mail-ports.ts";

export const trialOrigin = "https://localhost:3000";

export interface TrialService {
  app: App;
  db: Database;
  trial: Trial;
  dataDirectory: string;
  time: { now: Date };
  /** The header of a demo user, signed in as the simulated Outlook does it. */
  signedInAs(username: string): Promise<{ authorization: string }>;
  close(): Promise<void>;
}

/** The service as `npm start` wires it, with demo data, asked through `app.inject`. */
export async function createTrialService(): Promise<TrialService> {
  const { db, destroy } = await createTestDatabase();
  const dataDirectory = await mkdtemp(join(tmpdir(), "sales-tools-trial-"));
  const time = { now: new Date("2026-11-16T13:00:00.000Z") };
  const clock = () => time.now;
  const context = { db, clock, mail: testMailPorts(db, clock) };
  await seedDemoData(db, time.now);
  const trial = await startTrial({ context, dataDirectory, origin: trialOrigin, folders: null });
  const app = await createApp({
    context,
    authority: trial.authority,
    settings: trial.settings,
    extensions: [trial.extension],
    rateLimit: 10_000,
    policy: { mode: "trial", frameAncestors: [], connect: [], strictTransport: false },
    webDirectory: null,
  });
  return {
    app,
    db,
    trial,
    dataDirectory,
    time,
    async signedInAs(username) {
      const answer = await app.inject({ method: "POST", url: "/trial/broker/token", payload: { username } });
      return { authorization: `Bearer ${answer.json<{ accessToken: string }>().accessToken}` };
    },
    async close() {
      await app.close();
      await destroy();
      await rm(dataDirectory, { recursive: true });
    },
  };
}
