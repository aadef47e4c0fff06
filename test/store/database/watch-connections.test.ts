import { sql } from "kysely";
import { isDatabaseUnavailable } from "../../../src/store/database/database-unavailable.ts";
import { openDatabase, type Database } from "../../../src/store/database/database.ts";
import { inTransaction } from "../../../src/store/database/in-transaction.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import { startStallingProxy, type StallingProxy } from "../../support/stalling-proxy.ts";

let test: TestDatabase;
let proxy: StallingProxy;
let db: Database;

beforeEach(async () => {
  test = await createTestDatabase();
  const { hostname, port } = new URL(test.url);
  proxy = await startStallingProxy({ host: hostname, port: Number(port) });
});
afterEach(async () => {
  proxy.close();
  await db.destroy();
  await test.destroy();
});

function open(patience: { silentMs: number; statementMs: number }): Database {
  const url = new URL(test.url);
  url.hostname = "127.0.0.1";
  url.port = String(proxy.port);
  return openDatabase(url.href, { poolSize: 3, connectMs: 60_000, patience });
}
const ask = () => sql`select 1`.execute(db);
const failure = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe("a database that stands still", () => {
  it("fails who asks it as one that has gone, and serves again when it goes on", async () => {
    db = open({ silentMs: 100, statementMs: 60_000 });
    // Two connections, of which the server takes notice while it can.
    await Promise.all([ask(), ask()]);
    proxy.stall();
    const errors = await Promise.all([
      failure(ask()),
      failure(inTransaction(db, (tx) => sql`select 1`.execute(tx))),
    ]);
    expect(errors.map(isDatabaseUnavailable)).toEqual([true, true]);
    proxy.goOn();
    expect((await ask()).rows).toHaveLength(1);
  });
});

describe("a statement that takes long", () => {
  it("is left alone while the server answers others", async () => {
    db = open({ silentMs: 50, statementMs: 60_000 });
    const { rows } = await sql<{ done: boolean }>`select pg_sleep(0.6) is not null as done`.execute(db);
    expect(rows).toEqual([{ done: true }]);
  });

  it("is broken off in the end, and the connection serves on", async () => {
    db = open({ silentMs: 50, statementMs: 1_500 });
    const error = await failure(sql`select pg_sleep(60)`.execute(db));
    expect(isDatabaseUnavailable(error)).toBe(true);
    expect((await ask()).rows).toHaveLength(1);
  });
});
