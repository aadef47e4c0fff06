import { sql } from "kysely";
import {
  actorKinds,
  eligibleDays,
  endReasons,
  enrollmentStates,
  outboxStates,
  roles,
  stepTypes,
  timelineEventTypes,
  waitReasons,
} from "../../../src/domain/words.ts";
import { enrolled } from "../../support/acting.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import {
  makeContact,
  makeOrganisation,
  makeSequence,
  type Organisation,
} from "../../support/organisation.ts";

let test: TestDatabase;
let org: Organisation;

beforeAll(async () => {
  test = await createTestDatabase();
  org = await makeOrganisation(test.db);
});
afterAll(() => test.destroy());

/** The texts that a column's check allows. */
async function allowed(table: string, column: string): Promise<string[]> {
  const { rows } = await sql<{ definition: string }>`
    select pg_get_constraintdef(oid) as definition from pg_constraint
    where conrelid = ${table}::regclass and contype = 'c' and conname = ${`${table}_${column}_check`}`.execute(
    test.db,
  );
  return [...(rows[0]?.definition ?? "").matchAll(/'([a-z_]+)'::text/g)].map((match) => match[1] ?? "");
}

describe("the database and the code use the same words", () => {
  it.each<[string, string, readonly string[]]>([
    ["users", "role", roles],
    ["enrollments", "state", enrollmentStates],
    ["enrollments", "end_reason", endReasons],
    ["enrollments", "ended_by_kind", actorKinds],
    ["enrollments", "paused_by_kind", actorKinds],
    ["sequence_steps", "type", stepTypes],
    ["timeline_events", "type", timelineEventTypes],
    ["timeline_events", "actor_kind", actorKinds],
    ["outbox", "state", outboxStates],
    ["sequence_versions", "eligible_days", eligibleDays],
    ["enrollments", "wait_reason", waitReasons],
  ])("%s.%s", async (table, column, words) => {
    expect((await allowed(table, column)).toSorted()).toEqual([...words].toSorted());
  });
});

describe("tenants apart", () => {
  it("has tenant_id first in every primary key and unique index, but for the directory a tenant is found by and sign-ins of nobody's yet", async () => {
    const { rows } = await sql<{ name: string }>`
      select i.relname as name from pg_index x
      join pg_class i on i.oid = x.indexrelid
      join pg_class t on t.oid = x.indrelid
      join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
      where x.indisunique and t.relname not like 'kysely%'
        and (select attname from pg_attribute where attrelid = t.oid and attnum = x.indkey[0]) <> 'tenant_id'`.execute(
      test.db,
    );
    const names = rows.map((row) => row.name).toSorted();
    expect(names).toEqual(["open_sign_ins_pkey", "tenants_directory_id_key"]);
  });
});

describe("what the database itself refuses", () => {
  const code = async (work: Promise<unknown>) =>
    work.then(
      () => "nothing",
      (error: unknown) => (error instanceof Error && "code" in error ? error.code : error),
    );

  it("S-100 a second open enrollment of a contact", async () => {
    const contactId = await makeContact(test.db, org.tenantId);
    const id = await enrolled(test.db, org.rep, contactId, await makeSequence(test.db, org.rep));
    const copy = sql`
      insert into enrollments (tenant_id, id, contact_id, sequence_id, version, state, enrolled_by, enrolled_at,
        inbox_id, time_zone, next_position, delay_ms, delay_used_ms)
      select tenant_id, ${contactId}, contact_id, sequence_id, version, state, enrolled_by, enrolled_at, inbox_id,
        time_zone, next_position, delay_ms, delay_used_ms from enrollments where id = ${id}`;
    expect(await code(copy.execute(test.db))).toBe("23505");
  });

  it("a state that is none, an end without a reason, and a delay used up more than once", async () => {
    const contactId = await makeContact(test.db, org.tenantId);
    const id = await enrolled(test.db, org.rep, contactId, await makeSequence(test.db, org.rep));
    for (const change of [
      "state = 'stopped'",
      "state = 'unenrolled', due_at = null, ended_at = now()",
      "delay_used_ms = delay_ms + 1",
    ]) {
      const update = sql`update enrollments set ${sql.raw(change)} where id = ${id}`;
      expect(await code(update.execute(test.db))).toBe("23514");
    }
  });

  it("an address in upper case, and an address that another contact has", async () => {
    await makeContact(test.db, org.tenantId, { address: "once@a.example" });
    expect(await code(makeContact(test.db, org.tenantId, { address: "Once@a.example" }))).toBe("23514");
    expect(await code(makeContact(test.db, org.tenantId, { address: "once@a.example" }))).toBe("23505");
  });

  it("rows that point into another organisation", async () => {
    const other = await makeOrganisation(test.db);
    const foreign = sql`update contacts set owner_id = ${other.rep.userId} where tenant_id = ${org.tenantId}`;
    await makeContact(test.db, org.tenantId);
    expect(await code(foreign.execute(test.db))).toBe("23503");
  });
});
