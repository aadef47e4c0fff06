import { sql } from "kysely";
import type { ActorKind, EndReason, StepType, TimelineEventType } from "../../domain/words.ts";
import type { Database } from "../database/database.ts";
import type { PageRequest } from "../database/page-order.ts";
import type { StoredCause } from "../tables/tables.ts";

export interface TimelineRecord {
  id: string;
  enrollmentId: string;
  type: TimelineEventType;
  at: Date;
  actorKind: ActorKind;
  actorId: string | null;
  actorName: string | null;
  reason: EndReason | null;
  cause: StoredCause | null;
  stepPosition: number | null;
  /** Both null where it concerns no step. */
  stepType: StepType | null;
  stepTitle: string | null;
  sequenceName: string;
}

export type TimelineOf = { contactId: string } | { enrollmentId: string };

/**
 * What happened to a contact or to one enrollment, the newest first (F6). A contact's is that of its enrollments, which are
 * few: an index by contact would be one more for every step to write.
 */
export async function listTimeline(
  db: Database,
  tenantId: string,
  of: TimelineOf,
  page: PageRequest,
): Promise<TimelineRecord[]> {
  const subject = "contactId" in of ? sql`e.contact_id = ${of.contactId}` : sql`e.id = ${of.enrollmentId}`;
  const { rows } = await sql<TimelineRecord>`
    select t.id, t.enrollment_id as "enrollmentId", t.type, t.at, t.actor_kind as "actorKind",
      t.actor_id as "actorId", t.actor_name as "actorName", t.reason, t.cause,
      t.step_position as "stepPosition", st.type as "stepType",
      coalesce(ob.subject, st.title) as "stepTitle", s.name as "sequenceName"
    from enrollments e
    join sequences s on s.tenant_id = ${tenantId} and s.id = e.sequence_id
    cross join lateral (
      select * from timeline_events
      where tenant_id = ${tenantId} and enrollment_id = e.id
        and ${page.after === null ? sql`true` : sql`id < ${page.after}`}
      order by id desc limit ${page.limit}) t
    left join sequence_steps st on st.tenant_id = ${tenantId} and st.sequence_id = e.sequence_id
      and st.version = e.version and st.position = t.step_position
    left join outbox ob on ob.tenant_id = ${tenantId} and ob.enrollment_id = e.id and ob.position = t.step_position
    where e.tenant_id = ${tenantId} and ${subject}
    order by t.id desc limit ${page.limit}`.execute(db);
  return rows;
}
