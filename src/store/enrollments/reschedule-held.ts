import { sql } from "kysely";
import { startDelay } from "../../domain/delay.ts";
import { dueAt } from "../../domain/due-at.ts";
import type { Hold } from "../../domain/hold.ts";
import type { WaitReason } from "../../domain/words.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import { enterTimetable } from "../steps/timetable.ts";
import { lockOpenEnrollments, type OpenEnrollment } from "./lock-open-enrollments.ts";

/**
 * Gives a contact's active enrollments the due time that follows from a hold that began, changed or ended (null): not
 * before the contact is back, and then within the window. What waits for a task, a person or an email under way keeps
 * waiting for that; what is paused stays paused.
 */
export async function rescheduleHeld(
  tx: OpenTransaction,
  { tenantId, contactId }: { tenantId: string; contactId: string },
  hold: Hold | null,
): Promise<void> {
  const waits = sql`e.wait_reason in ('away', 'doubt')`;
  const runs = sql`e.due_at is not null and (e.wait_reason is null or e.wait_reason in ('limit', 'unreachable'))`;
  const concerned = sql`e.contact_id = ${contactId} and (${waits} or (${hold !== null} and ${runs}))`;
  const enrollments = await lockOpenEnrollments(tx, tenantId, "active", concerned, null);
  for (const enrollment of enrollments) {
    const { dueAt: due, waitReason } = hold === null ? released(enrollment) : held(enrollment, hold);
    await sql`
      update enrollments set due_at = ${due}, wait_reason = ${waitReason}
      where tenant_id = ${tenantId} and id = ${enrollment.enrollmentId}`.execute(tx);
  }
  await enterTimetable(
    tx,
    tenantId,
    enrollments.map(({ enrollmentId }) => enrollmentId),
  );
}

interface NewTime {
  dueAt: Date | null;
  waitReason: WaitReason | null;
}

function released({ delay, plan }: OpenEnrollment): NewTime {
  return { dueAt: dueAt(delay, plan), waitReason: null };
}

function held(enrollment: OpenEnrollment, { reason, until }: Hold): NewTime {
  if (until === null) return { dueAt: null, waitReason: reason };
  const ordinary = dueAt(enrollment.delay, enrollment.plan);
  const back = openingAfter(until, enrollment);
  if (ordinary !== null && ordinary >= back) return { dueAt: ordinary, waitReason: null };
  return { dueAt: back, waitReason: reason };
}

/** A hold ends when a day begins: even the first step then waits for the window. */
export function openingAfter(until: Date, { plan }: Pick<OpenEnrollment, "plan">): Date {
  return dueAt(startDelay(0, until), { ...plan, isFirstStep: false }) ?? until;
}
