import { sql } from "kysely";
import { demoTables, resetDemoData } from "../../src/trial/demo-data/reset-demo-data.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";
import { start } from "../support/organisation.ts";

let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.destroy());

describe("the way back to the demo data", () => {
  it("knows every table, children before their parents", async () => {
    const { rows } = await sql<{ table: string }>`
      select table_name as "table" from information_schema.columns
      where table_schema = 'public' and column_name = 'tenant_id'`.execute(test.db);
    expect([...demoTables].toSorted()).toEqual(rows.map((row) => row.table).toSorted());
    const keys = await sql<{ child: string; parent: string }>`
      select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint
      where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid`.execute(
      test.db,
    );
    const order: readonly string[] = demoTables;
    const wrong = keys.rows.filter(({ child, parent }) => order.indexOf(child) > order.indexOf(parent));
    expect(wrong).toEqual([]);
  });

  it("leads there from what a trial leaves behind, and again", async () => {
    await resetDemoData(test.db, start);
    const { rows } = await sql<{ tenantId: string; inboxId: string }>`
      select tenant_id as "tenantId", id as "inboxId" from connected_inboxes limit 1`.execute(test.db);
    const { tenantId, inboxId } = rows[0]!;
    await sql`
      insert into mailbox_readings (tenant_id, inbox_id, folder) values (${tenantId}, ${inboxId}, 'inbox')`.execute(
      test.db,
    );
    await resetDemoData(test.db, start);
    const { rows: left } = await sql`select 1 from mailbox_readings`.execute(test.db);
    expect(left).toEqual([]);
  });
});
