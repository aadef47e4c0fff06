import { sql } from "kysely";
import { isDatabaseUnavailable } from "../../../src/store/database/database-unavailable.ts";
import { openDatabase } from "../../../src/store/database/database.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import { startDelayingProxy, type DelayingProxy } from "../../support/delaying-proxy.ts";

let test: TestDatabase;
let proxy: DelayingProxy;

beforeEach(async () => {
  test = await createTestDatabase();
  const { hostname, port } = new URL(test.url);
  proxy = await startDelayingProxy({ host: hostname, port: Number(port) });
});
afterEach(async () => {
  proxy.close();
  await test.destroy();
});

const fails = (work: Promise<unknown>) =>
  work.then(
    () => false,
    (error: unknown) => isDatabaseUnavailable(error),
  );

it("a connection that comes when nobody waits for it any more serves others, and is closed in the end", async () => {
  const url = new URL(test.url);
  url.hostname = "127.0.0.1";
  url.port = String(proxy.port);
  const patience = { silentMs: 120_000, statementMs: 120_000 };
  const db = openDatabase(url.href, { poolSize: 2, connectMs: 1_500, patience });
  const ask = () => sql`select 1`.execute(db);
  // A busy machine may take longer for the first one.
  while (await fails(ask()));
  const held = proxy.holdAt("set statement_timeout");
  // One gets the connection that there is; the other waits in the queue for a new one, and gives up.
  const both = await Promise.all([fails(ask()), fails(ask()), held]);
  expect(both.slice(0, 2)).toContain(true);
  proxy.letGo();
  while (await fails(ask()));
  // With one that nobody gives back the pool never ends.
  await db.destroy();
});
