import { sql } from "kysely";
import type { ActorKind, EndReason, StepType, TimelineEventType } from "../domain/words.ts";
import type { Database } from "./database.ts";
import type { PageRequest } from "./page-order.ts";
import type { StoredCause } from "./tables.ts";

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

/** What happened to a contact or to one enrollment, the newest first (F6). */
export async function listTimeline(
  db: Database,
  tenantId: string,
  of: TimelineOf,
  page: PageRequest,
): Promise<TimelineRecord[]> {
  const subject =
    "contactId" in of ? sql`t.contact_id = ${of.contactId}` : sql`t.enrollment_id = ${of.enrollmentId}`;
  const { rows } = await sql<TimelineRecord>`
    select t.id, t.enrollment_id as "enrollmentId", t.type, t.at, t.actor_kind as "actorKind",
      t.actor_id as "actorId", t.actor_name as "actorName", t.reason, t.cause,
      t.step_position as "stepPosition", st.type as "stepType",
      coalesce(ob.subject, st.title) as "stepTitle", s.name as "sequenceName"
    from timeline_events t
    join enrollments e on e.tenant_id = t.tenant_id and e.id = t.enrollment_id
    join sequences s on s.tenant_id = e.tenant_id and s.id = e.sequence_id
    left join sequence_steps st on st.tenant_id = e.tenant_id and st.sequence_id = e.sequence_id
      and st.version = e.version and st.position = t.step_position
    left join outbox ob on ob.tenant_id = t.tenant_id and ob.enrollment_id = t.enrollment_id
      and ob.position = t.step_position
    where t.tenant_id = ${tenantId} and ${subject}
      and ${page.after === null ? sql`true` : sql`t.id < ${page.after}`}
    order by t.id desc limit ${page.limit}`.execute(db);
  return rows;
}
