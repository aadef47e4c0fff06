import { sql } from "kysely";
import type { OpenTransaction } from "../database/in-transaction.ts";

/** Policy delays count in a row within one enrollment: those of an earlier one are forgotten when the next begins. */
export async function forgetOldHolds(
  tx: OpenTransaction,
  tenantId: string,
  contactId: string,
): Promise<void> {
  await sql`
    update contacts c set holds_without_date = 0
    from enrollments e
    where c.tenant_id = ${tenantId} and c.id = ${contactId} and c.holds_without_date > 0
      and e.tenant_id = ${tenantId} and e.contact_id = c.id and e.state in ('active', 'paused')
      and not exists (
        select 1 from timeline_events t
        where t.tenant_id = ${tenantId} and t.enrollment_id = e.id and t.type = 'held')`.execute(tx);
}
