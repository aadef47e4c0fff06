import type { EndReason, TimelineEventType } from "../../domain/words.ts";
import type { Acting } from "../organisation/acting.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import { newId } from "../database/new-id.ts";
import type { StoredCause } from "../tables/tables.ts";

export interface NewTimelineEvent {
  tenantId: string;
  enrollmentId: string;
  contactId: string;
  type: TimelineEventType;
  at: Date;
  actor: Acting;
  reason?: EndReason | null;
  cause?: StoredCause | null;
  stepPosition?: number | null;
}

/** Appends to the timeline, in the transaction of the change it tells of (F6). */
export async function addTimelineEvent(tx: OpenTransaction, event: NewTimelineEvent): Promise<void> {
  await tx
    .insertInto("timeline_events")
    .values({
      tenant_id: event.tenantId,
      id: newId(),
      enrollment_id: event.enrollmentId,
      contact_id: event.contactId,
      type: event.type,
      at: event.at,
      actor_kind: event.actor.kind,
      actor_id: event.actor.id,
      actor_name: event.actor.name,
      reason: event.reason ?? null,
      cause: event.cause ? JSON.stringify(event.cause) : null,
      step_position: event.stepPosition ?? null,
    })
    .execute();
}
