import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { openDatabase } from "../../../src/store/database/database.ts";
import { startEmbeddedPostgres } from "../../../src/store/embedded/start-embedded-postgres.ts";
import { findRunningPostmaster } from "../../../src/store/embedded/postmaster.ts";

describe("embedded PostgreSQL", () => {
  let dataDir: string;
  const cluster = () => join(dataDir, "postgresql", "cluster");

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "sales-tools-embedded-"));
  });
  afterEach(async () => {
    await rm(dataDir, { recursive: true, force: true });
  });

  async function ask(url: string, query: string): Promise<unknown[]> {
    const db = openDatabase(url, { poolSize: 1 });
    try {
      return (await sql.raw(query).execute(db)).rows;
    } finally {
      await db.destroy();
    }
  }

  test("starts, keeps its data over a stop, and leaves nothing running", async () => {
    const first = await startEmbeddedPostgres({ dataDir });
    await ask(first.url, "create table kept (n int); insert into kept values (42)");
    await first.stop();
    expect(await findRunningPostmaster(cluster())).toBeNull();

    const second = await startEmbeddedPostgres({ dataDir });
    expect(await ask(second.url, "select n from kept")).toEqual([{ n: 42 }]);
    await second.stop();
  });

  test("lower-cases every alphabet, so that unique addresses ignore case", async () => {
    const postgres = await startEmbeddedPostgres({ dataDir, durable: false });
    expect(await ask(postgres.url, "select lower('ŁÓDŹ ÅSE') as lower")).toEqual([{ lower: "łódź åse" }]);
    await postgres.stop();
  });

  test("two starts at once share one server; only its owner stops it", async () => {
    const [a, b] = await Promise.all([
      startEmbeddedPostgres({ dataDir }),
      startEmbeddedPostgres({ dataDir }),
    ]);
    expect(new URL(a.url).port).toBe(new URL(b.url).port);
    await a.stop();
    await b.stop();
    expect(await findRunningPostmaster(cluster())).toBeNull();
  });

  test("is a guest of a server whose owner lives, and takes over one whose owner was killed", async () => {
    const owner = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
    const first = await startEmbeddedPostgres({ dataDir });
    await writeFile(join(dataDir, "postgresql-owner"), String(owner.pid));

    const guest = await startEmbeddedPostgres({ dataDir });
    await guest.stop();
    expect(await findRunningPostmaster(cluster())).not.toBeNull();

    owner.kill("SIGKILL");
    await once(owner, "exit");
    const heir = await startEmbeddedPostgres({ dataDir });
    expect(heir.url).toBe(first.url);
    await heir.stop();
    expect(await findRunningPostmaster(cluster())).toBeNull();
  });

  test("comes back after the server itself was killed", async () => {
    const first = await startEmbeddedPostgres({ dataDir });
    await ask(first.url, "create table kept (n int); insert into kept values (7)");
    const postmaster = await findRunningPostmaster(cluster());
    process.kill(postmaster!.pid, "SIGKILL");

    const second = await startEmbeddedPostgres({ dataDir });
    expect(await ask(second.url, "select n from kept")).toEqual([{ n: 7 }]);
    await second.stop();
  });

  test("a half-made cluster and a lock of a dead process do not stand in the way", async () => {
    const gone = spawn(process.execPath, ["-e", ""]);
    await once(gone, "exit");
    await writeFile(join(dataDir, "postgresql.lock"), String(gone.pid));
    const postgres = await startEmbeddedPostgres({ dataDir, durable: false });
    expect(await ask(postgres.url, "select 1 as one")).toEqual([{ one: 1 }]);
    await postgres.stop();
    expect(await readFile(join(dataDir, "postgresql.lock"), "utf8").catch(() => "free")).toBe("free");
  });
});
