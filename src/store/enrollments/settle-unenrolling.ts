import { sql } from "kysely";
import type { ActorKind, EndReason } from "../../domain/words.ts";
import { addTimelineEvent } from "../timeline/add-timeline-event.ts";
import { isUnderWay } from "../emails/email-under-way.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import type { StoredCause } from "../tables/tables.ts";

/**
 * Ends an enrollment that is `unenrolling` once no email of it is under way: none `sending`, and none `uncertain` that
 * nobody has looked for.
 * True when this call ended it; it then wrote the one `unenrolled` entry of the timeline, in the name of whoever asked
 * for it. To be called after every change that may have settled a hand-over.
 */
export async function settleUnenrolling(
  tx: OpenTransaction,
  tenantId: string,
  enrollmentId: string,
  at: Date,
): Promise<boolean> {
  const { rows } = await sql<EndedRow>`
    update enrollments set state = 'unenrolled', ended_at = ${at}
    where tenant_id = ${tenantId} and id = ${enrollmentId} and state = 'unenrolling'
      and not exists (
        select 1 from outbox o
        where o.tenant_id = ${tenantId} and o.enrollment_id = ${enrollmentId}
          and ${isUnderWay("o")})
    returning contact_id as "contactId", end_reason as "reason", end_cause as "cause",
      ended_by_kind as "kind", ended_by_id as "id", ended_by_name as "name"`.execute(tx);
  const ended = rows[0];
  if (ended === undefined) return false;
  const { contactId, reason, cause, kind, id, name } = ended;
  const actor = { kind, id, name };
  await addTimelineEvent(tx, {
    tenantId,
    enrollmentId,
    contactId,
    type: "unenrolled",
    at,
    actor,
    reason,
    cause,
  });
  return true;
}

interface EndedRow {
  contactId: string;
  reason: EndReason;
  cause: StoredCause | null;
  kind: ActorKind;
  id: string | null;
  name: string | null;
}
