import { sql } from "kysely";
import { addTimelineEvent } from "../timeline/add-timeline-event.ts";
import { theSystem } from "../steps/advance-enrollments.ts";
import type { Database } from "../database/database.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { rescheduleHeld } from "../enrollments/reschedule-held.ts";

/**
 * Ends holds whose time is over by `now` (domain time), over all tenants, and tells of it: the contacts are back. Their
 * steps were put off to then, so nothing depends on when this happens. Any number of workers may call it; gives how many.
 */
export async function releaseOverHolds(db: Database, now: Date): Promise<number> {
  const { rows } = await sql<HeldContact>`
    select tenant_id as "tenantId", id as "contactId" from contacts
    where hold_reason is not null and held_until is not null and held_until <= ${now}
    order by held_until limit 200`.execute(db);
  let released = 0;
  for (const contact of rows) {
    if (await inTransaction(db, (tx) => release(tx, contact, now))) released += 1;
  }
  return released;
}

interface HeldContact {
  tenantId: string;
  contactId: string;
}

async function release(tx: OpenTransaction, contact: HeldContact, now: Date): Promise<boolean> {
  const { tenantId, contactId } = contact;
  const open = await lockOpen(tx, contact);
  const { rows } = await sql`
    update contacts set hold_reason = null, held_until = null, hold_cause = null
    where tenant_id = ${tenantId} and id = ${contactId} and held_until <= ${now} returning 1`.execute(tx);
  if (rows.length === 0) return false;
  // Their times are right already: behind the hold, within the window.
  await sql`
    update enrollments set wait_reason = null
    where tenant_id = ${tenantId} and contact_id = ${contactId} and state = 'active' and wait_reason = 'away'
      and due_at is not null`.execute(tx);
  await rescheduleHeld(tx, contact, null);
  for (const enrollmentId of open) {
    const event = { tenantId, enrollmentId, contactId, type: "released" as const, at: now, actor: theSystem };
    await addTimelineEvent(tx, event);
  }
  return true;
}

/** Enrollments before their contact, as everywhere. */
async function lockOpen(tx: OpenTransaction, { tenantId, contactId }: HeldContact): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from enrollments
    where tenant_id = ${tenantId} and contact_id = ${contactId} and state in ('active', 'paused')
    order by id for update`.execute(tx);
  return rows.map((row) => row.id);
}
