import { sql } from "kysely";
import type { Database } from "../../src/store/database/database.ts";
import { beginHandOver } from "../../src/store/emails/hand-overs.ts";
import type { GateOrder } from "../../src/store/emails/open-gate.ts";

/**
 * For the counter-proof alone, bundled into the workers in place of the real gate: everything that was claimed leaves,
 * whatever has become of its enrollment since.
 */
export async function openGate(db: Database, order: GateOrder): Promise<Set<string>> {
  const { tenantId, inboxId, attemptId, leaseMs, at, emails } = order;
  await sql`
    update enrollments set due_at = null
    where tenant_id = ${tenantId} and id = any(${emails.map(({ email }) => email.enrollmentId)}::uuid[])`.execute(
    db,
  );
  for (const { email, messageId, subject } of emails) {
    await sql`
      insert into outbox (tenant_id, id, enrollment_id, position, inbox_id, state, message_id, created_at, attempt_id,
        attempts, lease_until, handed_over_at, subject)
      values (${tenantId}, ${email.outboxId}, ${email.enrollmentId}, ${email.position}, ${inboxId}, 'sending',
        ${messageId}, now(), ${attemptId}, 1, now() + ${leaseMs} * interval '1 millisecond', ${at}, ${subject})
      on conflict (tenant_id, enrollment_id, position) do update
        set state = 'sending', attempt_id = excluded.attempt_id, attempts = outbox.attempts + 1,
            lease_until = excluded.lease_until, handed_over_at = excluded.handed_over_at`.execute(db);
  }
  await beginHandOver(db, order);
  return new Set(emails.map(({ email }) => email.outboxId));
}
