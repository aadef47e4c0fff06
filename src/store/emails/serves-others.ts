import { sql } from "kysely";
import { longestRetryMs, patientAttempts } from "../../domain/after-failure.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";

/**
 * Whether the mail server has taken other emails of the same inbox since this one was last tried. Asked only of one that has
 * failed many times; index-only but for few rows, on `outbox_limits`.
 */
export async function servesOthers(
  tx: OpenTransaction,
  { tenantId, outboxId, attempts }: { tenantId: string; outboxId: string; attempts: number },
  at: Date,
): Promise<boolean> {
  if (attempts < patientAttempts) return false;
  const since = new Date(at.getTime() - longestRetryMs);
  const { rows } = await sql`
    select 1 from outbox o
    join outbox t on t.tenant_id = ${tenantId} and t.inbox_id = o.inbox_id and t.counted_at > ${since} and t.state = 'sent'
    where o.tenant_id = ${tenantId} and o.id = ${outboxId} limit 1`.execute(tx);
  return rows.length > 0;
}
