import { sql } from "kysely";
import { theSystem } from "../steps/advance-enrollments.ts";
import type { Database } from "../database/database.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { batchSize, lockOpenEnrollments } from "../enrollments/lock-open-enrollments.ts";
import { pauseEnrollments } from "../enrollments/pause-enrollments.ts";
import { resumeEnrollments } from "../enrollments/resume-enrollments.ts";

/**
 * Lets absences begin and end whose time has come by `now` (domain time), over all tenants (F14): the beginning pauses
 * the absent rep's own active enrollments, the end resumes those that it paused and that nobody has touched since, and
 * nothing else. To be called again and again by any number of workers; gives how many absences began or ended.
 */
export async function applyAbsences(db: Database, now: Date): Promise<number> {
  const { rows } = await sql<{ tenantId: string; id: string; isOver: boolean }>`
    select tenant_id as "tenantId", id, ends_at <= ${now} as "isOver" from rep_absences
    where ended_at is null and (ends_at <= ${now} or (starts_at <= ${now} and begun_at is null))
    order by starts_at limit 100`.execute(db);
  for (const { tenantId, id, isOver } of rows) {
    if (isOver) await endAbsence(db, tenantId, id, now);
    else await repeat(db, (tx) => begin(tx, tenantId, id, now));
  }
  return rows.length;
}

/** Ends an absence at `at`, whether it was to end then or not: what it paused goes on. */
export function endAbsence(db: Database, tenantId: string, absenceId: string, at: Date): Promise<void> {
  return repeat(db, (tx) => end(tx, tenantId, absenceId, at));
}

/** A transaction per batch, each fenced by the lock on the absence's row, until one says that all is done. */
async function repeat(db: Database, batch: (tx: OpenTransaction) => Promise<boolean>): Promise<void> {
  while (!(await inTransaction(db, batch)));
}

async function begin(tx: OpenTransaction, tenantId: string, absenceId: string, at: Date): Promise<boolean> {
  const absence = await lockAbsence(tx, tenantId, absenceId);
  if (absence === null || absence.begunAt !== null) return true;
  const own = sql`e.enrolled_by = ${absence.userId}`;
  const enrollments = await lockOpenEnrollments(tx, tenantId, "active", own, null);
  const actor = { kind: "user" as const, id: absence.createdBy, name: absence.createdByName };
  await pauseEnrollments(tx, { tenantId, at, actor, absenceId }, enrollments);
  if (enrollments.length === batchSize) return false;
  await sql`
    update rep_absences set begun_at = ${at} where tenant_id = ${tenantId} and id = ${absenceId}`.execute(tx);
  return true;
}

async function end(tx: OpenTransaction, tenantId: string, absenceId: string, at: Date): Promise<boolean> {
  const absence = await lockAbsence(tx, tenantId, absenceId);
  if (absence === null) return true;
  const paused = sql`e.paused_by_absence = ${absenceId} and e.enrolled_by = ${absence.userId}`;
  const enrollments = await lockOpenEnrollments(tx, tenantId, "paused", paused, null);
  await resumeEnrollments(tx, { tenantId, at, actor: theSystem }, enrollments);
  if (enrollments.length === batchSize) return false;
  await sql`
    update rep_absences set ended_at = ${at} where tenant_id = ${tenantId} and id = ${absenceId}`.execute(tx);
  return true;
}

interface LockedAbsence {
  userId: string;
  createdBy: string;
  createdByName: string;
  begunAt: Date | null;
}

/** Null: there is none, or it is over. */
async function lockAbsence(
  tx: OpenTransaction,
  tenantId: string,
  absenceId: string,
): Promise<LockedAbsence | null> {
  const { rows } = await sql<LockedAbsence>`
    select a.user_id as "userId", a.created_by as "createdBy", u.name as "createdByName", a.begun_at as "begunAt"
    from rep_absences a join users u on u.tenant_id = a.tenant_id and u.id = a.created_by
    where a.tenant_id = ${tenantId} and a.id = ${absenceId} and a.ended_at is null
    for update of a`.execute(tx);
  return rows[0] ?? null;
}
