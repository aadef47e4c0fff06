import { sql } from "kysely";
import { createStatistics, type Statistics } from "../../src/engine/statistics.ts";
import { makeOrganisation } from "../support/organisation.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";

let test: TestDatabase;
let statistics: Statistics;
let now = 0;

beforeAll(async () => {
  test = await createTestDatabase();
});
beforeEach(() => {
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  statistics = createStatistics({ db: test.db, log }, () => now);
});
afterAll(() => test.destroy());

/** How often the table was looked at on order. */
async function refreshes(table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select analyze_count::integer as count from pg_stat_user_tables where relname = ${table}`.execute(
    test.db,
  );
  return rows[0]?.count ?? 0;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setImmediate(resolve));
}

/** Claims until they have led to a refresh. */
async function claimUntilRefreshed(table: string, count: number): Promise<void> {
  const before = await refreshes(table);
  statistics.claimed(count);
  await until(async () => (await refreshes(table)) > before);
}

describe("statistics", () => {
  it("are refreshed at the beginning of every burst of claims, as after a bulk enroll", async () => {
    await claimUntilRefreshed("outbox", 1_000);
    const after = await refreshes("enrollments");
    expect(after).toBeGreaterThanOrEqual(1);
    await until(async () => {
      now += 10_000;
      statistics.claimed(0);
      statistics.claimed(1_000);
      return (await refreshes("enrollments")) > after;
    });
  });

  it("are refreshed where much has changed by a minute later, though nobody has claimed anything", async () => {
    const { tenantId } = await makeOrganisation(test.db);
    // Or it might come first.
    await sql`alter table contacts set (autovacuum_enabled = false)`.execute(test.db);
    await test.db.connection().execute(async (connection) => {
      await sql`
        insert into contacts (tenant_id, id, created_at)
        select ${tenantId}, gen_random_uuid(), now() from generate_series(1, 2000)`.execute(connection);
      await sql`select pg_stat_force_next_flush()`.execute(connection);
    });
    const before = await refreshes("contacts");
    await until(async () => {
      now += 60_000;
      statistics.claimed(0);
      return (await refreshes("contacts")) > before;
    });
  });
});
