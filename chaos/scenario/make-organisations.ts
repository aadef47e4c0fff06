import { sql } from "kysely";
import type { Database } from "../../src/store/database/database.ts";
import { newId } from "../../src/store/database/new-id.ts";

/** A rep who enrolls and sends from an inbox of their own. */
export interface Rep {
  tenantId: string;
  id: string;
  name: string;
  timeZone: string;
  sequenceId: string;
}

export interface Organisations {
  reps: Rep[];
  /** The contact with this number, at the address `contact-{n}@buyer.example`; in turn one of each rep. */
  contactId: (n: number) => string;
}

/** Emails per enrollment. */
export const stepCount = 3;
const tenants = 3;
const repsPerTenant = 6;

export const addressOf = (n: number): string => `contact-${n}@buyer.example`;
export const numberOf = (address: string): number => Number(/^contact-(\d+)@/.exec(address)?.[1]);

/** Tenants, reps with inboxes that have no limits, a sequence of emails at any hour, and contacts. */
export async function makeOrganisations(db: Database, contacts: number, at: Date): Promise<Organisations> {
  const reps: Rep[] = [];
  for (let t = 0; t < tenants; t++) {
    const tenantId = newId();
    await sql`insert into tenants (tenant_id, name, directory_id, created_at)
      values (${tenantId}, 'Chaos', ${tenantId}, ${at})`.execute(db);
    const members = Array.from({ length: repsPerTenant }, (_, n) => ({ id: newId(), name: `Rep ${n}` }));
    const sequenceId = newId();
    for (const { id, name } of members) await makeRep(db, tenantId, id, name, at);
    await makeSequence(db, tenantId, sequenceId, members[0]?.id ?? "", at);
    reps.push(...members.map((rep) => ({ tenantId, ...rep, timeZone: "UTC", sequenceId })));
  }
  const contactIds = Array.from({ length: contacts }, () => newId());
  await makeContacts(db, contactIds, reps, at);
  return { reps, contactId: (n) => contactIds[n] ?? "" };
}

async function makeRep(db: Database, tenantId: string, id: string, name: string, at: Date): Promise<void> {
  const email = `${id}@seller.example`;
  await sql`insert into users (tenant_id, id, subject_id, email, name, role, time_zone, created_at)
    values (${tenantId}, ${id}, ${id}, ${email}, ${name}, 'rep', 'UTC', ${at})`.execute(db);
  await sql`
    insert into connected_inboxes (tenant_id, id, user_id, address, provider, is_default, connected_at, daily_limit,
      minute_limit)
    values (${tenantId}, ${newId()}, ${id}, ${email}, 'smtp_imap', true, ${at}, 1000000, 1000000)`.execute(
    db,
  );
}

async function makeSequence(db: Database, tenantId: string, id: string, by: string, at: Date): Promise<void> {
  await sql`insert into sequences (tenant_id, id, name, created_by, current_version, created_at)
    values (${tenantId}, ${id}, 'Chaos', ${by}, 1, ${at})`.execute(db);
  await sql`
    insert into sequence_versions (tenant_id, sequence_id, version, step_count, created_at, eligible_days,
      window_start_minute, window_end_minute)
    values (${tenantId}, ${id}, 1, ${stepCount}, ${at}, 'every_day', 0, 1440)`.execute(db);
  await sql`
    insert into sequence_steps (tenant_id, sequence_id, version, position, type, title, body, delay_minutes)
    select ${tenantId}, ${id}, 1, p, 'automated_email', 'Step ' || p, 'Hello {{ contact.given_name }}', p - 1
    from generate_series(1, ${stepCount}::integer) p`.execute(db);
}

async function makeContacts(
  db: Database,
  ids: readonly string[],
  reps: readonly Rep[],
  at: Date,
): Promise<void> {
  const tenantIds = ids.map((_, n) => reps[n % reps.length]?.tenantId ?? "");
  await sql`
    insert into contacts (tenant_id, id, given_name, created_at)
    select n.tenant_id, n.id, 'Anna', ${at} from unnest(${tenantIds}::uuid[], ${ids}::uuid[]) as n (tenant_id, id)`.execute(
    db,
  );
  await sql`
    insert into contact_addresses (tenant_id, address, contact_id, is_primary)
    select n.tenant_id, n.address, n.id, true
    from unnest(${tenantIds}::uuid[], ${ids}::uuid[], ${ids.map((_, n) => addressOf(n))}::text[])
      as n (tenant_id, id, address)`.execute(db);
  await sql`analyze`.execute(db);
}
