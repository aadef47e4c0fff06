import { sql } from "kysely";
import type { Delay } from "../domain/delay.ts";
import type { EnrollmentState } from "../domain/words.ts";
import type { OpenTransaction } from "./in-transaction.ts";

/** An enrollment's own row, held until the transaction ends. */
export interface LockedEnrollment {
  contactId: string;
  sequenceId: string;
  state: EnrollmentState;
  delay: Delay;
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
    select contact_id as "contactId", sequence_id as "sequenceId", state, delay_ms as "delayMs",
      delay_used_ms as "usedMs", delay_started_at as "startedAt", undo_until as "undoUntil",
      undo_state as "undoState"
    from enrollments where tenant_id = ${tenantId} and id = ${enrollmentId} for update`.execute(tx);
  const row = rows[0];
  if (row === undefined) return null;
  const { delayMs, usedMs, startedAt, ...rest } = row;
  return { ...rest, delay: { delayMs: Number(delayMs), usedMs: Number(usedMs), startedAt } };
}

type LockedRow = Omit<LockedEnrollment, "delay"> & {
  delayMs: string;
  usedMs: string;
  startedAt: Date | null;
};
