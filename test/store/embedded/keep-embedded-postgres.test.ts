import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { openDatabase } from "../../../src/store/database/database.ts";
import { dataPaths } from "../../../src/store/embedded/data-paths.ts";
import { keepEmbeddedPostgres } from "../../../src/store/embedded/keep-embedded-postgres.ts";
import { findRunningPostmaster } from "../../../src/store/embedded/postmaster.ts";

describe("an embedded PostgreSQL that is looked after", () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "sales-tools-kept-"));
  });
  afterEach(async () => {
    await rm(dataDir, { recursive: true, force: true });
  });

  /** The server, and a way to wait until it was brought back after a fault. */
  async function keep() {
    let back = () => {};
    const isBack = new Promise<void>((resolve) => (back = resolve));
    const tell = (sentence: string) => (sentence.endsWith("is back.") ? back() : undefined);
    return { server: await keepEmbeddedPostgres({ dataDir, everyMs: 20, tell }), isBack };
  }
  const running = () => findRunningPostmaster(dataPaths(dataDir).cluster);

  test.each(["SIGINT", "SIGKILL"])("comes back at its address with its data after %s", async (signal) => {
    const { server, isBack } = await keep();
    const db = openDatabase(server.url, { poolSize: 2 });
    await sql.raw("create table kept (n int); insert into kept values (42)").execute(db);

    const before = await running();
    process.kill(before!.pid, signal);
    await isBack;
    expect((await sql`select n from kept`.execute(db)).rows).toEqual([{ n: 42 }]);
    expect((await running())?.pid).not.toBe(before!.pid);

    await db.destroy();
    await server.stop();
    expect(await running()).toBeNull();
  });

  test("passes from an owner that stops to its guest, which stops it at its own end", async () => {
    const owner = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
    const first = await keep();
    await writeFile(dataPaths(dataDir).owner, String(owner.pid));
    const { server: guest, isBack } = await keep();
    owner.kill("SIGKILL");
    await once(owner, "exit");
    await first.server.stop();
    await isBack;
    expect(new URL(guest.url).port).toBe(String((await running())?.port));
    await guest.stop();
    expect(await running()).toBeNull();
  });
});
