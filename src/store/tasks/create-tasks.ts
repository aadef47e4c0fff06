import { sql } from "kysely";
import { addStepEvents } from "../timeline/add-step-events.ts";
import { advanceEnrollments, theSystem } from "../steps/advance-enrollments.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import { newId } from "../database/new-id.ts";
import type { StepRow } from "../steps/read-steps.ts";

/**
 * Creates the tasks of locked enrollments that have reached such a step (S-087), for whoever enrolled the contact. Then
 * the sequence waits until it is completed, or goes on at once, as the step says. A task that was withdrawn (unenrolled,
 * then undone) is opened again.
 */
export async function createTasks(
  tx: OpenTransaction,
  tenantId: string,
  rows: readonly StepRow[],
  at: Date,
): Promise<void> {
  if (rows.length === 0) return;
  await writeTasks(tx, tenantId, rows, at);
  const events = rows.map(({ enrollmentId, contactId, nextPosition }) => {
    return { enrollmentId, contactId, type: "task_created" as const, position: nextPosition };
  });
  await addStepEvents(tx, tenantId, events, at, theSystem);
  const waiting = rows.filter((row) => row.step?.waitsForCompletion);
  const goingOn = rows.filter((row) => !row.step?.waitsForCompletion);
  if (waiting.length > 0) await waitForTasks(tx, tenantId, waiting);
  if (goingOn.length > 0) {
    await advanceEnrollments(tx, tenantId, goingOn, { type: "step_executed", at, actor: theSystem });
  }
}

async function writeTasks(
  tx: OpenTransaction,
  tenantId: string,
  rows: readonly StepRow[],
  at: Date,
): Promise<void> {
  await sql`
    insert into tasks (tenant_id, id, enrollment_id, contact_id, user_id, position, type, title, body, created_at)
    select ${tenantId}, n.id, n.enrollment_id, n.contact_id, n.user_id, n.position, n.type, n.title, n.body, ${at}
    from unnest(${rows.map(() => newId())}::uuid[], ${rows.map((row) => row.enrollmentId)}::uuid[],
      ${rows.map((row) => row.contactId)}::uuid[], ${rows.map((row) => row.enrolledBy)}::uuid[],
      ${rows.map((row) => row.nextPosition)}::integer[], ${rows.map((row) => row.step?.type)}::text[],
      ${rows.map((row) => row.step?.title)}::text[], ${rows.map((row) => row.step?.body)}::text[])
      as n (id, enrollment_id, contact_id, user_id, position, type, title, body)
    on conflict (tenant_id, enrollment_id, position) do update set withdrawn_at = null`.execute(tx);
}

async function waitForTasks(tx: OpenTransaction, tenantId: string, rows: readonly StepRow[]): Promise<void> {
  await sql`
    update enrollments set due_at = null, wait_reason = 'task'
    where tenant_id = ${tenantId} and id = any(${rows.map((row) => row.enrollmentId)}::uuid[])`.execute(tx);
}
