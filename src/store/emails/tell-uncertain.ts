import { sql } from "kysely";
import { addTimelineEvent } from "../timeline/add-timeline-event.ts";
import { theSystem } from "../steps/advance-enrollments.ts";
import type { Database } from "../database/database.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { lockStep } from "../steps/lock-steps.ts";
import type { UncertainEmail } from "./reap-emails.ts";
import { settleUnenrolling } from "../enrollments/settle-unenrolling.ts";

/**
 * Tells, once, that nobody can find out whether an email left. It stays `uncertain` and is not sent again: a person
 * decides (skip it, or send it knowing that there may be two). An unenroll that waited for it ends: its lease is over, so
 * nobody is writing it any more.
 */
export function tellUncertain(
  db: Database,
  email: UncertainEmail,
  detail: string,
  at: Date,
): Promise<{ told: boolean; unenrolled: boolean }> {
  return inTransaction(db, async (tx) => {
    const { tenantId, enrollmentId, position } = email;
    // The enrollment before its emails, as everywhere.
    const row = await lockStep(tx, tenantId, enrollmentId);
    if (row === null) return { told: false, unenrolled: false };
    const told = await note(tx, email, detail);
    if (told) {
      const cause = { kind: "look_up", ref: email.messageId, summary: detail };
      const event = { tenantId, enrollmentId, contactId: row.contactId, at, actor: theSystem, cause };
      await addTimelineEvent(tx, { ...event, type: "email_uncertain", stepPosition: position });
    }
    return { told, unenrolled: await settleUnenrolling(tx, tenantId, enrollmentId, at) };
  });
}

async function note(tx: OpenTransaction, email: UncertainEmail, detail: string): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    update outbox set failure = ${`uncertain: ${detail}`}
    where tenant_id = ${email.tenantId} and id = ${email.outboxId} and attempt_id = ${email.attemptId}
      and state = 'uncertain' and failure is null`.execute(tx);
  return numAffectedRows > 0n;
}
