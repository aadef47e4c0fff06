import { sql, type RawBuilder } from "kysely";
import type { Evidence, MailFolder, MessageClass, MessageOutcome } from "../../domain/message-words.ts";
import type { Database } from "../database/database.ts";
import type { PageRequest } from "../database/page-order.ts";

/** A message that was read, with whom it concerns and who may decide about it. */
export interface MessageRecord {
  id: string;
  inboxId: string;
  inboxAddress: string;
  folder: MailFolder;
  receivedAt: Date;
  fromName: string | null;
  fromAddress: string | null;
  subject: string | null;
  excerpt: string | null;
  webLink: string | null;
  class: MessageClass | null;
  confidence: number | null;
  evidence: Evidence[] | null;
  outcome: MessageOutcome;
  problem: string | null;
  contactId: string | null;
  givenName: string | null;
  familyName: string | null;
  contactAddress: string | null;
  enrollmentId: string | null;
  decision: "answer" | "no_answer" | null;
  decidedAt: Date | null;
  decidedById: string | null;
  decidedByName: string | null;
  /** Whose inbox it came into, who enrolled the contact (null: nobody), and whose contact it is. */
  userId: string;
  userName: string;
  userTeamId: string | null;
  enrolledById: string | null;
  enrolledByName: string | null;
  enrolledByTeamId: string | null;
  ownerId: string | null;
  ownerName: string | null;
  ownerTeamId: string | null;
}

/** Whose messages are shown: one's own, those of one's team, or everybody's. */
export interface MessageReach {
  userId: string;
  teamId: string | null;
  everybody: boolean;
}

/** Messages with this outcome that came into an inbox in reach, or are about an enrollment or contact in reach; newest first. */
export function listMessages(
  db: Database,
  tenantId: string,
  filter: { outcome: "doubtful" | "kept_aside"; reach: MessageReach },
  page: PageRequest,
): Promise<MessageRecord[]> {
  const { outcome, reach } = filter;
  const which = sql`m.outcome = ${outcome} and ${inReach(reach)}
    and ${page.after === null ? sql`true` : sql`m.id < ${page.after}`}
    order by m.id desc limit ${page.limit}`;
  return readMessages(db, tenantId, which);
}

/** The message, whatever became of it; null when this tenant has no such message. */
export async function getMessage(db: Database, tenantId: string, id: string): Promise<MessageRecord | null> {
  return (await readMessages(db, tenantId, sql`m.id = ${id}`))[0] ?? null;
}

function inReach({ userId, teamId, everybody }: MessageReach): RawBuilder<unknown> {
  if (everybody) return sql`true`;
  const own = sql`${userId} in (iu.id, eb.id, o.id)`;
  return teamId === null ? own : sql`(${own} or ${teamId}::uuid in (iu.team_id, eb.team_id, o.team_id))`;
}

async function readMessages(
  db: Database,
  tenantId: string,
  which: RawBuilder<unknown>,
): Promise<MessageRecord[]> {
  const { rows } = await sql<MessageRecord>`
    select m.id, m.inbox_id as "inboxId", i.address as "inboxAddress", m.folder, m.received_at as "receivedAt",
      m.from_name as "fromName", m.from_address as "fromAddress", m.subject, m.excerpt, m.web_link as "webLink",
      m.class, m.confidence, m.evidence, m.outcome, m.problem, c.id as "contactId", c.given_name as "givenName",
      c.family_name as "familyName", a.address as "contactAddress", m.enrollment_id as "enrollmentId", m.decision,
      m.decided_at as "decidedAt", db.id as "decidedById", db.name as "decidedByName",
      iu.id as "userId", iu.name as "userName", iu.team_id as "userTeamId",
      eb.id as "enrolledById", eb.name as "enrolledByName", eb.team_id as "enrolledByTeamId",
      o.id as "ownerId", o.name as "ownerName", o.team_id as "ownerTeamId"
    from inbound_messages m
    join connected_inboxes i on i.tenant_id = m.tenant_id and i.id = m.inbox_id
    join users iu on iu.tenant_id = i.tenant_id and iu.id = i.user_id
    left join contacts c on c.tenant_id = m.tenant_id and c.id = m.contact_id
    left join contact_addresses a on a.tenant_id = c.tenant_id and a.contact_id = c.id and a.is_primary
    left join users o on o.tenant_id = c.tenant_id and o.id = c.owner_id
    left join enrollments e on e.tenant_id = m.tenant_id and e.id = m.enrollment_id
    left join users eb on eb.tenant_id = e.tenant_id and eb.id = e.enrolled_by
    left join users db on db.tenant_id = m.tenant_id and db.id = m.decided_by
    where m.tenant_id = ${tenantId} and ${which}`.execute(db);
  return rows;
}
