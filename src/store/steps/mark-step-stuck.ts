import { sql } from "kysely";
import { addTimelineEvent } from "../timeline/add-timeline-event.ts";
import { theSystem } from "./advance-enrollments.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import type { StepRow } from "./read-steps.ts";

/** Why a step cannot be carried out: a code for programs, a sentence for people. */
export interface Obstacle {
  code: string;
  detail: string;
}

/**
 * Stops a locked, active enrollment at its step until somebody retries or skips it. It is off the timetable, so it
 * neither blocks others nor comes back by itself.
 */
export async function markStepStuck(
  tx: OpenTransaction,
  tenantId: string,
  row: StepRow,
  obstacle: Obstacle,
  at: Date,
): Promise<void> {
  await sql`
    update enrollments
    set due_at = null, wait_reason = 'stuck', stuck_code = ${obstacle.code}, stuck_detail = ${obstacle.detail},
        stuck_at = ${at}
    where tenant_id = ${tenantId} and id = ${row.enrollmentId} and state = 'active'`.execute(tx);
  await tellOfFailure(tx, tenantId, row, row.nextPosition, obstacle, at);
}

/** The entry of the timeline that says which step failed and why. */
export async function tellOfFailure(
  tx: OpenTransaction,
  tenantId: string,
  row: StepRow,
  position: number,
  obstacle: Obstacle,
  at: Date,
): Promise<void> {
  await addTimelineEvent(tx, {
    tenantId,
    enrollmentId: row.enrollmentId,
    contactId: row.contactId,
    type: "step_failed",
    at,
    actor: theSystem,
    cause: { kind: "step", ref: obstacle.code, summary: obstacle.detail },
    stepPosition: position,
  });
}
