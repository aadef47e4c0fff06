import { sql } from "kysely";
import type { OpenTransaction } from "../database/in-transaction.ts";

/** A further contact of whom a message is doubtful. */
export interface FurtherDoubt {
  /** Of the row that asks about them. */
  id: string;
  contactId: string;
  enrollmentId: string | null;
}

/**
 * A message may be doubtful of several contacts, of different reps: each is asked about by a row of its own, a copy of the
 * message's, and decided about alone.
 */
export async function askAboutEach(
  tx: OpenTransaction,
  message: { tenantId: string; id: string },
  doubts: readonly FurtherDoubt[],
): Promise<void> {
  if (doubts.length === 0) return;
  await sql`
    insert into inbound_messages (tenant_id, id, message_key, contact_id, enrollment_id, outcome, inbox_id, folder,
      received_at, processed_at, message_id, from_address, from_name, subject, excerpt, provider_id, web_link, class,
      confidence, evidence, return_on)
    select m.tenant_id, d.id, sha256(m.message_key || uuid_send(d.contact_id)), d.contact_id, d.enrollment_id, 'doubtful',
      m.inbox_id, m.folder, m.received_at, m.processed_at, m.message_id, m.from_address, m.from_name, m.subject,
      m.excerpt, m.provider_id, m.web_link, m.class, m.confidence, m.evidence, m.return_on
    from inbound_messages m,
      unnest(${doubts.map(({ id }) => id)}::uuid[], ${doubts.map(({ contactId }) => contactId)}::uuid[],
        ${doubts.map(({ enrollmentId }) => enrollmentId)}::uuid[]) as d (id, contact_id, enrollment_id)
    where m.tenant_id = ${message.tenantId} and m.id = ${message.id}`.execute(tx);
}
