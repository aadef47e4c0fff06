import { sql } from "kysely";
import type { OutboxState } from "../../domain/words.ts";
import type { Database } from "../database/database.ts";

/** The email that bore a link, with whom it concerns: what its pages show and do. */
export interface EmailOfLink {
  outboxId: string;
  state: OutboxState;
  enrollmentId: string;
  contactId: string;
  contactName: string;
  contactAddress: string | null;
  optedOut: boolean;
  /** Null: it has not been rendered yet. */
  subject: string | null;
  /** Of the enrollment: the contact's, or else the sender's. */
  timeZone: string;
  windowStartMinute: number;
  windowEndMinute: number;
  /** Whose inbox sent it. */
  userId: string;
  userName: string;
  userAddress: string;
  userIsActive: boolean;
  organisation: string;
}

/** Null: there is no such email (any more). */
export async function readEmailOfLink(
  db: Database,
  { tenantId, outboxId }: { tenantId: string; outboxId: string },
): Promise<EmailOfLink | null> {
  const { rows } = await sql<EmailOfLink>`
    select ob.id as "outboxId", ob.state, ob.subject, e.id as "enrollmentId", e.contact_id as "contactId",
      concat_ws(' ', c.given_name, c.family_name) as "contactName", a.address as "contactAddress",
      c.opted_out_at is not null as "optedOut", e.time_zone as "timeZone",
      v.window_start_minute as "windowStartMinute", v.window_end_minute as "windowEndMinute",
      u.id as "userId", u.name as "userName", i.address as "userAddress",
      u.deactivated_at is null and i.disconnected_at is null as "userIsActive", t.name as organisation
    from outbox ob
    join enrollments e on e.tenant_id = ${tenantId} and e.id = ob.enrollment_id
    join contacts c on c.tenant_id = ${tenantId} and c.id = e.contact_id
    join sequence_versions v
      on v.tenant_id = ${tenantId} and v.sequence_id = e.sequence_id and v.version = e.version
    join connected_inboxes i on i.tenant_id = ${tenantId} and i.id = coalesce(ob.inbox_id, e.inbox_id)
    join users u on u.tenant_id = ${tenantId} and u.id = i.user_id
    join tenants t on t.tenant_id = ${tenantId}
    left join contact_addresses a on a.tenant_id = ${tenantId} and a.contact_id = c.id and a.is_primary
    where ob.tenant_id = ${tenantId} and ob.id = ${outboxId}`.execute(db);
  return rows[0] ?? null;
}
