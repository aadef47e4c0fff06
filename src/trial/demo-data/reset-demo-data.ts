import { sql } from "kysely";
import type { Database } from "../../store/database/database.ts";
import { inTransaction } from "../../store/database/in-transaction.ts";
import { demoDirectory } from "../trial-settings.ts";
import type { Tx } from "./demo-ids.ts";
import { insertDemoData } from "./seed-demo-data.ts";

/** Children before parents, as foreign keys want it. */
export const demoTables = [
  "idempotency_keys",
  "blocked_domains",
  "disputed_stops",
  "meeting_guests",
  "meetings",
  "inbound_messages",
  "mailbox_watches",
  "mailbox_readings",
  "inbox_sign_ins",
  "timeline_events",
  "outbox",
  "hand_overs",
  "tasks",
  "step_edits",
  "timetable",
  "enrollments",
  "rep_absences",
  "holidays",
  "holiday_changes",
  "sequence_steps",
  "sequence_versions",
  "sequences",
  "connected_inboxes",
  "contact_addresses",
  "contacts",
  "company_domains",
  "companies",
  "users",
  "teams",
  "tenants",
] as const;

/**
 * Puts the demo organisation back as it was at the first start, with times counted from now; `finish` belongs to it, so
 * that nobody sees the one without the other.
 */
export async function resetDemoData(
  db: Database,
  now: Date,
  finish: (tx: Tx) => Promise<void> = async () => {},
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const tenant = await tx
      .selectFrom("tenants")
      .select("tenant_id")
      .where("directory_id", "=", demoDirectory.id)
      .executeTakeFirst();
    if (tenant !== undefined) await deleteAll(tx, tenant.tenant_id);
    await insertDemoData(tx, now);
    await finish(tx);
  });
}

async function deleteAll(tx: Tx, tenantId: string): Promise<void> {
  // Workers lock the enrollment before they write anything of it, and the inbox before the enrollment: nothing of theirs
  // comes between the tables, nor does a mailbox that is being read write down how far it came.
  await sql`select from connected_inboxes where tenant_id = ${tenantId} order by id for update`.execute(tx);
  await sql`select from enrollments where tenant_id = ${tenantId} order by id for update`.execute(tx);
  for (const table of demoTables) {
    await sql`delete from ${sql.table(table)} where tenant_id = ${tenantId}`.execute(tx);
  }
}
