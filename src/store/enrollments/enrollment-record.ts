import { sql } from "kysely";
import type {
  ActorKind,
  EndReason,
  EnrollmentState,
  HoldReason,
  StepType,
  WaitReason,
} from "../../domain/words.ts";
import type { StoredCause } from "../tables/tables.ts";

/** An enrollment with everything that is told about it: sequence, step, people, inbox, and the contact's hold. */
export interface EnrollmentRecord {
  enrollmentId: string;
  contactId: string;
  state: EnrollmentState;
  sequenceId: string;
  sequenceName: string;
  sequenceDeleted: boolean;
  version: number;
  stepCount: number;
  nextPosition: number;
  nextType: StepType | null;
  nextTitle: string | null;
  dueAt: Date | null;
  enrolledAt: Date;
  enrolledById: string;
  enrolledByName: string;
  enrolledByTeamId: string | null;
  senderId: string;
  senderName: string;
  senderAddress: string;
  inboxUnreadSince: Date | null;
  inboxUnreadUntil: Date | null;
  pausedAt: Date | null;
  pausedByKind: ActorKind | null;
  pausedById: string | null;
  pausedByName: string | null;
  waitReason: WaitReason | null;
  stuckCode: string | null;
  stuckDetail: string | null;
  emailUncertain: boolean;
  endedAt: Date | null;
  endReason: EndReason | null;
  endedByKind: ActorKind | null;
  endedById: string | null;
  endedByName: string | null;
  endCause: StoredCause | null;
  undoUntil: Date | null;
  ownerId: string | null;
  ownerName: string | null;
  ownerTeamId: string | null;
  heldUntil: Date | null;
  holdReason: HoldReason | null;
  holdCause: StoredCause | null;
}

/**
 * Columns of an {@link EnrollmentRecord} that the enrollment `e` has itself, and those of its sequence and next step. By
 * `look_at`, which every uncertain email has, none of those that were sent is read.
 */
export const enrollmentColumns = sql.raw(`
  e.id as "enrollmentId", e.state, e.sequence_id as "sequenceId", e.version, e.next_position as "nextPosition",
  e.due_at as "dueAt", e.enrolled_at as "enrolledAt", e.enrolled_by as "enrolledById",
  e.paused_at as "pausedAt", e.paused_by_kind as "pausedByKind", e.paused_by_id as "pausedById",
  e.paused_by_name as "pausedByName",
  e.wait_reason as "waitReason", e.stuck_code as "stuckCode", e.stuck_detail as "stuckDetail",
  exists (
    select 1 from outbox ob
    where ob.tenant_id = e.tenant_id and ob.enrollment_id = e.id and ob.look_at is not null
      and ob.state = 'uncertain') as "emailUncertain",
  e.ended_at as "endedAt", e.end_reason as "endReason", e.ended_by_kind as "endedByKind",
  e.ended_by_id as "endedById", e.ended_by_name as "endedByName", e.end_cause as "endCause",
  e.undo_until as "undoUntil",
  s.name as "sequenceName", s.deleted_at is not null as "sequenceDeleted", v.step_count as "stepCount",
  st.type as "nextType", st.title as "nextTitle"`);

/** Left joins, here and below, for the planner alone: with inner ones it takes the result for one row. */
export const sequenceJoins = sql.raw(`
  left join sequences s on s.tenant_id = e.tenant_id and s.id = e.sequence_id
  left join sequence_versions v
    on v.tenant_id = e.tenant_id and v.sequence_id = e.sequence_id and v.version = e.version
  left join sequence_steps st
    on st.tenant_id = e.tenant_id and st.sequence_id = e.sequence_id and st.version = e.version
    and st.position = e.next_position`);

/** Who enrolled, and whose mailbox sends. */
export const senderColumns = sql.raw(`
  eb.name as "enrolledByName", eb.team_id as "enrolledByTeamId",
  i.user_id as "senderId", su.name as "senderName", i.address as "senderAddress",
  i.unread_since as "inboxUnreadSince", i.unread_until as "inboxUnreadUntil"`);

export const senderJoins = sql.raw(`
  left join users eb on eb.tenant_id = e.tenant_id and eb.id = e.enrolled_by
  left join connected_inboxes i on i.tenant_id = e.tenant_id and i.id = e.inbox_id
  left join users su on su.tenant_id = i.tenant_id and su.id = i.user_id`);

/** The contact's part of an {@link EnrollmentRecord}; `c` is the contact, `o` its owner. */
export const holderColumns = sql.raw(`
  c.id as "contactId", o.id as "ownerId", o.name as "ownerName", o.team_id as "ownerTeamId",
  c.held_until as "heldUntil", c.hold_reason as "holdReason", c.hold_cause as "holdCause"`);

export const ownerJoin = sql.raw(`left join users o on o.tenant_id = c.tenant_id and o.id = c.owner_id`);

/** All columns of an {@link EnrollmentRecord}; they go with {@link recordJoins} on the enrollment `e`. */
export const recordColumns = sql`${holderColumns}, ${enrollmentColumns}, ${senderColumns}`;

export const recordJoins = sql`
  join contacts c on c.tenant_id = e.tenant_id and c.id = e.contact_id
  ${ownerJoin} ${sequenceJoins} ${senderJoins}`;
