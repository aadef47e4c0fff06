import { sql } from "kysely";
import type { Database } from "../database/database.ts";

/**
 * Notes that nobody can say whether an email left, fenced by its attempt. It stays `uncertain` and is looked for in the
 * mailbox when the lease is over; it is never sent again by guess. Touches the outbox row alone.
 */
export async function settleUnclear(
  db: Database,
  email: { tenantId: string; outboxId: string; attemptId: string },
): Promise<void> {
  await sql`
    update outbox set state = 'uncertain'
    where tenant_id = ${email.tenantId} and id = ${email.outboxId} and attempt_id = ${email.attemptId}
      and state = 'sending'`.execute(db);
}
