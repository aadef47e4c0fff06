import { sql } from "kysely";
import type { WaitReason } from "../../domain/words.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import type { StepRow } from "../steps/read-steps.ts";
import { enterTimetable } from "../steps/timetable.ts";

export interface MovedStep {
  row: StepRow;
  /** Null: when somebody says so. */
  dueAt: Date | null;
  waitReason: WaitReason | null;
}

/** Gives locked, active enrollments another due time, and the reason why their step does not run by its delay alone. */
export async function moveDueTimes(
  tx: OpenTransaction,
  tenantId: string,
  steps: readonly MovedStep[],
): Promise<void> {
  if (steps.length === 0) return;
  await sql`
    update enrollments e set due_at = n.due_at, wait_reason = n.wait_reason
    from unnest(${steps.map((step) => step.row.enrollmentId)}::uuid[],
      ${steps.map((step) => step.dueAt)}::timestamptz[],
      ${steps.map((step) => step.waitReason)}::text[]) as n (id, due_at, wait_reason)
    where e.tenant_id = ${tenantId} and e.id = n.id and e.state = 'active'`.execute(tx);
  const due = steps.filter((step) => step.dueAt !== null);
  await enterTimetable(
    tx,
    tenantId,
    due.map((step) => step.row.enrollmentId),
  );
}
