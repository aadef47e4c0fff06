import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";

/**
 * Enters enrollments into the timetable at the times they are due, for the engine to look at them then. To be called by
 * whatever gave them a time. Whatever takes a time away (a pause, an unenroll) leaves the entry: it is removed when the
 * engine meets it.
 */
export async function enterTimetable(
  tx: OpenTransaction,
  tenantId: string,
  enrollmentIds: readonly string[],
): Promise<void> {
  if (enrollmentIds.length === 0) return;
  await sql`
    insert into timetable (tenant_id, enrollment_id, inbox_id, due_at)
    select tenant_id, id, inbox_id, due_at from enrollments
    where tenant_id = ${tenantId} and id = any(${enrollmentIds}::uuid[]) and state = 'active' and due_at is not null
    on conflict (tenant_id, enrollment_id) do update
      set inbox_id = excluded.inbox_id, due_at = excluded.due_at, taken_until = null`.execute(tx);
}

/** Leaves claimed steps in this worker's hand for another `forMs` of real time; 0 gives them back to anybody. */
export async function keepInHand(
  db: Database | OpenTransaction,
  { tenantId, enrollmentIds }: { tenantId: string; enrollmentIds: readonly string[] },
  forMs: number,
): Promise<void> {
  if (enrollmentIds.length === 0) return;
  await sql`
    update timetable set taken_until = now() + ${forMs} * interval '1 millisecond'
    where tenant_id = ${tenantId} and enrollment_id = any(${enrollmentIds}::uuid[])`.execute(db);
}

/** Makes the entries of locked enrollments what they should be: none, where nothing is due by itself. */
export async function mendEntries(
  tx: OpenTransaction,
  tenantId: string,
  enrollmentIds: readonly string[],
): Promise<void> {
  await sql`
    delete from timetable t
    where t.tenant_id = ${tenantId} and t.enrollment_id = any(${enrollmentIds}::uuid[]) and not exists (
      select 1 from enrollments e
      where e.tenant_id = ${tenantId} and e.id = t.enrollment_id and e.state = 'active' and e.due_at is not null)`.execute(
    tx,
  );
  await enterTimetable(tx, tenantId, enrollmentIds);
}

/**
 * Enters what is missing in the timetable, over all tenants, and gives how many that were: none, unless a version of the
 * program has written to the database that does not know of it. Reads all enrollments.
 */
export function mendTimetable(db: Database): Promise<number> {
  return inTransaction(db, async (tx) => {
    const result = await sql`
      insert into timetable (tenant_id, enrollment_id, inbox_id, due_at)
      select e.tenant_id, e.id, e.inbox_id, e.due_at from enrollments e
      left join timetable t on t.tenant_id = e.tenant_id and t.enrollment_id = e.id and t.due_at <= e.due_at
      where e.state = 'active' and e.due_at is not null and t.enrollment_id is null
      on conflict (tenant_id, enrollment_id) do update set due_at = least(timetable.due_at, excluded.due_at)`.execute(
      tx,
    );
    return Number(result.numAffectedRows ?? 0n);
  });
}
