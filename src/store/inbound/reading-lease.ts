import { sql } from "kysely";
import type { Database } from "../database/database.ts";

export interface InboxPlace {
  tenantId: string;
  inboxId: string;
}

/**
 * Takes the right to read an inbox, by the database's time: one reads at a time, whether it watches the inbox or is about
 * to send from it. Gives when it was taken (what had arrived by then will have been read), or null: another reads.
 */
export async function takeReading(
  db: Database,
  { tenantId, inboxId }: InboxPlace,
  reading: { readerId: string; leaseMs: number },
): Promise<Date | null> {
  const { rows } = await sql<{ takenAt: Date }>`
    insert into mailbox_watches as w (tenant_id, inbox_id, lease_until, reader_id, reading_until)
    values (${tenantId}, ${inboxId}, now(), ${reading.readerId}, now() + ${reading.leaseMs} * interval '1 millisecond')
    on conflict (tenant_id, inbox_id) do update
      set reader_id = excluded.reader_id, reading_until = excluded.reading_until
      where w.reading_until is null or w.reading_until < now() or w.reader_id = excluded.reader_id
    returning now() as "takenAt"`.execute(db);
  return rows[0]?.takenAt ?? null;
}

/** Lets others read; a lease that another took over meanwhile stays theirs. */
export async function giveBackReading(
  db: Database,
  { tenantId, inboxId }: InboxPlace,
  readerId: string,
): Promise<void> {
  await sql`
    update mailbox_watches set reader_id = null, reading_until = null
    where tenant_id = ${tenantId} and inbox_id = ${inboxId} and reader_id = ${readerId}`.execute(db);
}

/**
 * How old the last read of what may stop somebody is, in ms by the database's time; null: never read. Sent is not asked
 * for: nothing in it stops an email.
 */
export async function ageOfReading(db: Database, { tenantId, inboxId }: InboxPlace): Promise<number | null> {
  const { rows } = await sql<{ ageMs: number | null }>`
    select case when count(read_up_to) = 2
      then greatest(0, extract(epoch from clock_timestamp() - min(read_up_to)) * 1000)::float8 end as "ageMs"
    from mailbox_readings
    where tenant_id = ${tenantId} and inbox_id = ${inboxId} and folder in ('inbox', 'junk')`.execute(db);
  return rows[0]?.ageMs ?? null;
}
