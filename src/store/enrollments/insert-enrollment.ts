import { endOfDelay } from "../../domain/delay.ts";
import { dueAt } from "../../domain/due-at.ts";
import type { Start } from "../../domain/start-enrollment.ts";
import { addTimelineEvent } from "../timeline/add-timeline-event.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import { newId } from "../database/new-id.ts";
import { readDuePlan } from "../steps/read-due-plan.ts";
import { enterTimetable } from "../steps/timetable.ts";

export interface NewEnrollment {
  tenantId: string;
  contactId: string;
  sequenceId: string;
  version: number;
  enrolledBy: { id: string; name: string };
  inboxId: string;
  timeZone: string;
  start: Start;
  at: Date;
}

/**
 * Writes the enrollment and the first entry of its timeline; gives its id. Throws the violation of
 * `enrollments_one_open` when the contact is in a sequence already (S-100).
 */
export async function insertEnrollment(tx: OpenTransaction, enrollment: NewEnrollment): Promise<string> {
  const id = newId();
  const { tenantId, contactId, enrolledBy, start, at } = enrollment;
  const due = await firstDueAt(tx, enrollment);
  await tx
    .insertInto("enrollments")
    .values({
      tenant_id: tenantId,
      id,
      contact_id: contactId,
      sequence_id: enrollment.sequenceId,
      version: enrollment.version,
      state: "active",
      enrolled_by: enrolledBy.id,
      enrolled_at: at,
      inbox_id: enrollment.inboxId,
      time_zone: enrollment.timeZone,
      next_position: start.position,
      first_position: start.firstPosition,
      delay_ms: start.delay.delayMs,
      delay_used_ms: start.delay.usedMs,
      delay_started_at: start.delay.startedAt,
      due_at: due,
    })
    .execute();
  await enterTimetable(tx, tenantId, [id]);
  const actor = { kind: "user" as const, ...enrolledBy };
  await addTimelineEvent(tx, { tenantId, enrollmentId: id, contactId, type: "enrolled", at, actor });
  return id;
}

/** The schedule concerns only who goes on at a later step (S-078). */
async function firstDueAt(tx: OpenTransaction, enrollment: NewEnrollment): Promise<Date | null> {
  const { start, timeZone } = enrollment;
  if (start.position === start.firstPosition) return endOfDelay(start.delay, timeZone);
  return dueAt(start.delay, await readDuePlan(tx, enrollment));
}
