import { sql } from "kysely";
import { continueDelay } from "../../domain/delay.ts";
import { dueAt } from "../../domain/due-at.ts";
import type { Acting } from "../organisation/acting.ts";
import { addStepEvents } from "../timeline/add-step-events.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import type { OpenEnrollment } from "./lock-open-enrollments.ts";
import { enterTimetable } from "../steps/timetable.ts";

export interface ResumeMany {
  tenantId: string;
  at: Date;
  actor: Acting;
}

/** Lets locked, paused enrollments go on as resuming one does (S-076, S-077), all in two statements. */
export async function resumeEnrollments(
  tx: OpenTransaction,
  { tenantId, at, actor }: ResumeMany,
  enrollments: readonly OpenEnrollment[],
): Promise<void> {
  if (enrollments.length === 0) return;
  const resumed = enrollments.map((enrollment) => ({
    enrollment,
    delay: continueDelay(enrollment.delay, at),
  }));
  await sql`
    update enrollments e
    set state = 'active', due_at = n.due_at, delay_started_at = n.started_at, paused_at = null,
        paused_by_kind = null, paused_by_id = null, paused_by_name = null, paused_by_absence = null
    from unnest(${resumed.map(({ enrollment }) => enrollment.enrollmentId)}::uuid[],
      ${resumed.map(({ delay }) => delay.startedAt)}::timestamptz[],
      ${resumed.map(({ enrollment, delay }) => (waitsForPerson(enrollment) ? null : dueAt(delay, enrollment.plan)))}::timestamptz[])
      as n (id, started_at, due_at)
    where e.tenant_id = ${tenantId} and e.id = n.id`.execute(tx);
  await enterTimetable(
    tx,
    tenantId,
    enrollments.map(({ enrollmentId }) => enrollmentId),
  );
  const events = enrollments.map(({ enrollmentId, contactId }) => {
    return { enrollmentId, contactId, type: "resumed" as const, position: null };
  });
  await addStepEvents(tx, tenantId, events, at, actor);
}

/** An open task or a step that could not be carried out still has to be dealt with. */
function waitsForPerson({ waitReason }: OpenEnrollment): boolean {
  return waitReason === "task" || waitReason === "stuck";
}
