import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import type { EnrollmentChange } from "../enrollments/enrollment-change.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { lockStep } from "./lock-steps.ts";
import { isUnderWay, readStepEmail } from "../emails/read-outbox-state.ts";
import { enterTimetable } from "./timetable.ts";

export interface RetryOrder extends EnrollmentChange {
  position: number;
  /** A person knows that an `uncertain` email may have left, and wants it sent all the same. */
  acceptSecondCopy?: boolean;
}

export type RetryResult = {
  kind:
    | "retried"
    | "not_stuck"
    | "uncertain"
    | "another_step"
    | "paused"
    | "unenrolling"
    | "ended"
    | "not_found";
};

/**
 * Tries a stuck step again, now. An email of which nobody knows whether it left is sent again only by a person who
 * accepts that there may be two; the gate and everything after it are the same.
 */
export function retryStep(db: Database, order: RetryOrder): Promise<RetryResult> {
  return inTransaction(db, async (tx) => {
    const { tenantId, enrollmentId } = order;
    const row = await lockStep(tx, tenantId, enrollmentId);
    if (row === null) return { kind: "not_found" };
    if (row.state === "paused" || row.state === "unenrolling") return { kind: row.state };
    if (row.state !== "active") return { kind: "ended" };
    if (row.nextPosition !== order.position) return { kind: "another_step" };
    const email = await readStepEmail(tx, tenantId, order);
    const uncertain = email?.state === "uncertain";
    if (uncertain && order.acceptSecondCopy !== true) return { kind: "uncertain" };
    if (!uncertain && row.waitReason !== "stuck") return { kind: "not_stuck" };
    if (!uncertain && (await isUnderWay(tx, tenantId, order))) return { kind: "not_stuck" };
    await makeDue(tx, order);
    return { kind: "retried" };
  });
}

/** As if never tried: what counts how often it failed begins anew. */
async function makeDue(
  tx: OpenTransaction,
  { tenantId, enrollmentId, position, at }: RetryOrder,
): Promise<void> {
  await sql`
    update outbox set state = 'cancelled', attempt_id = null, attempts = 0
    where tenant_id = ${tenantId} and enrollment_id = ${enrollmentId} and position = ${position}
      and state in ('uncertain', 'cancelled')`.execute(tx);
  await sql`
    update enrollments
    set due_at = ${at}, wait_reason = null, stuck_code = null, stuck_detail = null, stuck_at = null
    where tenant_id = ${tenantId} and id = ${enrollmentId}`.execute(tx);
  await enterTimetable(tx, tenantId, [enrollmentId]);
}
