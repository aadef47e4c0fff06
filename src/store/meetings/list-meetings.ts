import { sql, type RawBuilder } from "kysely";
import type { Database } from "../database/database.ts";
import type { PageRequest } from "../database/page-order.ts";

export interface MeetingRecord {
  id: string;
  contactId: string;
  givenName: string | null;
  familyName: string | null;
  contactAddress: string | null;
  userId: string;
  userName: string;
  source: "link" | "calendar" | "api";
  state: "booked" | "declined" | "cancelled";
  startsAt: Date;
  endsAt: Date;
  title: string;
  externalId: string | null;
  guestIds: string[];
  createdAt: Date;
}

/** Meetings that a contact has or takes part in, the last one noted first. */
export function listMeetings(
  db: Database,
  tenantId: string,
  contactId: string,
  page: PageRequest,
): Promise<MeetingRecord[]> {
  const which = sql`m.id in (
      select id from meetings where tenant_id = ${tenantId} and contact_id = ${contactId}
      union all
      select meeting_id from meeting_guests where tenant_id = ${tenantId} and contact_id = ${contactId})
    and ${page.after === null ? sql`true` : sql`m.id < ${page.after}`}
    order by m.id desc limit ${page.limit}`;
  return readMeetings(db, tenantId, which);
}

/** Null when this tenant has no such meeting. */
export async function getMeeting(db: Database, tenantId: string, id: string): Promise<MeetingRecord | null> {
  return (await readMeetings(db, tenantId, sql`m.id = ${id}`))[0] ?? null;
}

async function readMeetings(
  db: Database,
  tenantId: string,
  which: RawBuilder<unknown>,
): Promise<MeetingRecord[]> {
  const { rows } = await sql<MeetingRecord>`
    select m.id, c.id as "contactId", c.given_name as "givenName", c.family_name as "familyName",
      a.address as "contactAddress", u.id as "userId", u.name as "userName", m.source, m.state,
      m.starts_at as "startsAt", m.ends_at as "endsAt", m.title,
      case when m.source = 'api' then m.external_id end as "externalId",
      array(select g.contact_id::text from meeting_guests g
            where g.tenant_id = m.tenant_id and g.meeting_id = m.id order by 1) as "guestIds",
      m.created_at as "createdAt"
    from meetings m
    join contacts c on c.tenant_id = m.tenant_id and c.id = m.contact_id
    join users u on u.tenant_id = m.tenant_id and u.id = m.user_id
    left join contact_addresses a on a.tenant_id = c.tenant_id and a.contact_id = c.id and a.is_primary
    where m.tenant_id = ${tenantId} and ${which}`.execute(db);
  return rows;
}
