import { sql } from "kysely";
import type { Acting } from "../organisation/acting.ts";
import { addStepEvents } from "../timeline/add-step-events.ts";
import { advanceEnrollments } from "../steps/advance-enrollments.ts";
import type { Database } from "../database/database.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { lockStep } from "../steps/lock-steps.ts";
import { readStepEmail } from "../emails/read-outbox-state.ts";
import { readTask } from "./read-task.ts";

export interface TaskChange {
  tenantId: string;
  taskId: string;
  at: Date;
  actor: Acting & { kind: "user"; id: string };
}

export type CompleteTaskResult = {
  kind: "completed" | "already_completed" | "withdrawn" | "email_under_way" | "not_found";
};

/**
 * Completes a task (S-087). Where the sequence waited for it the next delay starts now; while paused, with the resume
 * (S-076). A manual email that is just being handed over settles its task by itself; of one that stays `uncertain` the
 * rep says with it: let it be.
 */
export function completeTask(db: Database, change: TaskChange): Promise<CompleteTaskResult> {
  return inTransaction(db, async (tx) => {
    const { tenantId, at, actor } = change;
    const found = await readTask(tx, tenantId, change.taskId);
    const row = found && (await lockStep(tx, tenantId, found.enrollmentId));
    // Read again under the lock: another may have completed it meanwhile.
    const task = await readTask(tx, tenantId, change.taskId);
    if (row === null || task === null) return { kind: "not_found" };
    if (task.completed) return { kind: "already_completed" };
    if (task.withdrawn) return { kind: "withdrawn" };
    const email = await readStepEmail(tx, tenantId, task);
    if (email?.state === "sending") return { kind: "email_under_way" };
    await writeCompletion(tx, change);
    const { enrollmentId, contactId } = row;
    const event = { enrollmentId, contactId, type: "task_completed" as const, position: task.position };
    await addStepEvents(tx, tenantId, [event], at, actor);
    const waited = row.waitReason === "task" && row.nextPosition === task.position;
    if (waited) await advanceEnrollments(tx, tenantId, [row], { type: "step_executed", at, actor });
    return { kind: "completed" };
  });
}

async function writeCompletion(tx: OpenTransaction, change: TaskChange): Promise<void> {
  await sql`
    update tasks set completed_at = ${change.at}, completed_by = ${change.actor.id}
    where tenant_id = ${change.tenantId} and id = ${change.taskId}`.execute(tx);
  // A copy of its email that was not sent yet has no purpose any more, nor is one sent that is looked for and not found.
  await sql`
    update outbox set state = 'cancelled', attempt_id = null
    where tenant_id = ${change.tenantId} and state in ('ready', 'uncertain')
      and (enrollment_id, position) = (
        select enrollment_id, position from tasks where tenant_id = ${change.tenantId} and id = ${change.taskId})`.execute(
    tx,
  );
}
