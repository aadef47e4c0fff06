import type { Database } from "../database/database.ts";
import { inTransaction } from "../database/in-transaction.ts";
import { lockStep } from "./lock-steps.ts";
import { markStepStuck, type Obstacle } from "./mark-step-stuck.ts";

/** Stops a due step that could not even be claimed, so that it does not come back for ever. */
export function stopFailedStep(
  db: Database,
  step: { tenantId: string; enrollmentId: string },
  why: Obstacle,
  at: Date,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const row = await lockStep(tx, step.tenantId, step.enrollmentId);
    if (row?.state === "active" && row.dueAt !== null) await markStepStuck(tx, step.tenantId, row, why, at);
  });
}
