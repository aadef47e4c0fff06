import { sql } from "kysely";
import { carryOutSteps, windowOfLate } from "./carry-out-steps.ts";
import type { Database } from "../database/database.ts";
import { newId } from "../database/new-id.ts";
import type { ReadyEmail } from "../emails/peek-ready-emails.ts";
import { plainArray } from "../database/plain-array.ts";
import { prepared } from "../database/preparing-client.ts";
import { lockedColumns, readSteps, type LockedEnrollment, type StepRow } from "./read-steps.ts";

export interface ClaimOrder {
  tenantId: string;
  /** From a peek; at most some hundred. */
  enrollmentIds: readonly string[];
  /** Domain time. */
  at: Date;
  /** Real time for which no other worker takes them. */
  forMs: number;
}

/** What a claim led to: emails to send, and how many steps it dealt with. */
export interface Claimed {
  emails: ReadyEmail[];
  /** Steps claimed, tasks included. */
  count: number;
}

/**
 * Claims the due steps of one tenant: each is taken in hand by one worker, the others pass it by for a while. Emails go to
 * the gate, which decides anew whether each may leave; nothing is written of them before. All other steps are carried out
 * here. The tenant is a constant in every statement, so that one shard does all the work; measured, a batch of 100 costs a
 * twentieth of a hundred single claims.
 */
export async function claimDueSteps(db: Database, order: ClaimOrder): Promise<Claimed> {
  const { tenantId, at } = order;
  const steps = await readSteps(db, tenantId, await take(db, order));
  const emails: ReadyEmail[] = [];
  const others: string[] = [];
  for (const step of steps) {
    if (isEmailForNow(step, at)) emails.push(toReadyEmail(tenantId, step));
    else others.push(step.enrollmentId);
  }
  const carriedOut =
    others.length === 0 ? 0 : await carryOutSteps(db, { tenantId, enrollmentIds: others, at });
  return { emails, count: emails.length + carriedOut };
}

async function take(
  db: Database,
  { tenantId, enrollmentIds, at, forMs }: ClaimOrder,
): Promise<LockedEnrollment[]> {
  const { rows } = await sql<LockedEnrollment>`${sql.raw(prepared)}
    with taken as (
      update timetable set taken_until = now() + ${forMs} * interval '1 millisecond'
      where tenant_id = ${tenantId} and enrollment_id = any(${plainArray(enrollmentIds)}::uuid[]) and due_at <= ${at}
        and (taken_until is null or taken_until < now())
      returning enrollment_id)
    select ${lockedColumns} from taken
    join enrollments on enrollments.tenant_id = ${tenantId} and enrollments.id = taken.enrollment_id`.execute(
    db,
  );
  return rows;
}

function isEmailForNow(step: StepRow, at: Date): boolean {
  if (step.state !== "active" || step.dueAt === null || step.dueAt > at) return false;
  return step.step?.type === "automated_email" && windowOfLate(step, at) <= at;
}

function toReadyEmail(tenantId: string, step: StepRow): ReadyEmail {
  const { enrollmentId, inboxId, nextPosition: position } = step;
  const isFollowUp = position > step.firstPosition;
  return { tenantId, outboxId: newId(), enrollmentId, inboxId, position, isFollowUp, step };
}
