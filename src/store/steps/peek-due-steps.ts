import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import { prepared } from "../database/preparing-client.ts";

/** A step whose time has come, seen without a lock: by the time of the claim it may be gone. */
export interface DueStep {
  tenantId: string;
  enrollmentId: string;
  inboxId: string;
  dueAt: Date;
}

export interface Peek {
  now: Date;
  limit: number;
  /** Have enough to do already. */
  exceptInboxes: readonly string[];
  exceptTenants: readonly string[];
}

/**
 * The steps that have been due the longest and that nobody has in hand, over all tenants. No locks, so that the same query
 * runs on a database that is sharded by tenant, where rows of many tenants cannot be locked at once. Plan: forward scan of
 * `timetable_due`; its cost does not grow with what is due later. Those with enough to do are left out here, or one inbox
 * with a long queue would fill the answer for ever.
 */
export async function peekDueSteps(db: Database, peek: Peek): Promise<DueStep[]> {
  const { rows } = await sql<DueStep>`${sql.raw(prepared)}
    select tenant_id as "tenantId", enrollment_id as "enrollmentId", inbox_id as "inboxId", due_at as "dueAt"
    from timetable
    where due_at <= ${peek.now} and (taken_until is null or taken_until < now())
      and inbox_id <> all(${peek.exceptInboxes}::uuid[]) and tenant_id <> all(${peek.exceptTenants}::uuid[])
    order by due_at limit ${peek.limit}`.execute(db);
  return rows;
}

/** When the next step after `now` is due; null when none is. Reads one entry of `timetable_due`. */
export async function nextDueTime(db: Database, now: Date): Promise<Date | null> {
  const { rows } = await sql<{ dueAt: Date | null }>`${sql.raw(prepared)}
    select min(due_at) as "dueAt" from timetable where due_at > ${now}`.execute(db);
  return rows[0]?.dueAt ?? null;
}
