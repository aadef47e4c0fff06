import { sql, type RawBuilder } from "kysely";
import type { Database } from "../../src/store/database/database.ts";
import { inTransaction, type OpenTransaction } from "../../src/store/database/in-transaction.ts";

const tenants = 10;
const inboxesPerTenant = 4;
const stepCount = 5;

/** Id number `n` of a kind: readable, and spread over the key space like real ones. */
const id = (kind: number, n: string) =>
  sql.raw(`('00000000-0000-7000-8${String(kind).padStart(3, "0")}-' || lpad(to_hex(${n}), 12, '0'))::uuid`);

/** Enrollment number `g` belongs to a tenant, and to one of its inboxes, in turn. */
const tenantOf = (g: string) => id(0, `(${g}) % ${tenants}`);
const inboxOf = (g: string) => id(1, `(${g}) % ${tenants * inboxesPerTenant}`);

/** 10 tenants with 4 inboxes each that have no limits, and a sequence of 5 emails that may leave at any hour. */
export async function makeTenants(db: Database): Promise<void> {
  const everyTenant = sql.raw(`generate_series(0, ${tenants - 1}) t`);
  const everyInbox = sql.raw(`generate_series(0, ${tenants * inboxesPerTenant - 1}) i`);
  await sql`
    insert into tenants (tenant_id, name, directory_id, created_at)
    select ${id(0, "t")}, 'Tenant ' || t, t::text, now() from ${everyTenant}`.execute(db);
  await sql`
    insert into users (tenant_id, id, subject_id, email, name, role, created_at)
    select ${tenantOf("i")}, ${id(1, "i")}, i::text, 'rep' || i || '@bench.example', 'Rep ' || i, 'rep', now()
    from ${everyInbox}`.execute(db);
  await sql`
    insert into connected_inboxes (tenant_id, id, user_id, address, provider, is_default, connected_at, daily_limit,
      minute_limit)
    select ${tenantOf("i")}, ${id(1, "i")}, ${id(1, "i")}, 'rep' || i || '@bench.example', 'smtp_imap', true, now(),
      1000000, 1000000
    from ${everyInbox}`.execute(db);
  await sql`
    insert into sequences (tenant_id, id, name, created_by, current_version, created_at)
    select ${id(0, "t")}, ${id(2, "t")}, 'Sequence', ${id(1, "t")}, 1, now() from ${everyTenant}`.execute(db);
  await sql`
    insert into sequence_versions (tenant_id, sequence_id, version, step_count, created_at, eligible_days,
      window_start_minute, window_end_minute)
    select ${id(0, "t")}, ${id(2, "t")}, 1, ${sql.raw(String(stepCount))}, now(), 'every_day', 0, 1440
    from ${everyTenant}`.execute(db);
  await sql`
    insert into sequence_steps (tenant_id, sequence_id, version, position, type, title, body, delay_minutes)
    select ${id(0, "t")}, ${id(2, "t")}, 1, p, 'automated_email', 'Step ' || p,
      'Hello {{ contact.given_name }}, is now a good time?', 2880
    from ${everyTenant}, ${sql.raw(`generate_series(1, ${stepCount}) p`)}`.execute(db);
}

let filled = 0;

/** Adds that many contacts, enrolled and due at `due` (SQL over the running number g), in turn one of each tenant. */
export function addEnrollments(db: Database, count: number, due: string): Promise<void> {
  const first = filled;
  filled += count;
  return insertEnrollments(db, sql.raw(`generate_series(${first}, ${first + count - 1}) g`), due);
}

/** Adds as many to one tenant, due in 30 days; gives their ids. */
export async function addPendingOfOneTenant(db: Database, count: number): Promise<TenantRows> {
  const first = Math.ceil(filled / tenants) * tenants;
  filled = first + count * tenants;
  const numbers = sql.raw(`generate_series(${first}, ${filled - 1}, ${tenants}) g`);
  await insertEnrollments(db, numbers, "now() + interval '30 days'");
  const { rows } = await sql<{ id: string; tenantId: string }>`
    select ${id(5, "g")} as id, ${tenantOf("g")} as "tenantId" from ${numbers}`.execute(db);
  return { tenantId: rows[0]?.tenantId ?? "", enrollmentIds: rows.map((row) => row.id) };
}

export interface TenantRows {
  tenantId: string;
  enrollmentIds: string[];
}

/** In one transaction, in which `now()` stays the same: enrollments and timetable have the same times. */
function insertEnrollments(db: Database, numbers: RawBuilder<unknown>, due: string): Promise<void> {
  return inTransaction(db, (tx) => insertWithin(tx, numbers, due));
}

async function insertWithin(db: OpenTransaction, numbers: RawBuilder<unknown>, due: string): Promise<void> {
  await sql`
    insert into contacts (tenant_id, id, given_name, created_at)
    select ${tenantOf("g")}, ${id(4, "g")}, 'Given ' || g, now() from ${numbers}`.execute(db);
  await sql`
    insert into contact_addresses (tenant_id, address, contact_id, is_primary)
    select ${tenantOf("g")}, 'contact.' || g || '@buyer.example', ${id(4, "g")}, true from ${numbers}`.execute(
    db,
  );
  await sql`
    insert into enrollments (tenant_id, id, contact_id, sequence_id, version, state, enrolled_by, enrolled_at,
      inbox_id, time_zone, next_position, delay_ms, delay_used_ms, delay_started_at, due_at)
    select ${tenantOf("g")}, ${id(5, "g")}, ${id(4, "g")}, ${id(2, `g % ${tenants}`)}, 1, 'active', ${inboxOf("g")},
      now(), ${inboxOf("g")}, 'UTC', 1, 0, 0, now(), ${sql.raw(due)}
    from ${numbers}`.execute(db);
  await sql`
    insert into timetable (tenant_id, enrollment_id, inbox_id, due_at)
    select ${tenantOf("g")}, ${id(5, "g")}, ${inboxOf("g")}, ${sql.raw(due)} from ${numbers}`.execute(db);
}

/** As autovacuum leaves a database that has been at work for long. */
export async function tidyDatabase(db: Database): Promise<void> {
  await sql`vacuum analyze`.execute(db);
  await sql`checkpoint`.execute(db);
}
