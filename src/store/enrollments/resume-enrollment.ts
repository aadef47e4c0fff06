import type { Delay } from "../../domain/delay.ts";
import { dueAt } from "../../domain/due-at.ts";
import { resumeEnrollment, type ResumeOutcome } from "../../domain/resume-enrollment.ts";
import { addTimelineEvent } from "../timeline/add-timeline-event.ts";
import type { Database } from "../database/database.ts";
import type { EnrollmentChange } from "./enrollment-change.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { lockEnrollment, type LockedEnrollment } from "./lock-enrollment.ts";
import { enterTimetable } from "../steps/timetable.ts";

export type ResumeResult = { kind: ResumeOutcome["kind"] | "not_found" };

/** Lets a paused enrollment go on where it stopped (S-076, S-077). Resuming twice changes nothing. */
export function resumeStoredEnrollment(db: Database, change: EnrollmentChange): Promise<ResumeResult> {
  return inTransaction(db, async (tx) => {
    const locked = await lockEnrollment(tx, change.tenantId, change.enrollmentId);
    if (locked === null) return { kind: "not_found" };
    const outcome = resumeEnrollment(locked.state, locked.delay, change.at);
    if (outcome.kind !== "resumed") return { kind: outcome.kind };
    await writeResume(tx, change, outcome.delay, dueAgain(locked, outcome.delay));
    await addTimelineEvent(tx, { ...change, contactId: locked.contactId, type: "resumed" });
    return { kind: "resumed" };
  });
}

/** An open task or a step that could not be carried out still has to be dealt with by a person. */
function dueAgain({ waitReason, plan }: LockedEnrollment, delay: Delay): Date | null {
  return waitReason === "task" || waitReason === "stuck" ? null : dueAt(delay, plan);
}

async function writeResume(
  tx: OpenTransaction,
  change: EnrollmentChange,
  delay: Delay,
  due: Date | null,
): Promise<void> {
  await tx
    .updateTable("enrollments")
    .set({
      state: "active",
      due_at: due,
      delay_started_at: delay.startedAt,
      paused_at: null,
      paused_by_kind: null,
      paused_by_id: null,
      paused_by_name: null,
      paused_by_absence: null,
    })
    .where("tenant_id", "=", change.tenantId)
    .where("id", "=", change.enrollmentId)
    .execute();
  await enterTimetable(tx, change.tenantId, [change.enrollmentId]);
}
