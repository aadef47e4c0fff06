import { sql, type RawBuilder } from "kysely";
import type { Delay } from "../../domain/delay.ts";
import type { DuePlan } from "../../domain/due-at.ts";
import type { WaitReason } from "../../domain/words.ts";
import { duePlanColumns, toDuePlan, versionJoin, type DuePlanRow } from "../steps/due-plan.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";

/** An enrollment that is active or paused, held until the transaction ends. */
export interface OpenEnrollment {
  enrollmentId: string;
  contactId: string;
  waitReason: WaitReason | null;
  delay: Delay;
  plan: DuePlan;
}

/** At most this many are changed in one transaction, so that the engine never waits long for one of them. */
export const batchSize = 500;

/**
 * Locks the next batch of a tenant's enrollments that are in `state` and fit `which` (a condition on `e`), after the id
 * `after`, in the order of their ids like all others who lock several.
 */
export async function lockOpenEnrollments(
  tx: OpenTransaction,
  tenantId: string,
  state: "active" | "paused",
  which: RawBuilder<unknown>,
  after: string | null,
): Promise<OpenEnrollment[]> {
  const { rows } = await sql<Row>`
    select e.id as "enrollmentId", e.contact_id as "contactId", e.wait_reason as "waitReason",
      e.delay_ms as "delayMs", e.delay_used_ms as "usedMs", e.delay_started_at as "startedAt", ${duePlanColumns}
    from enrollments e ${versionJoin}
    where e.tenant_id = ${tenantId} and e.state = ${state} and ${which}
      and ${after === null ? sql`true` : sql`e.id > ${after}`}
    order by e.id limit ${batchSize} for update of e`.execute(tx);
  return rows.map((row) => {
    const { enrollmentId, contactId, waitReason, startedAt } = row;
    const delay = { delayMs: Number(row.delayMs), usedMs: Number(row.usedMs), startedAt };
    return { enrollmentId, contactId, waitReason, delay, plan: toDuePlan(row) };
  });
}

interface Row extends Omit<OpenEnrollment, "delay" | "plan">, DuePlanRow {
  delayMs: string;
  usedMs: string;
  startedAt: Date | null;
}
