import { sql } from "kysely";
import { startDelay } from "../domain/delay.ts";
import { dueAt } from "../domain/due-at.ts";
import type { WaitReason } from "../domain/words.ts";
import { finishEnrollments } from "./advance-enrollments.ts";
import { createTasks } from "./create-tasks.ts";
import type { Database } from "./database.ts";
import { inTransaction, type OpenTransaction } from "./in-transaction.ts";
import { markStepStuck } from "./mark-step-stuck.ts";
import type { ReadyEmail } from "./peek-ready-emails.ts";
import { moveDueTimes } from "./move-due-times.ts";
import { prepared } from "./preparing-client.ts";
import { openingAfter } from "./reschedule-held.ts";
import {
  lockedColumns,
  placeSteps,
  planOf,
  readSteps,
  type LockedEnrollment,
  type StepInPlace,
} from "./read-steps.ts";
import { readyEmails } from "./ready-emails.ts";

export interface ClaimOrder {
  tenantId: string;
  /** From a peek; at most some hundred. */
  enrollmentIds: readonly string[];
  /** Domain time. */
  at: Date;
}

/** What a claim led to: emails to send, and how many other steps it dealt with. */
export interface Claimed {
  emails: ReadyEmail[];
  /** Steps claimed, tasks included. */
  count: number;
}

/** A step this late has its window looked at again: the engine may have stood still over night. */
const lateMs = 300_000;

/**
 * Claims the due steps of one tenant: each is claimed by one worker, the others pass it by (`skip locked`). Emails become
 * `ready` in the outbox, tasks are created (S-087), steps of contacts who are away wait for their return (F8), and what
 * is late waits for its window. The tenant is a constant in every statement, so that one shard does all the work;
 * measured, a batch of 100 costs a twentieth of a hundred single claims.
 */
export function claimDueSteps(db: Database, order: ClaimOrder): Promise<Claimed> {
  return inTransaction(db, async (tx) => {
    const locked = await lockDue(tx, order);
    if (locked.length === 0) return { emails: [], count: 0 };
    const steps = await readSteps(tx, order.tenantId, locked);
    const rows = await placeSteps(tx, order.tenantId, steps, order.at);
    const emails = await carryOut(tx, order, sortOut(rows, order.at));
    return { emails, count: rows.length };
  });
}

async function lockDue(
  tx: OpenTransaction,
  { tenantId, enrollmentIds, at }: ClaimOrder,
): Promise<LockedEnrollment[]> {
  const { rows } = await sql<LockedEnrollment>`${sql.raw(prepared)}
    select ${lockedColumns} from enrollments
    where tenant_id = ${tenantId} and id = any(${enrollmentIds}::uuid[]) and state = 'active' and due_at <= ${at}
    order by id for update skip locked`.execute(tx);
  return rows;
}

interface SortedSteps {
  emails: StepInPlace[];
  tasks: StepInPlace[];
  /** Not now, but then; null: at a time that nobody knows yet. */
  later: { row: StepInPlace; dueAt: Date | null; waitReason: WaitReason | null }[];
  /** Past the last step: an undo brought back an enrollment whose last email had left meanwhile. */
  over: StepInPlace[];
  missing: StepInPlace[];
}

function sortOut(rows: readonly StepInPlace[], at: Date): SortedSteps {
  const sorted: SortedSteps = { emails: [], tasks: [], later: [], over: [], missing: [] };
  for (const row of rows) {
    const window = windowOfLate(row, at);
    if (row.nextPosition > row.follows.stepCount) sorted.over.push(row);
    else if (row.step === null) sorted.missing.push(row);
    else if (row.place.isHeld) sorted.later.push({ row, ...whenBack(row) });
    else if (window > at) sorted.later.push({ row, dueAt: window, waitReason: null });
    else if (row.step.type === "automated_email") sorted.emails.push(row);
    else sorted.tasks.push(row);
  }
  return sorted;
}

/** Absences end when a day begins, which is no time for an email. */
function whenBack(row: StepInPlace): { dueAt: Date | null; waitReason: WaitReason | null } {
  const { heldUntil, holdReason } = row.place;
  const dueAt = heldUntil === null ? null : openingAfter(heldUntil, { plan: planOf(row) });
  return { dueAt, waitReason: holdReason };
}

function windowOfLate(row: StepInPlace, at: Date): Date {
  const isLate = row.dueAt !== null && at.getTime() - row.dueAt.getTime() > lateMs;
  return (isLate ? dueAt(startDelay(0, at), planOf(row)) : null) ?? at;
}

async function carryOut(tx: OpenTransaction, order: ClaimOrder, sorted: SortedSteps): Promise<ReadyEmail[]> {
  const { tenantId, at } = order;
  const emails = await readyEmails(tx, tenantId, sorted.emails);
  await createTasks(tx, tenantId, sorted.tasks, at);
  await moveDueTimes(tx, tenantId, sorted.later);
  if (sorted.over.length > 0) await finishEnrollments(tx, tenantId, sorted.over, at);
  for (const row of sorted.missing) {
    const detail = `Step ${row.nextPosition} is not in this version of the sequence.`;
    await markStepStuck(tx, tenantId, row, { code: "step_missing", detail }, at);
  }
  return emails;
}
