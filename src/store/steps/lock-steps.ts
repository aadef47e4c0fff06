import { sql } from "kysely";
import type { OpenTransaction } from "../database/in-transaction.ts";
import { prepared } from "../database/preparing-client.ts";
import {
  lockedColumns,
  placeSteps,
  readSteps,
  type LockedEnrollment,
  type StepInPlace,
  type StepRow,
} from "./read-steps.ts";

/**
 * Locks enrollments against every other change and reads them, in the order of their ids. Always in that order, and
 * always before their outbox rows and tasks: one lock order for everything, so that nothing waits in a circle. What the
 * steps are is read afterwards: a row that changed while the lock was waited for would be joined with the step it had
 * before.
 */
export async function lockSteps(
  tx: OpenTransaction,
  tenantId: string,
  enrollmentIds: readonly string[],
): Promise<StepRow[]> {
  const { rows } = await sql<LockedEnrollment>`${sql.raw(prepared)}
    select ${lockedColumns} from enrollments
    where tenant_id = ${tenantId} and id = any(${enrollmentIds}::uuid[])
    order by id for update`.execute(tx);
  return readSteps(tx, tenantId, rows);
}

/** {@link lockSteps}, with their inboxes and holds. */
export async function lockStepsInPlace(
  tx: OpenTransaction,
  tenantId: string,
  enrollmentIds: readonly string[],
  at: Date,
): Promise<StepInPlace[]> {
  return placeSteps(tx, tenantId, await lockSteps(tx, tenantId, enrollmentIds), at);
}

/** One enrollment, locked; null when there is no such enrollment. */
export async function lockStep(
  tx: OpenTransaction,
  tenantId: string,
  enrollmentId: string,
): Promise<StepRow | null> {
  return (await lockSteps(tx, tenantId, [enrollmentId]))[0] ?? null;
}
