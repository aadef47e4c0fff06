import { sql } from "kysely";
import type { Acting } from "../organisation/acting.ts";
import { addStepEvents } from "../timeline/add-step-events.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";

/**
 * Makes the pauses of an absence those of a person who pauses, too: the end of the absence does not overrule them (F14).
 * Of these enrollments, locked by the caller; gives how many an absence had paused.
 */
export async function takeOverPauses(
  tx: OpenTransaction,
  { tenantId, at, actor }: { tenantId: string; at: Date; actor: Acting },
  enrollmentIds: readonly string[],
): Promise<number> {
  const { rows } = await sql<{ enrollmentId: string; contactId: string }>`
    update enrollments
    set paused_by_absence = null, paused_at = ${at}, paused_by_kind = ${actor.kind}, paused_by_id = ${actor.id},
        paused_by_name = ${actor.name}
    where tenant_id = ${tenantId} and id = any(${enrollmentIds}::uuid[]) and state = 'paused'
      and paused_by_absence is not null
    returning id as "enrollmentId", contact_id as "contactId"`.execute(tx);
  const events = rows.map((row) => ({ ...row, type: "paused" as const, position: null }));
  if (events.length > 0) await addStepEvents(tx, tenantId, events, at, actor);
  return rows.length;
}
