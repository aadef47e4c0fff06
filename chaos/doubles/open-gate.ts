import { sql } from "kysely";
import type { Database } from "../../src/store/database.ts";
import type { GateOrder } from "../../src/store/open-gate.ts";

/**
 * For the counter-proof alone, bundled into the workers in place of the real gate: everything that was claimed leaves,
 * whatever has become of its enrollment since.
 */
export async function openGate(db: Database, order: GateOrder): Promise<Set<string>> {
  const { tenantId, inboxId, attemptId, leaseMs, at } = order;
  const ids = order.emails.map(({ email }) => email.outboxId);
  await sql`
    update outbox
    set state = 'sending', attempt_id = ${attemptId}, attempts = attempts + 1, inbox_id = ${inboxId},
        lease_until = now() + ${leaseMs} * interval '1 millisecond', handed_over_at = ${at}
    where tenant_id = ${tenantId} and id = any(${ids}::uuid[])`.execute(db);
  return new Set(ids);
}
