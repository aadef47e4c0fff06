import { sql } from "kysely";
import { startDelay } from "../../domain/delay.ts";
import { dueAt } from "../../domain/due-at.ts";
import type { WaitReason } from "../../domain/words.ts";
import { finishEnrollments } from "./advance-enrollments.ts";
import { createTasks } from "../tasks/create-tasks.ts";
import type { Database } from "../database/database.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { markStepStuck } from "./mark-step-stuck.ts";
import { moveDueTimes } from "../enrollments/move-due-times.ts";
import { prepared } from "../database/preparing-client.ts";
import {
  lockedColumns,
  placeSteps,
  planOf,
  readSteps,
  type LockedEnrollment,
  type StepInPlace,
  type StepRow,
} from "./read-steps.ts";
import { openingAfter } from "../enrollments/reschedule-held.ts";
import { keepInHand, mendEntries } from "./timetable.ts";

export interface CarryOutOrder {
  tenantId: string;
  enrollmentIds: readonly string[];
  /** Domain time. */
  at: Date;
}

/** A step this late has its window looked at again: the engine may have stood still over night. */
const lateMs = 300_000;

/**
 * Carries out due steps that are no emails for now: tasks are created (S-087), steps of contacts who are away wait for
 * their return (F8), and what is late waits for its window. Entries of the timetable that are no longer true go. What
 * somebody else changes at this moment is passed by (`skip locked`) and comes again. Gives how many steps were due.
 */
export function carryOutSteps(db: Database, order: CarryOutOrder): Promise<number> {
  return inTransaction(db, async (tx) => {
    const { tenantId, at } = order;
    const locked = await lock(tx, order);
    const due = locked.filter((row) => row.state === "active" && row.dueAt !== null && row.dueAt <= at);
    const steps = await readSteps(tx, tenantId, due);
    await carryOut(tx, order, sortOut(await placeSteps(tx, tenantId, steps, at), at));
    const lockedIds = locked.map((row) => row.enrollmentId);
    await mendEntries(tx, tenantId, lockedIds);
    const passedBy = order.enrollmentIds.filter((id) => !lockedIds.includes(id));
    await keepInHand(tx, { tenantId, enrollmentIds: passedBy }, 0);
    return due.length;
  });
}

async function lock(
  tx: OpenTransaction,
  { tenantId, enrollmentIds }: CarryOutOrder,
): Promise<LockedEnrollment[]> {
  const { rows } = await sql<LockedEnrollment>`${sql.raw(prepared)}
    select ${lockedColumns} from enrollments
    where tenant_id = ${tenantId} and id = any(${enrollmentIds}::uuid[])
    order by id for update skip locked`.execute(tx);
  return rows;
}

interface SortedSteps {
  tasks: StepInPlace[];
  /** Not now, but then; null: at a time that nobody knows yet. */
  later: { row: StepInPlace; dueAt: Date | null; waitReason: WaitReason | null }[];
  /** Past the last step: an undo brought back an enrollment whose last email had left meanwhile. */
  over: StepInPlace[];
  missing: StepInPlace[];
}

/** Emails for now, which it may have become by a change since the claim, are left to the next one. */
function sortOut(rows: readonly StepInPlace[], at: Date): SortedSteps {
  const sorted: SortedSteps = { tasks: [], later: [], over: [], missing: [] };
  for (const row of rows) {
    const window = windowOfLate(row, at);
    if (row.nextPosition > row.follows.stepCount) sorted.over.push(row);
    else if (row.step === null) sorted.missing.push(row);
    else if (row.place.isHeld) sorted.later.push({ row, ...whenBack(row) });
    else if (window > at) sorted.later.push({ row, dueAt: window, waitReason: null });
    else if (row.step.type !== "automated_email") sorted.tasks.push(row);
  }
  return sorted;
}

/** Absences end when a day begins, which is no time for an email. */
function whenBack(row: StepInPlace): { dueAt: Date | null; waitReason: WaitReason | null } {
  const { heldUntil, holdReason } = row.place;
  const back = heldUntil === null ? null : openingAfter(heldUntil, { plan: planOf(row) });
  return { dueAt: back, waitReason: holdReason };
}

/** When a step may run that is long overdue; what is due only now runs at once, whatever the hour. */
export function windowOfLate(row: StepRow, at: Date): Date {
  const isLate = row.dueAt !== null && at.getTime() - row.dueAt.getTime() > lateMs;
  return (isLate ? dueAt(startDelay(0, at), planOf(row)) : null) ?? at;
}

async function carryOut(
  tx: OpenTransaction,
  { tenantId, at }: CarryOutOrder,
  sorted: SortedSteps,
): Promise<void> {
  await createTasks(tx, tenantId, sorted.tasks, at);
  await moveDueTimes(tx, tenantId, sorted.later);
  if (sorted.over.length > 0) await finishEnrollments(tx, tenantId, sorted.over, at);
  for (const row of sorted.missing) {
    const detail = `Step ${row.nextPosition} is not in this version of the sequence.`;
    await markStepStuck(tx, tenantId, row, { code: "step_missing", detail }, at);
  }
}
