import { sql } from "kysely";
import { advanceEnrollments } from "./advance-enrollments.ts";
import type { Database } from "../database/database.ts";
import type { EnrollmentChange } from "../enrollments/enrollment-change.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { lockStep } from "./lock-steps.ts";
import { readStepEmail } from "../emails/read-outbox-state.ts";

export interface SkipOrder extends EnrollmentChange {
  /** The step that is meant: who skips twice by mistake skips one. */
  position: number;
}

export type SkipResult = {
  kind: "skipped" | "email_under_way" | "another_step" | "unenrolling" | "ended" | "not_found";
};

/**
 * Leaves the present step out: its email or task is withdrawn and the next delay starts now; a step that was stuck no
 * longer is. Not while its email is being handed over. Of an email that stays `uncertain` it says: let it be, go on.
 */
export function skipStep(db: Database, order: SkipOrder): Promise<SkipResult> {
  return inTransaction(db, async (tx) => {
    const { tenantId, enrollmentId, position, at, actor } = order;
    const row = await lockStep(tx, tenantId, enrollmentId);
    if (row === null) return { kind: "not_found" };
    if (row.state === "unenrolling") return { kind: "unenrolling" };
    if (row.state !== "active" && row.state !== "paused") return { kind: "ended" };
    if (row.nextPosition !== position) return { kind: "another_step" };
    const email = await readStepEmail(tx, tenantId, order);
    if (email?.state === "sending") return { kind: "email_under_way" };
    await withdraw(tx, order);
    await advanceEnrollments(tx, tenantId, [row], { type: "step_skipped", at, actor });
    return { kind: "skipped" };
  });
}

async function withdraw(
  tx: OpenTransaction,
  { tenantId, enrollmentId, position, at }: SkipOrder,
): Promise<void> {
  await sql`
    update outbox set state = 'cancelled', attempt_id = null
    where tenant_id = ${tenantId} and enrollment_id = ${enrollmentId} and position = ${position}
      and state in ('ready', 'uncertain')`.execute(tx);
  await sql`
    update tasks set withdrawn_at = ${at}
    where tenant_id = ${tenantId} and enrollment_id = ${enrollmentId} and position = ${position}
      and completed_at is null and withdrawn_at is null`.execute(tx);
}
