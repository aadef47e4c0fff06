import { sql } from "kysely";
import { undoUnenroll, type UndoOutcome } from "../../domain/undo-unenroll.ts";
import { addTimelineEvent } from "../timeline/add-timeline-event.ts";
import type { Database } from "../database/database.ts";
import type { EnrollmentChange } from "./enrollment-change.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { keptWait } from "./kept-wait.ts";
import { lockEnrollment, type LockedEnrollment } from "./lock-enrollment.ts";
import { violatesUnique } from "../database/sql-state.ts";
import { enterTimetable } from "../steps/timetable.ts";

export type UndoResult = { kind: UndoOutcome["kind"] | "enrolled_elsewhere" | "not_found" };

/**
 * Takes an unenroll back within its time (F3): the same enrollment, the same state, the same due time. The database
 * itself refuses when the contact is in another sequence by now (S-100).
 */
export async function undoStoredUnenroll(db: Database, change: EnrollmentChange): Promise<UndoResult> {
  try {
    return await inTransaction(db, (tx) => undo(tx, change));
  } catch (error) {
    if (violatesUnique(error, "enrollments_one_open")) return { kind: "enrolled_elsewhere" };
    throw error;
  }
}

async function undo(tx: OpenTransaction, change: EnrollmentChange): Promise<UndoResult> {
  const locked = await lockEnrollment(tx, change.tenantId, change.enrollmentId);
  if (locked === null) return { kind: "not_found" };
  const facts = { ...locked, ...(await readSurroundings(tx, change.tenantId, locked)) };
  const outcome = undoUnenroll(facts, change.at);
  if (outcome.kind !== "restored") return { kind: outcome.kind };
  await tx
    .updateTable("enrollments")
    .set({
      state: outcome.state,
      due_at: outcome.dueAt,
      wait_reason: keptWait,
      ended_at: null,
      end_reason: null,
      ended_by_kind: null,
      ended_by_id: null,
      ended_by_name: null,
      end_cause: null,
      undo_until: null,
      undo_state: null,
    })
    .where("tenant_id", "=", change.tenantId)
    .where("id", "=", change.enrollmentId)
    .execute();
  await enterTimetable(tx, change.tenantId, [change.enrollmentId]);
  await reopenTasks(tx, change);
  await addTimelineEvent(tx, { ...change, contactId: locked.contactId, type: "unenroll_undone" });
  return { kind: "restored" };
}

/** The tasks that the unenroll withdrew; those of skipped steps stay withdrawn. */
async function reopenTasks(tx: OpenTransaction, { tenantId, enrollmentId }: EnrollmentChange): Promise<void> {
  await sql`
    update tasks set withdrawn_at = null
    where tenant_id = ${tenantId} and enrollment_id = ${enrollmentId} and withdrawn_at in (
      select at from timeline_events
      where tenant_id = ${tenantId} and enrollment_id = ${enrollmentId}
        and type in ('unenroll_requested', 'unenrolled'))`.execute(tx);
}

async function readSurroundings(
  tx: OpenTransaction,
  tenantId: string,
  locked: LockedEnrollment,
): Promise<{ optedOut: boolean; sequenceDeleted: boolean }> {
  const { rows } = await sql<{ optedOut: boolean; sequenceDeleted: boolean }>`
    select c.opted_out_at is not null as "optedOut", s.deleted_at is not null as "sequenceDeleted"
    from contacts c, sequences s
    where c.tenant_id = ${tenantId} and c.id = ${locked.contactId}
      and s.tenant_id = ${tenantId} and s.id = ${locked.sequenceId}`.execute(tx);
  return rows[0] ?? { optedOut: true, sequenceDeleted: true };
}
