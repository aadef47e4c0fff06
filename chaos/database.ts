import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { isDatabaseUnavailable } from "../src/store/database/database-unavailable.ts";
import { openDatabase, type Database } from "../src/store/database/database.ts";
import { findRunningPostmaster } from "../src/store/embedded/postmaster.ts";
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from "../src/store/embedded/start-embedded-postgres.ts";
import { migrate } from "../src/store/database/migrate.ts";

/** A PostgreSQL of its own that forces commits to the disk, and can be killed. */
export interface CrashableDatabase {
  url: string;
  db: Database;
  readonly crashes: number;
  /** SIGKILL, and a start on the same port after `downMs`. */
  crash(downMs: number): Promise<void>;
  /** Does `work` until the database is there to do it. What it does may therefore have been done already. */
  insist<T>(work: (db: Database) => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

export async function startCrashableDatabase(): Promise<CrashableDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), "sales-tools-chaos-"));
  const settings = { port: String(await findFreePort()), max_connections: "200" };
  let postgres: EmbeddedPostgres = await startEmbeddedPostgres({ dataDir, settings });
  const db = openDatabase(postgres.url, { poolSize: 24 });
  await migrate(db);
  let crashes = 0;
  return {
    url: postgres.url,
    db,
    get crashes() {
      return crashes;
    },
    async crash(downMs) {
      const running = await findRunningPostmaster(join(dataDir, "postgresql", "cluster"));
      if (running === null) throw new Error("The database is not running.");
      process.kill(running.pid, "SIGKILL");
      crashes++;
      await delay(downMs);
      postgres = await startEmbeddedPostgres({ dataDir, settings });
    },
    insist: (work) => insist(db, work),
    async stop() {
      await db.destroy();
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function insist<T>(db: Database, work: (db: Database) => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work(db);
    } catch (error) {
      if (!isDatabaseUnavailable(error)) throw error;
      await delay(100);
    }
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
