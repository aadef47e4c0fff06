import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import type { EnrollmentChange } from "../enrollments/enrollment-change.ts";
import { createTasks } from "../tasks/create-tasks.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { lockStep } from "./lock-steps.ts";
import { putIntoOutbox } from "../emails/put-into-outbox.ts";
import { placeSteps, type StepRow } from "./read-steps.ts";
import { readStepEmail } from "../emails/read-outbox-state.ts";

export type SendNowResult = {
  kind:
    | "brought_forward"
    | "email_under_way"
    | "waits_for_task"
    | "stuck"
    | "paused"
    | "unenrolling"
    | "ended"
    | "not_found";
};

/**
 * Carries out the next step now instead of at its time, also outside the send window: the rep says so. An email goes
 * into the outbox as a claim would put it there and leaves through the same gate, so limits, holds and opt-outs stand.
 */
export function sendNow(db: Database, change: EnrollmentChange): Promise<SendNowResult> {
  return inTransaction(db, async (tx) => {
    const { tenantId, enrollmentId } = change;
    const row = await lockStep(tx, tenantId, enrollmentId);
    if (row === null) return { kind: "not_found" };
    if (row.state === "paused" || row.state === "unenrolling") return { kind: row.state };
    if (row.state !== "active" || row.step === null) return { kind: "ended" };
    if (row.waitReason === "task") return { kind: "waits_for_task" };
    if (row.waitReason === "stuck") return { kind: "stuck" };
    const email = await readStepEmail(tx, tenantId, { enrollmentId, position: row.nextPosition });
    if (email !== null && email.state !== "cancelled") return { kind: "email_under_way" };
    await carryOut(tx, change, row);
    return { kind: "brought_forward" };
  });
}

async function carryOut(
  tx: OpenTransaction,
  { tenantId, at }: EnrollmentChange,
  row: StepRow,
): Promise<void> {
  await endDelay(tx, tenantId, row, at);
  if (row.step?.type !== "automated_email") return createTasks(tx, tenantId, [row], at);
  for (const placed of await placeSteps(tx, tenantId, [row], at)) {
    await putIntoOutbox(tx, tenantId, { row: placed, position: row.nextPosition }, null);
  }
}

/** The wait is over, so that a pause right after it does not bring it back (S-077), and nothing is due by itself. */
async function endDelay(tx: OpenTransaction, tenantId: string, row: StepRow, at: Date): Promise<void> {
  await sql`
    update enrollments
    set due_at = null, delay_used_ms = delay_ms, delay_started_at = ${at}, wait_reason = null
    where tenant_id = ${tenantId} and id = ${row.enrollmentId}`.execute(tx);
}
