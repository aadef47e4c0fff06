import { sql } from "kysely";
import { stopDelay } from "../../domain/delay.ts";
import type { Acting } from "../organisation/acting.ts";
import { addStepEvents } from "../timeline/add-step-events.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import { keptWait } from "./kept-wait.ts";
import type { OpenEnrollment } from "./lock-open-enrollments.ts";

export interface PauseMany {
  tenantId: string;
  at: Date;
  actor: Acting;
  /** The absence that pauses them and will resume them; null: somebody does. */
  absenceId: string | null;
}

/** Pauses locked, active enrollments as pausing one does (S-066, S-077): three statements, however many there are. */
export async function pauseEnrollments(
  tx: OpenTransaction,
  { tenantId, at, actor, absenceId }: PauseMany,
  enrollments: readonly OpenEnrollment[],
): Promise<void> {
  if (enrollments.length === 0) return;
  const ids = enrollments.map(({ enrollmentId }) => enrollmentId);
  const used = enrollments.map(({ delay, plan }) => stopDelay(delay, at, plan.timeZone).usedMs);
  await sql`
    update enrollments e
    set state = 'paused', due_at = null, wait_reason = ${keptWait}, delay_used_ms = n.used_ms, delay_started_at = null, paused_at = ${at},
        paused_by_kind = ${actor.kind}, paused_by_id = ${actor.id}, paused_by_name = ${actor.name},
        paused_by_absence = ${absenceId}
    from unnest(${ids}::uuid[], ${used}::bigint[]) as n (id, used_ms)
    where e.tenant_id = ${tenantId} and e.id = n.id`.execute(tx);
  await sql`
    update outbox set state = 'cancelled'
    where tenant_id = ${tenantId} and enrollment_id = any(${ids}::uuid[]) and state = 'ready'`.execute(tx);
  const events = enrollments.map(({ enrollmentId, contactId }) => {
    return { enrollmentId, contactId, type: "paused" as const, position: null };
  });
  await addStepEvents(tx, tenantId, events, at, actor);
}
