import { sql } from "kysely";
import type { OpenTransaction } from "../database/in-transaction.ts";
import type { InboundMessage } from "./inbound-message.ts";

/** Servers keep trying for five days (RFC 5321 §4.5.4.1); the report has a way to go, too, and clocks differ. */
const reportedWithinMs = 6 * 86_400_000;
const clockSlackMs = 15 * 60_000;

/** To whom of these contacts the inbox has sent an email of a sequence in the days before a message: it may be about that. */
export async function findRecentEmails(
  tx: OpenTransaction,
  { tenantId, inboxId, receivedAt }: InboundMessage,
  contactIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (contactIds.length === 0) return new Set();
  const { rows } = await sql<{ contactId: string }>`
    select distinct e.contact_id as "contactId"
    from enrollments e join outbox o on o.tenant_id = e.tenant_id and o.enrollment_id = e.id
    where e.tenant_id = ${tenantId} and e.contact_id = any(${contactIds}::uuid[]) and o.inbox_id = ${inboxId}
      and o.state in ('sending', 'sent', 'uncertain')
      and coalesce(o.sent_at, o.handed_over_at, o.created_at)
        between ${new Date(receivedAt.getTime() - reportedWithinMs)} and ${new Date(receivedAt.getTime() + clockSlackMs)}`.execute(
    tx,
  );
  return new Set(rows.map((row) => row.contactId));
}
