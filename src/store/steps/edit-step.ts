import { sql } from "kysely";
import type { StepType } from "../../domain/words.ts";
import type { Acting } from "../organisation/acting.ts";
import { addTimelineEvent } from "../timeline/add-timeline-event.ts";
import type { Database } from "../database/database.ts";
import type { EnrollmentChange } from "../enrollments/enrollment-change.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { lockEnrollment } from "../enrollments/lock-enrollment.ts";
import { enterTimetable } from "./timetable.ts";
import { writeStepEdit, type StepChange } from "./write-step-edit.ts";

export interface EditStepOrder extends EnrollmentChange, StepChange {
  actor: Acting & { id: string };
}

export interface EditStepResult {
  kind:
    | "edited"
    | "not_found"
    | "no_such_step"
    | "not_an_email"
    | "step_over"
    | "email_under_way"
    | "unenrolling"
    | "ended";
}

/**
 * Changes one email that is still to come, for this contact alone (S-081). One that waits for its hand-over is withdrawn
 * and comes back with the change; one that is being handed over keeps the text it has.
 */
export function editStep(db: Database, order: EditStepOrder): Promise<EditStepResult> {
  return inTransaction(db, async (tx) => {
    const locked = await lockEnrollment(tx, order.tenantId, order.enrollmentId);
    if (locked === null) return { kind: "not_found" };
    if (locked.state === "unenrolling") return { kind: "unenrolling" };
    if (locked.state !== "active" && locked.state !== "paused") return { kind: "ended" };
    const step = await readStep(tx, order);
    if (step === null) return { kind: "no_such_step" };
    if (step.type !== "automated_email" && step.type !== "manual_email") return { kind: "not_an_email" };
    // A manual email may still be to write though the sequence has gone on without waiting for it.
    if (order.position < locked.nextPosition && !step.isOpenTask) return { kind: "step_over" };
    if (step.isUnderWay) return { kind: "email_under_way" };
    await withdrawReady(tx, order);
    await writeStepEdit(tx, { ...order, editedBy: order.actor.id });
    const { contactId } = locked;
    await addTimelineEvent(tx, { ...order, contactId, type: "step_edited", stepPosition: order.position });
    return { kind: "edited" };
  });
}

interface StepRow {
  type: StepType;
  isUnderWay: boolean;
  isOpenTask: boolean;
}

async function readStep(tx: OpenTransaction, order: EditStepOrder): Promise<StepRow | null> {
  const { tenantId, enrollmentId, position } = order;
  const { rows } = await sql<StepRow>`
    select st.type,
      exists (select 1 from outbox o where o.tenant_id = ${tenantId} and o.enrollment_id = e.id
        and o.position = st.position and (o.state in ('sending', 'sent', 'uncertain')
          or o.state = 'ready' and st.type = 'manual_email')) as "isUnderWay",
      exists (select 1 from tasks k where k.tenant_id = ${tenantId} and k.enrollment_id = e.id
        and k.position = st.position and k.completed_at is null and k.withdrawn_at is null) as "isOpenTask"
    from enrollments e
    join sequence_steps st on st.tenant_id = ${tenantId} and st.sequence_id = e.sequence_id
      and st.version = e.version and st.position = ${position}
    where e.tenant_id = ${tenantId} and e.id = ${enrollmentId}`.execute(tx);
  return rows[0] ?? null;
}

/** What was made of the old text must not pass the gate, whether it lies in the outbox or in the hands of a worker. */
async function withdrawReady(tx: OpenTransaction, { tenantId, enrollmentId, position, at }: EditStepOrder) {
  const { rows } = await sql`
    update outbox set state = 'cancelled', attempt_id = null
    where tenant_id = ${tenantId} and enrollment_id = ${enrollmentId} and position = ${position} and state = 'ready'
    returning id`.execute(tx);
  const wasReady = rows.length > 0;
  await sql`
    update enrollments
    set edits = edits + 1, due_at = case when ${wasReady} and state = 'active' then ${at}::timestamptz else due_at end
    where tenant_id = ${tenantId} and id = ${enrollmentId}`.execute(tx);
  if (wasReady) await enterTimetable(tx, tenantId, [enrollmentId]);
}
