import { sql } from "kysely";
import type { OpenTransaction } from "./in-transaction.ts";
import { prepared } from "./preparing-client.ts";
import { readSteps, type StepRow } from "./read-steps.ts";

/**
 * Locks enrollments against every other change and reads them. Always in the order of their ids, and always before
 * their outbox rows and tasks: one lock order for everything, so that nothing waits in a circle.
 */
export async function lockSteps(
  tx: OpenTransaction,
  tenantId: string,
  enrollmentIds: readonly string[],
  at: Date,
): Promise<StepRow[]> {
  await sql`${sql.raw(prepared)}
    select 1 from enrollments
    where tenant_id = ${tenantId} and id = any(${enrollmentIds}::uuid[])
    order by id for update`.execute(tx);
  return readSteps(tx, tenantId, enrollmentIds, at);
}

/** One enrollment, locked; null when there is no such enrollment. */
export async function lockStep(
  tx: OpenTransaction,
  tenantId: string,
  enrollmentId: string,
  at: Date,
): Promise<StepRow | null> {
  return (await lockSteps(tx, tenantId, [enrollmentId], at))[0] ?? null;
}
