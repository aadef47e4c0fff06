/** A worker process of the chaos run: the real engine, with a mailbox at the recording server. */
import { setTimeout as delay } from "node:timers/promises";
import { createEngine } from "../../src/engine/create-engine.ts";
import type { EnginePoint } from "../../src/engine/engine-options.ts";
import { prepareEmails } from "../../src/engine/prepare-email.ts";
import { openDatabase } from "../../src/store/database/database.ts";
import { domainNow } from "../clock.ts";
import { createRandom } from "../random.ts";
import { createSinkMailboxes } from "./sink-mailboxes.ts";
import { frozen, settingsVariable, type WorkerSettings } from "./worker-settings.ts";

const settings = JSON.parse(process.env[settingsVariable] ?? "") as WorkerSettings;
const random = createRandom(settings.seed);

// Without its parent a worker has nothing to prove.
process.on("disconnect", () => process.exit());

const warn = (details: object, message: string): void => {
  if (process.env["CHAOS_LOG"]) process.stderr.write(`${message} ${String(Object.values(details)[0])}\n`);
};

createEngine({
  db: openDatabase(settings.databaseUrl, { poolSize: 8 }),
  clock: () => domainNow(settings.clock),
  mailboxes: createSinkMailboxes(settings),
  prepareEmails,
  leaseMs: settings.leaseMs,
  leftoverAfterMs: 1_000,
  idleMs: 200,
  batchSize: 20,
  onPoint: pass,
  log: { info: () => {}, warn, error: warn },
}).start();

/** The engine sleeps on timers that keep no process alive. */
setInterval(() => {}, 60_000);

let passes = settings.fate?.passes ?? 0;

/** Meets its fate here, or dawdles now and then, so that others come in between. */
async function pass(point: EnginePoint): Promise<void> {
  if (settings.fate?.point === point && --passes === 0) await meet(settings.fate.kind);
  if (random.chance(0.01)) await delay(random.between(0, 150));
}

async function meet(kind: "dies" | "freezes"): Promise<void> {
  if (kind === "dies") process.kill(process.pid, "SIGKILL");
  await new Promise<void>((resolve) => process.send?.(frozen, () => resolve()));
  process.kill(process.pid, "SIGSTOP");
}
