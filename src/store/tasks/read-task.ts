import { sql } from "kysely";
import type { StepType } from "../../domain/words.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";

export interface TaskRow {
  enrollmentId: string;
  position: number;
  type: Exclude<StepType, "automated_email">;
  completed: boolean;
  withdrawn: boolean;
}

/** A task as it stands; null when there is no such task. */
export async function readTask(
  tx: OpenTransaction,
  tenantId: string,
  taskId: string,
): Promise<TaskRow | null> {
  const { rows } = await sql<TaskRow>`
    select enrollment_id as "enrollmentId", position, type, completed_at is not null as completed,
      withdrawn_at is not null as withdrawn
    from tasks where tenant_id = ${tenantId} and id = ${taskId}`.execute(tx);
  return rows[0] ?? null;
}
