import { sql } from "kysely";
import type { Database } from "../../../src/store/database/database.ts";
import {
  refreshGrownStatistics,
  refreshStaleStatistics,
} from "../../../src/store/database/refresh-statistics.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import { makeOrganisation } from "../../support/organisation.ts";

let test: TestDatabase;
let tenantId: string;

beforeAll(async () => {
  test = await createTestDatabase();
  // Or it might come first.
  for (const table of ["contacts", "contact_addresses", "enrollments", "outbox"])
    await sql`alter table ${sql.table(table)} set (autovacuum_enabled = false)`.execute(test.db);
  ({ tenantId } = await makeOrganisation(test.db));
});
afterAll(() => test.destroy());

/** In one session, which tells of its changes at once. */
async function addContacts(count: number): Promise<void> {
  await test.db.connection().execute(async (connection: Database) => {
    await sql`
      insert into contacts (tenant_id, id, created_at)
      select ${tenantId}, gen_random_uuid(), now() from generate_series(1, ${count}::integer)`.execute(
      connection,
    );
    await sql`select pg_stat_force_next_flush()`.execute(connection);
    await sql`select 1`.execute(connection);
  });
}

/** How often a table was looked at on order. */
async function looks(table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select analyze_count::integer as count from pg_stat_user_tables where relname = ${table}`.execute(
    test.db,
  );
  return rows[0]?.count ?? 0;
}

const believed = async () => {
  const { rows } = await sql<{ count: number }>`
    select reltuples::integer as count from pg_class where oid = 'contacts'::regclass`.execute(test.db);
  return rows[0]?.count ?? 0;
};

describe("what the planner knows of tables", () => {
  it("is refreshed when much has changed, once, and not for little", async () => {
    await addContacts(500);
    expect(await refreshStaleStatistics(test.db)).toEqual([]);
    await addContacts(1_000);
    expect(await refreshStaleStatistics(test.db)).toEqual(["contacts"]);
    expect(await believed()).toBeGreaterThanOrEqual(1_500);
    expect(await refreshStaleStatistics(test.db)).toEqual([]);
  });

  it("is refreshed by one at a time", async () => {
    await addContacts(3_000);
    await test.db.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(7430221)`.execute(tx);
      expect(await refreshStaleStatistics(test.db)).toEqual([]);
    });
    expect(await refreshStaleStatistics(test.db)).toEqual(["contacts"]);
  });

  it("is refreshed after claims where a table has grown by half, and not where it has not", async () => {
    const addEmails = (count: number) =>
      sql`
      insert into outbox (tenant_id, id, enrollment_id, position, state, message_id, created_at)
      select ${tenantId}, gen_random_uuid(), gen_random_uuid(), 1, 'cancelled', '<1@seller.example>', now()
      from generate_series(1, ${count}::integer)`.execute(test.db);
    const refreshes = async (): Promise<number> => {
      const before = await looks("outbox");
      await refreshGrownStatistics(test.db);
      return (await looks("outbox")) - before;
    };
    await addEmails(2_000);
    expect(await refreshes()).toBe(1);
    await addEmails(100);
    expect(await refreshes()).toBe(0);
    await addEmails(2_000);
    expect(await refreshes()).toBe(1);
  });
});
