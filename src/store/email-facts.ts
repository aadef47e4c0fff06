import { sql, type RawBuilder } from "kysely";
import type { StepType } from "../domain/words.ts";
import { isBlocked } from "./blocked-domains.ts";
import type { Database } from "./database.ts";
import { prepared } from "./preparing-client.ts";

/** An email step with what a rep changed in it and, once it has been sent, how it left. */
export interface EmailStep {
  position: number;
  type: StepType;
  thread: "reply" | "new";
  /** Templates, with the changes of this enrollment. */
  subject: string;
  body: string;
  edited: boolean;
  sent: { threadPosition: number | null; messageId: string; subject: string | null; at: Date } | null;
}

/** All that one email is made of. */
export interface EmailFacts {
  outboxId: string | null;
  enrollmentId: string | null;
  messageId: string | null;
  position: number;
  dueAt: Date | null;
  timeZone: string;
  sequenceName: string;
  givenName: string | null;
  familyName: string | null;
  jobTitle: string | null;
  contactTimeZone: string | null;
  optedOut: boolean;
  address: string | null;
  bounced: boolean;
  /** The organisation does not write to the address's domain. */
  domainBlocked: boolean;
  companyName: string | null;
  inboxId: string;
  inboxAddress: string;
  inboxName: string;
  inboxDisconnected: boolean;
  senderName: string;
  /** The email steps up to this one, in order; the last is this one, unless it is none. */
  steps: EmailStep[];
}

/**
 * Reads the facts of the emails that `target` names: rows of outbox_id, message_id, enrollment_id, contact_id,
 * sequence_id, version, position, first_position, inbox_id, time_zone, due_at. One statement, whatever asks: what is previewed is what
 * is sent. `t` is materialized for the planner alone: before a new database has statistics it takes every table of the
 * tenant for one row, and would loop over contacts × enrollments × outbox (12 s for one of 300 emails; so 1 ms).
 */
export async function readEmailFacts(
  db: Database,
  tenantId: string,
  target: RawBuilder<unknown>,
): Promise<EmailFacts[]> {
  const { rows } = await sql<EmailFactsRow>`${sql.raw(prepared)}
    with t as materialized (${target})
    select t.outbox_id as "outboxId", t.message_id as "messageId", t.enrollment_id as "enrollmentId", t.position,
      t.due_at as "dueAt", t.time_zone as "timeZone", s.name as "sequenceName",
      c.given_name as "givenName", c.family_name as "familyName", c.job_title as "jobTitle",
      c.time_zone as "contactTimeZone", c.opted_out_at is not null as "optedOut",
      a.address, a.bounced_at is not null as bounced, ${isBlocked(tenantId, sql`a.address`)} as "domainBlocked", co.name as "companyName",
      i.id as "inboxId", i.address as "inboxAddress", i.display_name as "inboxName",
      i.disconnected_at is not null as "inboxDisconnected", u.name as "senderName",
      (${stepsOf(tenantId)}) as steps
    from t
    join contacts c on c.tenant_id = ${tenantId} and c.id = t.contact_id
    join sequences s on s.tenant_id = ${tenantId} and s.id = t.sequence_id
    join connected_inboxes i on i.tenant_id = ${tenantId} and i.id = t.inbox_id
    join users u on u.tenant_id = ${tenantId} and u.id = i.user_id
    left join contact_addresses a on a.tenant_id = ${tenantId} and a.contact_id = c.id and a.is_primary
    left join companies co on co.tenant_id = ${tenantId} and co.id = c.company_id`.execute(db);
  return rows.map(({ steps, ...facts }) => ({ ...facts, steps: (steps ?? []).map(toStep) }));
}

function stepsOf(tenantId: string): RawBuilder<unknown> {
  return sql`
    select jsonb_agg(jsonb_build_object('position', st.position, 'type', st.type, 'thread', st.thread,
      'subject', coalesce(d.subject, st.title), 'body', coalesce(d.body, st.body),
      'edited', d.position is not null, 'sent', case when o.position is not null then jsonb_build_object(
        'threadPosition', o.thread_position, 'messageId', coalesce(o.sent_message_id, o.message_id),
        'subject', o.subject, 'at', coalesce(o.sent_at, o.handed_over_at, o.created_at)) end)
      order by st.position)
    from sequence_steps st
    left join step_edits d
      on d.tenant_id = ${tenantId} and d.enrollment_id = t.enrollment_id and d.position = st.position
    left join outbox o
      on o.tenant_id = ${tenantId} and o.enrollment_id = t.enrollment_id and o.position = st.position
      and o.state = 'sent'
    where st.tenant_id = ${tenantId} and st.sequence_id = t.sequence_id and st.version = t.version
      and st.position between t.first_position and t.position and st.type in ('automated_email', 'manual_email')`;
}

interface StoredStep extends Omit<EmailStep, "sent"> {
  sent: { threadPosition: number | null; messageId: string; subject: string | null; at: string } | null;
}
type EmailFactsRow = Omit<EmailFacts, "steps"> & { steps: StoredStep[] | null };

function toStep({ sent, ...step }: StoredStep): EmailStep {
  return { ...step, sent: sent === null ? null : { ...sent, at: new Date(sent.at) } };
}
