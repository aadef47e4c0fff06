import { sql } from "kysely";
import type { Acting } from "../organisation/acting.ts";
import { addStepEvents } from "../timeline/add-step-events.ts";
import { theSystem } from "../steps/advance-enrollments.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import type { StepRow } from "../steps/read-steps.ts";

/** Completes the task whose email has left, for whoever sent it; gives that user as the actor. */
export async function completeTasksOfSentEmails(
  tx: OpenTransaction,
  tenantId: string,
  email: { row: StepRow; position: number; orderedBy: string | null },
  at: Date,
): Promise<Acting> {
  const { rows } = await sql<{ userId: string; name: string }>`
    with completed as (
      update tasks set completed_at = ${at}, completed_by = ${email.orderedBy}
      where tenant_id = ${tenantId} and enrollment_id = ${email.row.enrollmentId}
        and position = ${email.position} and completed_at is null and withdrawn_at is null
      returning completed_by)
    select u.id as "userId", u.name from completed
    join users u on u.tenant_id = ${tenantId} and u.id = completed.completed_by`.execute(tx);
  const user = rows[0];
  if (user === undefined) return theSystem;
  const actor = { kind: "user" as const, id: user.userId, name: user.name };
  const { enrollmentId, contactId } = email.row;
  const event = { enrollmentId, contactId, type: "task_completed" as const, position: email.position };
  await addStepEvents(tx, tenantId, [event], at, actor);
  return actor;
}
