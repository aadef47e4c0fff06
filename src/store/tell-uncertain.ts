import { sql } from "kysely";
import { addTimelineEvent } from "./add-timeline-event.ts";
import { theSystem } from "./advance-enrollments.ts";
import type { Database } from "./database.ts";
import { inTransaction } from "./in-transaction.ts";
import type { UncertainEmail } from "./reap-emails.ts";

/**
 * Tells, once, that nobody can find out whether an email left. It stays `uncertain` and is not sent again: a person
 * decides (skip it, or send it knowing that there may be two).
 */
export function tellUncertain(
  db: Database,
  email: UncertainEmail,
  detail: string,
  at: Date,
): Promise<{ told: boolean }> {
  return inTransaction(db, async (tx) => {
    const { tenantId, enrollmentId, position } = email;
    const { rows } = await sql<{ contactId: string }>`
      update outbox o set failure = ${`uncertain: ${detail}`} from enrollments e
      where o.tenant_id = ${tenantId} and o.id = ${email.outboxId} and o.attempt_id = ${email.attemptId}
        and o.state = 'uncertain' and o.failure is null
        and e.tenant_id = ${tenantId} and e.id = o.enrollment_id
      returning e.contact_id as "contactId"`.execute(tx);
    const contactId = rows[0]?.contactId;
    if (contactId === undefined) return { told: false };
    const cause = { kind: "look_up", ref: email.messageId, summary: detail };
    const event = { tenantId, enrollmentId, contactId, at, actor: theSystem, cause };
    await addTimelineEvent(tx, { ...event, type: "email_uncertain", stepPosition: position });
    return { told: true };
  });
}
