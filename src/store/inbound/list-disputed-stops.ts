import { sql } from "kysely";
import type { Evidence, MessageClass } from "../../domain/message-words.ts";
import type { EndReason } from "../../domain/words.ts";
import type { Database } from "../database/database.ts";
import type { PageRequest } from "../database/page-order.ts";

export interface DisputedStopRecord {
  id: string;
  at: Date;
  byId: string;
  byName: string;
  note: string;
  enrollmentId: string;
  contactId: string;
  reason: EndReason | null;
  messageId: string | null;
  receivedAt: Date | null;
  fromAddress: string | null;
  internetMessageId: string | null;
  webLink: string | null;
  class: MessageClass | null;
  confidence: number | null;
  evidence: Evidence[] | null;
  returnOn: string | null;
}

/** Automatic stops and holds that somebody called wrong, the newest first. */
export async function listDisputedStops(
  db: Database,
  tenantId: string,
  page: PageRequest,
): Promise<DisputedStopRecord[]> {
  const { rows } = await sql<DisputedStopRecord>`
    select d.id, d.said_at as at, d.said_by as "byId", u.name as "byName", d.note,
      d.enrollment_id as "enrollmentId", e.contact_id as "contactId", d.reason, m.id as "messageId",
      m.received_at as "receivedAt", m.from_address as "fromAddress", m.message_id as "internetMessageId",
      m.web_link as "webLink", m.class, m.confidence, m.evidence, m.return_on::text as "returnOn"
    from disputed_stops d
    join users u on u.tenant_id = d.tenant_id and u.id = d.said_by
    join enrollments e on e.tenant_id = d.tenant_id and e.id = d.enrollment_id
    left join inbound_messages m on m.tenant_id = d.tenant_id and m.id = d.inbound_message_id
    where d.tenant_id = ${tenantId} and ${page.after === null ? sql`true` : sql`d.id < ${page.after}`}
    order by d.id desc limit ${page.limit}`.execute(db);
  return rows;
}
