import { sql } from "kysely";
import type { OutboxState } from "../../domain/words.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";

export interface StepEmail {
  outboxId: string;
  state: OutboxState;
}

/** The email of one step, if there is one. Under the enrollment's lock only a gate that is open already can change it. */
export async function readStepEmail(
  tx: OpenTransaction,
  tenantId: string,
  step: { enrollmentId: string; position: number },
): Promise<StepEmail | null> {
  const { rows } = await sql<StepEmail>`
    select id as "outboxId", state
    from outbox
    where tenant_id = ${tenantId} and enrollment_id = ${step.enrollmentId} and position = ${step.position}`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** Whether an email of the step may be on its way at this moment. */
export async function isUnderWay(
  tx: OpenTransaction,
  tenantId: string,
  step: { enrollmentId: string; position: number },
): Promise<boolean> {
  const email = await readStepEmail(tx, tenantId, step);
  return email?.state === "sending" || email?.state === "uncertain";
}
