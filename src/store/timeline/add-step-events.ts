import { sql } from "kysely";
import type { TimelineEventType } from "../../domain/words.ts";
import type { Acting } from "../organisation/acting.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import { newId } from "../database/new-id.ts";
import { prepared } from "../database/preparing-client.ts";

/** What happened to one step of an enrollment. */
export interface StepEvent {
  enrollmentId: string;
  contactId: string;
  type: TimelineEventType;
  /** Null: it concerns the enrollment as a whole. */
  position: number | null;
}

/** Appends many entries of one time and actor at once: whole batches of steps are settled in one statement. */
export async function addStepEvents(
  tx: OpenTransaction,
  tenantId: string,
  events: readonly StepEvent[],
  at: Date,
  actor: Acting,
): Promise<void> {
  if (events.length === 0) return;
  await sql`${sql.raw(prepared)}
    insert into timeline_events
      (tenant_id, id, enrollment_id, contact_id, type, at, actor_kind, actor_id, actor_name, reason, step_position)
    select ${tenantId}, n.id, n.enrollment_id, n.contact_id, n.type, ${at}, ${actor.kind}, ${actor.id}, ${actor.name},
      case when n.type = 'finished' then 'completed' end, n.position
    from unnest(${events.map(() => newId())}::uuid[], ${events.map((event) => event.enrollmentId)}::uuid[],
      ${events.map((event) => event.contactId)}::uuid[], ${events.map((event) => event.type)}::text[],
      ${events.map((event) => event.position)}::integer[]) as n (id, enrollment_id, contact_id, type, position)`.execute(
    tx,
  );
}
