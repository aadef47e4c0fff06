import { sql } from "kysely";
import type { EndReason } from "../../domain/words.ts";
import type { Acting } from "../organisation/acting.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import type { StoredCause } from "../tables/tables.ts";
import { unenrollMany } from "./unenroll-enrollments.ts";

/** Why all enrollments of some sequences end. */
export interface UnenrollSequences {
  tenantId: string;
  sequenceIds: readonly string[];
  at: Date;
  reason: EndReason;
  actor: Acting;
  cause: StoredCause | null;
}

/**
 * Ends every open enrollment of these sequences, by the same protocol as a single one; gives how many. All are locked at
 * once and in the order of their ids before the first one ends, so that nothing waits in a circle. Whom somebody has just
 * unenrolled no undo brings back; first, so that one who was brought back at this moment is found among the open ones.
 */
export async function unenrollSequences(tx: OpenTransaction, order: UnenrollSequences): Promise<number> {
  const { sequenceIds, ...end } = order;
  await forbidUndo(tx, order);
  const { rows } = await sql<{ id: string }>`
    select id from enrollments
    where tenant_id = ${end.tenantId} and sequence_id = any(${sequenceIds}::uuid[]) and state in ('active', 'paused')
    order by id for update`.execute(tx);
  const enrollmentIds = rows.map((row) => row.id);
  if (enrollmentIds.length > 0) await unenrollMany(tx, { ...end, enrollmentIds, undoUntil: null });
  return rows.length;
}

async function forbidUndo(
  tx: OpenTransaction,
  { tenantId, sequenceIds, at }: UnenrollSequences,
): Promise<void> {
  await sql`
    update enrollments set undo_until = null, undo_state = null
    where tenant_id = ${tenantId} and sequence_id = any(${sequenceIds}::uuid[])
      and state in ('unenrolling', 'unenrolled') and undo_until >= ${at}`.execute(tx);
}
