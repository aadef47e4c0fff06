import { sql } from "kysely";
import type { Delay } from "../../domain/delay.ts";
import type { DuePlan } from "../../domain/due-at.ts";
import type { EnrollmentState, WaitReason } from "../../domain/words.ts";
import { duePlanColumns, toDuePlan, versionJoin, type DuePlanRow } from "../steps/due-plan.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";

/** An enrollment's own row, held until the transaction ends. */
export interface LockedEnrollment {
  contactId: string;
  sequenceId: string;
  state: EnrollmentState;
  nextPosition: number;
  waitReason: WaitReason | null;
  delay: Delay;
  /** When its next step may run. */
  plan: DuePlan;
  undoUntil: Date | null;
  undoState: "active" | "paused" | null;
}

/** Locks the enrollment against every other change, the engine's included; null when there is no such enrollment. */
export async function lockEnrollment(
  tx: OpenTransaction,
  tenantId: string,
  enrollmentId: string,
): Promise<LockedEnrollment | null> {
  const { rows } = await sql<LockedRow>`
    select e.contact_id as "contactId", e.sequence_id as "sequenceId", e.state, e.wait_reason as "waitReason",
      e.delay_ms as "delayMs", e.delay_used_ms as "usedMs", e.delay_started_at as "startedAt",
      e.undo_until as "undoUntil", e.undo_state as "undoState", ${duePlanColumns}
    from enrollments e ${versionJoin}
    where e.tenant_id = ${tenantId} and e.id = ${enrollmentId} for update of e`.execute(tx);
  const row = rows[0];
  if (row === undefined) return null;
  const { contactId, sequenceId, state, nextPosition, waitReason, undoUntil, undoState } = row;
  const delay = { delayMs: Number(row.delayMs), usedMs: Number(row.usedMs), startedAt: row.startedAt };
  const known = { contactId, sequenceId, state, nextPosition, waitReason, undoUntil, undoState };
  return { ...known, delay, plan: toDuePlan(row) };
}

interface LockedRow extends Omit<LockedEnrollment, "delay" | "plan">, DuePlanRow {
  delayMs: string;
  usedMs: string;
  startedAt: Date | null;
}
