import { sql } from "kysely";
import { advanceEnrollment, type Advance } from "../../domain/advance-enrollment.ts";
import type { TimelineEventType } from "../../domain/words.ts";
import type { Acting } from "../organisation/acting.ts";
import { addStepEvents, type StepEvent } from "../timeline/add-step-events.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import { prepared } from "../database/preparing-client.ts";
import { delayAfter, planOf, type StepRow } from "./read-steps.ts";

export const theSystem: Acting = { kind: "system", id: null, name: null };

/** How the present step ended. */
export interface StepEnd {
  type: Extract<TimelineEventType, "step_executed" | "step_skipped">;
  at: Date;
  actor: Acting;
}

/**
 * Takes locked enrollments past their present step: the next delay starts, or the enrollment is finished (S-024). The
 * new times arrive as parameters: a sharded database allows no volatile function in an update.
 */
export async function advanceEnrollments(
  tx: OpenTransaction,
  tenantId: string,
  rows: readonly StepRow[],
  end: StepEnd,
): Promise<void> {
  const steps = rows.map((row) => ({ row, advance: advanceRow(row, end.at) }));
  const events = rows.map((row) => stepEvent(row, end.type));
  await addStepEvents(tx, tenantId, events, end.at, end.actor);
  const finished = steps.filter((step) => step.advance.kind === "finished").map((step) => step.row);
  const goingOn = steps.flatMap(({ row, advance }) => (advance.kind === "goes_on" ? [{ row, advance }] : []));
  if (goingOn.length > 0) await writeNextSteps(tx, tenantId, goingOn);
  if (finished.length > 0) await finishEnrollments(tx, tenantId, finished, end.at);
}

function stepEvent(row: StepRow, type: TimelineEventType): StepEvent {
  const { enrollmentId, contactId, nextPosition } = row;
  return { enrollmentId, contactId, type, position: nextPosition };
}

/** What comes after the present step of an enrollment. */
export function advanceRow(row: StepRow, at: Date): Advance {
  const { state, undoState, nextPosition: position, follows } = row;
  const nextDelayMinutes = delayAfter(row);
  const nextDelayMs = nextDelayMinutes === null ? null : nextDelayMinutes * 60_000;
  const over = { state, undoState, position, stepCount: follows.stepCount, nextDelayMs };
  return advanceEnrollment(over, at, planOf(row, position + 1));
}

async function writeNextSteps(
  tx: OpenTransaction,
  tenantId: string,
  steps: readonly { row: StepRow; advance: Extract<Advance, { kind: "goes_on" }> }[],
): Promise<void> {
  const ids = steps.map(({ row }) => row.enrollmentId);
  const advances = steps.map(({ advance }) => advance);
  await sql`${sql.raw(prepared)}
    with moved as (
    update enrollments e
    set next_position = n.position, delay_ms = n.delay_ms, delay_used_ms = 0, delay_started_at = n.started_at,
        due_at = n.due_at, wait_reason = null, stuck_code = null, stuck_detail = null, stuck_at = null
    from unnest(${ids}::uuid[], ${advances.map(({ position }) => position)}::integer[],
      ${advances.map(({ delay }) => delay.delayMs)}::bigint[],
      ${advances.map(({ delay }) => delay.startedAt)}::timestamptz[],
      ${advances.map(({ dueAt }) => dueAt)}::timestamptz[]) as n (id, position, delay_ms, started_at, due_at)
    where e.tenant_id = ${tenantId} and e.id = n.id
    returning e.id, e.inbox_id, e.due_at, e.state)
    insert into timetable (tenant_id, enrollment_id, inbox_id, due_at)
    select ${tenantId}, id, inbox_id, due_at from moved where state = 'active' and due_at is not null
    on conflict (tenant_id, enrollment_id) do update
      set inbox_id = excluded.inbox_id, due_at = excluded.due_at, taken_until = null`.execute(tx);
}

/** Ends enrollments that have run through (S-024); tasks that nothing waited for stay open. */
export async function finishEnrollments(
  tx: OpenTransaction,
  tenantId: string,
  rows: readonly StepRow[],
  at: Date,
): Promise<void> {
  const ids = rows.map((row) => row.enrollmentId);
  await sql`
    update enrollments
    set state = 'finished', next_position = next_position + 1, delay_ms = 0, delay_used_ms = 0,
        delay_started_at = null, due_at = null, wait_reason = null, stuck_code = null, stuck_detail = null,
        stuck_at = null, ended_at = ${at}, end_reason = 'completed', ended_by_kind = 'system'
    where tenant_id = ${tenantId} and id = any(${ids}::uuid[])`.execute(tx);
  await sql`
    delete from timetable where tenant_id = ${tenantId} and enrollment_id = any(${ids}::uuid[])`.execute(tx);
  const events = rows.map(({ enrollmentId, contactId }) => {
    return { enrollmentId, contactId, type: "finished" as const, position: null };
  });
  await addStepEvents(tx, tenantId, events, at, theSystem);
}
