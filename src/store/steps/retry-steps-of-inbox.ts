import { sql } from "kysely";
import { startDelay } from "../../domain/delay.ts";
import { dueAt } from "../../domain/due-at.ts";
import type { Database } from "../database/database.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { batchSize, lockOpenEnrollments } from "../enrollments/lock-open-enrollments.ts";
import { enterTimetable } from "./timetable.ts";

interface InboxPlace {
  tenantId: string;
  inboxId: string;
}

/**
 * Tries again what was stuck for the inbox's sake alone, once it has been mended; gives how many. Nobody has looked at
 * each of them, so follow-ups wait for their window, whatever the hour is at which somebody signs in (S-108). Paused ones
 * lose the mark and go on with their resume.
 */
export async function retryStepsOfInbox(db: Database, place: InboxPlace, at: Date): Promise<number> {
  let retried = await forgetMarks(db, place);
  for (;;) {
    const count = await inTransaction(db, (tx) => makeDue(tx, place, at));
    retried += count;
    if (count < batchSize) return retried;
  }
}

const stuckForInbox = ({ inboxId }: InboxPlace) => sql`
  e.inbox_id = ${inboxId} and e.wait_reason = 'stuck'
  and e.stuck_code in ('inbox_signed_out', 'inbox_misconfigured', 'inbox_disconnected', 'unreachable', 'throttled',
    'too_late')`;

const unmarked = sql`wait_reason = null, stuck_code = null, stuck_detail = null, stuck_at = null`;

async function forgetMarks(db: Database, place: InboxPlace): Promise<number> {
  const result = await sql`
    update enrollments e set ${unmarked}
    where e.tenant_id = ${place.tenantId} and e.state = 'paused' and ${stuckForInbox(place)}`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}

async function makeDue(tx: OpenTransaction, place: InboxPlace, at: Date): Promise<number> {
  const { tenantId } = place;
  const stuck = await lockOpenEnrollments(tx, tenantId, "active", stuckForInbox(place), null);
  const ids = stuck.map(({ enrollmentId }) => enrollmentId);
  await sql`
    update enrollments e set due_at = n.due_at, ${unmarked}
    from unnest(${ids}::uuid[], ${stuck.map(({ plan }) => dueAt(startDelay(0, at), plan))}::timestamptz[]) as n (id, due_at)
    where e.tenant_id = ${tenantId} and e.id = n.id`.execute(tx);
  await enterTimetable(tx, tenantId, ids);
  return ids.length;
}
