import { sql } from "kysely";
import type { Database } from "../database/database.ts";

/** The email of a step whose enrollment has sent none before it. */
export interface BegunAt {
  enrollmentId: string;
  position: number;
}

/** An email that an enrollment before it sent to the same contact. */
export interface ContinuedEmail {
  /** The one that goes on. */
  enrollmentId: string;
  position: number;
  threadPosition: number | null;
  messageId: string;
  subject: string | null;
  at: Date;
}

/**
 * What the contact has got already, for enrollments that go on where another one in the same version of the sequence
 * stopped (S-078): their emails answer those, as if it had never stopped. An enrollment goes on if none of its own steps is
 * behind it; asked for those alone that have sent nothing, which are few.
 */
export async function readContinuedEmails(
  db: Database,
  tenantId: string,
  begun: readonly BegunAt[],
): Promise<ContinuedEmail[]> {
  if (begun.length === 0) return [];
  const { rows } = await sql<ContinuedEmail>`
    select n.enrollment_id as "enrollmentId", o.position, o.thread_position as "threadPosition",
      coalesce(o.sent_message_id, o.message_id) as "messageId", o.subject,
      coalesce(o.sent_at, o.handed_over_at, o.created_at) as at
    from unnest(${begun.map(({ enrollmentId }) => enrollmentId)}::uuid[],
      ${begun.map(({ position }) => position)}::integer[]) as n (enrollment_id, position)
    join enrollments e on e.tenant_id = ${tenantId} and e.id = n.enrollment_id
    cross join lateral (
      select x.id from enrollments x
      where x.tenant_id = ${tenantId} and x.contact_id = e.contact_id and x.sequence_id = e.sequence_id
        and x.version = e.version and x.state in ('unenrolled', 'finished') and x.ended_at <= e.enrolled_at
        and exists (
          select 1 from outbox s
          where s.tenant_id = ${tenantId} and s.enrollment_id = x.id and s.state = 'sent' and s.position < n.position)
      order by x.ended_at desc limit 1) as b
    join outbox o on o.tenant_id = ${tenantId} and o.enrollment_id = b.id and o.state = 'sent' and o.position < n.position
    where not exists (
      select 1 from timeline_events t
      where t.tenant_id = ${tenantId} and t.enrollment_id = e.id and t.type in ('step_executed', 'step_skipped')
        and t.step_position < n.position)`.execute(db);
  return rows;
}
