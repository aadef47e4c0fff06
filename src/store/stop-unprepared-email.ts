import { sql } from "kysely";
import type { Database } from "./database.ts";
import { inTransaction, type OpenTransaction } from "./in-transaction.ts";
import { lockStep } from "./lock-steps.ts";
import type { Obstacle } from "./mark-step-stuck.ts";
import type { ReadyEmail } from "./peek-ready-emails.ts";
import { setBackStep, type WithdrawnEmail } from "./set-back-step.ts";

/** Stops a step whose email cannot be made or whose inbox cannot be opened: shown, to be retried or skipped. */
export function stopUnpreparedEmail(db: Database, email: ReadyEmail, why: Obstacle, at: Date): Promise<void> {
  return inTransaction(db, async (tx) => {
    const row = await lockStep(tx, email.tenantId, email.enrollmentId);
    const withdrawn = await withdrawReady(tx, email);
    if (row === null || withdrawn === null) return;
    await setBackStep(tx, email.tenantId, row, withdrawn, { kind: "stuck", why }, at);
  });
}

async function withdrawReady(tx: OpenTransaction, email: ReadyEmail): Promise<WithdrawnEmail | null> {
  const { rows } = await sql<WithdrawnEmail>`
    update outbox set state = 'cancelled', attempt_id = null
    where tenant_id = ${email.tenantId} and id = ${email.outboxId} and state = 'ready'
    returning id as "outboxId", position, ordered_by as "orderedBy"`.execute(tx);
  return rows[0] ?? null;
}
