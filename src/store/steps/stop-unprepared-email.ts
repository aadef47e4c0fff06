import type { Database } from "../database/database.ts";
import { inTransaction } from "../database/in-transaction.ts";
import { lockSteps } from "./lock-steps.ts";
import type { Obstacle } from "./mark-step-stuck.ts";
import type { ReadyEmail } from "../emails/peek-ready-emails.ts";
import { setBackStep } from "./set-back-step.ts";
import { withdrawEmails } from "../emails/withdraw-emails.ts";

/** Stops a step whose email cannot be made or whose inbox cannot be opened: shown, to be retried or skipped. */
export function stopUnpreparedEmail(db: Database, email: ReadyEmail, why: Obstacle, at: Date): Promise<void> {
  return inTransaction(db, async (tx) => {
    const { tenantId, enrollmentId } = email;
    const rows = await lockSteps(tx, tenantId, [enrollmentId]);
    for (const { row, ...held } of await withdrawEmails(tx, tenantId, [email], rows, at)) {
      await setBackStep(tx, tenantId, row, held, { kind: "stuck", why }, at);
    }
  });
}
