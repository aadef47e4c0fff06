import { sql } from "kysely";
import { addTimelineEvent } from "../timeline/add-timeline-event.ts";
import { theSystem } from "../steps/advance-enrollments.ts";
import type { Database } from "../database/database.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { lockStep } from "../steps/lock-steps.ts";
import type { StepRow } from "../steps/read-steps.ts";
import type { UncertainEmail } from "./reap-emails.ts";
import { settleUnenrolling } from "../enrollments/settle-unenrolling.ts";

/**
 * The mailbox was looked through and an uncertain email is surely not in it: it becomes `ready` again, with the same
 * Message-ID, or is withdrawn when its enrollment does not run (a resume brings it back). The attempt stays noted: should
 * its worker come back after all and be sure that it left, that is believed as long as nobody else took it.
 */
export function settleAbsent(
  db: Database,
  email: UncertainEmail,
  at: Date,
): Promise<{ unenrolled: boolean }> {
  return inTransaction(db, async (tx) => {
    const { tenantId, enrollmentId } = email;
    const row = await lockStep(tx, tenantId, enrollmentId);
    if (row === null || !(await putBack(tx, email, row))) return { unenrolled: false };
    await tell(tx, email, row, at);
    return { unenrolled: await settleUnenrolling(tx, tenantId, enrollmentId, at) };
  });
}

async function putBack(tx: OpenTransaction, email: UncertainEmail, row: StepRow): Promise<boolean> {
  const state = row.state === "active" ? "ready" : "cancelled";
  const result = await sql`
    update outbox set state = ${state}, failure = null
    where tenant_id = ${email.tenantId} and id = ${email.outboxId} and attempt_id = ${email.attemptId}
      and state = 'uncertain'`.execute(tx);
  return result.numAffectedRows === 1n;
}

async function tell(tx: OpenTransaction, email: UncertainEmail, row: StepRow, at: Date): Promise<void> {
  const { tenantId, enrollmentId, position } = email;
  const cause = {
    kind: "look_up",
    ref: email.messageId,
    summary: "It is not in the mailbox: it did not leave.",
  };
  const event = { tenantId, enrollmentId, contactId: row.contactId, at, actor: theSystem, cause };
  await addTimelineEvent(tx, { ...event, type: "email_settled", stepPosition: position });
}
