import type { Stop } from "../../domain/stop/stop-facts.ts";
import type { EndReason } from "../../domain/words.ts";
import type { Acting } from "../organisation/acting.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import type { StoredCause } from "../tables/tables.ts";
import { unenrollMany } from "./unenroll-enrollments.ts";
import { sql } from "kysely";

export interface StopOrder {
  tenantId: string;
  at: Date;
  actor: Acting;
  cause: StoredCause | null;
}

/**
 * Ends enrollments, each for its reason, with the promise of every unenroll (F10); gives the ids of those that ended now
 * or end when their email under way is settled. All are locked first, in the order of their ids.
 */
export async function carryOutStops(
  tx: OpenTransaction,
  { tenantId, at, actor, cause }: StopOrder,
  stops: readonly Stop[],
): Promise<string[]> {
  if (stops.length === 0) return [];
  await lockAll(
    tx,
    tenantId,
    stops.map(({ enrollmentId }) => enrollmentId),
  );
  await forbidUndo(tx, tenantId, stops);
  const ended: string[] = [];
  for (const [reason, enrollmentIds] of byReason(stops)) {
    const order = { tenantId, at, actor, cause, reason, enrollmentIds, undoUntil: null };
    const { unenrolled, unenrolling } = await unenrollMany(tx, order);
    ended.push(...unenrolled, ...unenrolling);
  }
  return ended;
}

/** A person who has just unenrolled them must not bring them back by undo: the reason of the stop came after it. */
async function forbidUndo(tx: OpenTransaction, tenantId: string, stops: readonly Stop[]): Promise<void> {
  await sql`
    update enrollments set undo_until = null, undo_state = null
    where tenant_id = ${tenantId} and id = any(${stops.map(({ enrollmentId }) => enrollmentId)}::uuid[])
      and undo_until is not null`.execute(tx);
}

async function lockAll(tx: OpenTransaction, tenantId: string, ids: readonly string[]): Promise<void> {
  await sql`
    select 1 from enrollments where tenant_id = ${tenantId} and id = any(${ids}::uuid[]) order by id for update`.execute(
    tx,
  );
}

function byReason(stops: readonly Stop[]): Map<EndReason, string[]> {
  const reasons = new Map<EndReason, string[]>();
  for (const { reason, enrollmentId } of stops) {
    reasons.set(reason, [...(reasons.get(reason) ?? []), enrollmentId]);
  }
  return reasons;
}
