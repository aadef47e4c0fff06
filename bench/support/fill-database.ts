import { sql } from "kysely";
import type { Asker } from "../../src/domain/asker.ts";
import type { Database } from "../../src/store/database/database.ts";

/** Id number `n` of a kind: readable, and spread over the key space like real ones. */
const id = (kind: number, n: string) =>
  sql.raw(`('00000000-0000-7000-8${String(kind).padStart(3, "0")}-' || lpad(to_hex(${n}), 12, '0'))::uuid`);

const tenantId = "00000000-0000-7000-8000-000000000001";
const userId = "00000000-0000-7000-8001-000000000001";

/** The address of contact number `n` (counted from 1). */
export const addressOf = (n: number) => `contact.${n}@company-${n % 50_000}.example`;

/**
 * Fills an empty database: one tenant, 50,000 companies, `contacts` contacts with one address and one enrollment each
 * (nine of ten ended, one of ten open, as after some years), 20 sequences of 5 steps. Returns the user who owns it all.
 */
export async function fillDatabase(db: Database, contacts: number): Promise<Asker> {
  await sql`insert into tenants values (${tenantId}, 'Bench', 'bench', now())`.execute(db);
  await sql`
    insert into users (tenant_id, id, subject_id, email, name, role, created_at)
    values (${tenantId}, ${userId}, 'bench', 'rep@bench.example', 'Bench Rep', 'rep', now())`.execute(db);
  await sql`
    insert into connected_inboxes (tenant_id, id, user_id, address, provider, is_default, connected_at)
    values (${tenantId}, ${userId}, ${userId}, 'rep@bench.example', 'smtp_imap', true, now())`.execute(db);
  await fillSequences(db);
  await fillContacts(db, contacts);
  await fillEnrollments(db, contacts);
  await sql`vacuum analyze`.execute(db);
  return {
    tenantId,
    userId,
    name: "Bench Rep",
    email: "rep@bench.example",
    role: "rep",
    teamId: null,
    timeZone: "UTC",
  };
}

async function fillSequences(db: Database): Promise<void> {
  await sql`
    insert into sequences (tenant_id, id, name, created_by, current_version, created_at)
    select ${tenantId}, ${id(2, "g")}, 'Sequence ' || g, ${userId}, 1, now() from generate_series(1, 20) g`.execute(
    db,
  );
  await sql`
    insert into sequence_versions (tenant_id, sequence_id, version, step_count, created_at)
    select ${tenantId}, ${id(2, "g")}, 1, 5, now() from generate_series(1, 20) g`.execute(db);
  await sql`
    insert into sequence_steps (tenant_id, sequence_id, version, position, type, title, delay_minutes)
    select ${tenantId}, ${id(2, "g")}, 1, p, 'automated_email', 'Step ' || p, 2880
    from generate_series(1, 20) g, generate_series(1, 5) p`.execute(db);
}

async function fillContacts(db: Database, contacts: number): Promise<void> {
  await sql`
    insert into companies (tenant_id, id, name, created_at)
    select ${tenantId}, ${id(3, "g")}, 'Company ' || g, now() from generate_series(0, 49999) g`.execute(db);
  await sql`
    insert into contacts (tenant_id, id, given_name, family_name, job_title, company_id, owner_id, time_zone, created_at)
    select ${tenantId}, ${id(4, "g")}, 'Given ' || g, 'Family ' || g, 'Buyer', ${id(3, "g % 50000")}, ${userId},
           'Europe/Oslo', now()
    from generate_series(1, ${sql.raw(String(contacts))}) g`.execute(db);
  await sql`
    insert into contact_addresses (tenant_id, address, contact_id, is_primary)
    select ${tenantId}, 'contact.' || g || '@company-' || (g % 50000) || '.example', ${id(4, "g")}, true
    from generate_series(1, ${sql.raw(String(contacts))}) g`.execute(db);
}

async function fillEnrollments(db: Database, contacts: number): Promise<void> {
  await sql`
    insert into enrollments (tenant_id, id, contact_id, sequence_id, version, state, enrolled_by, enrolled_at, inbox_id,
      time_zone, next_position, delay_ms, delay_used_ms, delay_started_at, due_at, ended_at, end_reason, ended_by_kind)
    select ${tenantId}, ${id(5, "g")}, ${id(4, "g")}, ${id(2, "1 + g % 20")}, 1,
           case when g % 10 = 0 then 'active' else 'unenrolled' end, ${userId}, now(), ${userId}, 'UTC', 3,
           172800000, 0, now(), case when g % 10 = 0 then now() + interval '2 days' end,
           case when g % 10 <> 0 then now() end, case when g % 10 <> 0 then 'manual' end,
           case when g % 10 <> 0 then 'user' end
    from generate_series(1, ${sql.raw(String(contacts))}) g`.execute(db);
}
