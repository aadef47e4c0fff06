/**
 * How many due steps does one worker hand over per second, and how late, while 10,000, 100,000 and 1,000,000 others wait
 * for a later day? The full protocol (claim, prepare, gate, hand-over, settlement) with mailboxes that answer at once;
 * beside it, on the same PostgreSQL and in the same run: graphile-worker doing nothing per job, as it comes and with its
 * best batching, and the bare claim statement. And: 10,000 contacts unenrolled at once beside a bare UPDATE.
 *
 *     npm run bench:engine [-- --pending 10000,100000,1000000] [--steps 20000] [--short]
 *
 * DATABASE_URL=… for another (empty) PostgreSQL.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { sql } from "kysely";
import { openDatabase, type Database } from "../src/store/database/database.ts";
import { startEmbeddedPostgres } from "../src/store/embedded/start-embedded-postgres.ts";
import { migrate } from "../src/store/database/migrate.ts";
import { addEnrollments, makeTenants, tidyDatabase } from "./engine/fill-pending.ts";
import { measureAt, type Measured, type Size } from "./engine/measure.ts";
import { printLateness, printRatios, printThroughput } from "./engine/print-tables.ts";
import { openGraphile, addLaterJobs } from "./engine/run-graphile-worker.ts";

const { values } = parseArgs({
  options: {
    pending: { type: "string", default: "10000,100000,1000000" },
    steps: { type: "string", default: "20000" },
    short: { type: "boolean", default: false },
  },
});
/** The short form shows that everything runs; its figures mean little. */
const levels = values.short ? [1_000] : values.pending.split(",").map(Number);
const size: Size = values.short
  ? { steps: 500, lateSteps: 60, lateOverMs: 800, unenrolled: 200, rounds: 1 }
  : { steps: Number(values.steps), lateSteps: 600, lateOverMs: 8_000, unenrolled: 10_000, rounds: 2 };
const limitMs = (values.short ? 15 : 60) * 60_000;
const later = "now() + interval '30 days' + g * interval '1 millisecond'";

const dataDir = mkdtempSync(join(tmpdir(), "sales-tools-bench-"));
const settings = { shared_buffers: "1GB", max_wal_size: "4GB" };
const postgres = process.env["DATABASE_URL"] ? null : await startEmbeddedPostgres({ dataDir, settings });
const url = process.env["DATABASE_URL"] ?? postgres?.url ?? "";
const db = openDatabase(url);
const tooLong = setTimeout(() => void giveUp(), limitMs);
try {
  await migrate(db);
  await run(db);
} finally {
  clearTimeout(tooLong);
  await db.destroy();
  await postgres?.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** Steps that never arrive would be waited for without end. */
async function giveUp(): Promise<void> {
  console.error(`Not done within ${limitMs / 60_000} minutes: something does not run.`);
  await postgres?.stop();
  process.exit(1);
}

async function run(database: Database): Promise<void> {
  const version = await sql<{ version: string }>`select version()`.execute(database);
  console.log(version.rows[0]?.version.split(" on ")[0] ?? "", "· Node", process.version);
  await makeTenants(database);
  const graphile = await openGraphile(url);
  const engineDb = openDatabase(url, { poolSize: 10 });
  const measured: Measured[] = [];
  let pending = 0;
  for (const level of levels) {
    console.log(`With ${level.toLocaleString("en")} pending enrollments and jobs…`);
    await addEnrollments(database, level - pending, later);
    await addLaterJobs(graphile.pool, level - pending, later);
    pending = level;
    await tidyDatabase(database);
    measured.push(await measureAt({ db: database, engineDb, graphile: graphile.pool, size }, level));
  }
  await graphile.close();
  await engineDb.destroy();
  printThroughput(measured);
  printLateness(measured, size);
  if (!values.short) printRatios(measured);
}
