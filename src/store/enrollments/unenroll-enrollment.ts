import { sql } from "kysely";
import type { EndReason } from "../../domain/words.ts";
import type { Acting } from "../organisation/acting.ts";
import { addTimelineEvent } from "../timeline/add-timeline-event.ts";
import type { Database } from "../database/database.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { settleUnenrolling } from "./settle-unenrolling.ts";
import type { StoredCause } from "../tables/tables.ts";

export interface UnenrollOrder {
  tenantId: string;
  enrollmentId: string;
  at: Date;
  /** Until when it can be undone; null: it cannot. */
  undoUntil: Date | null;
  reason: EndReason;
  actor: Acting;
  cause: StoredCause | null;
}

export type UnenrollResult =
  | { kind: "unenrolled" }
  /** An email is being handed over at this moment: no other starts, and the end comes when that one is settled. */
  | { kind: "unenrolling" }
  | { kind: "already_ended" }
  | { kind: "not_found" };

/**
 * Takes a contact out of a sequence. Once this commits no new hand-over of an email starts; once the enrollment is
 * `unenrolled` nothing is under way either (F10).
 *
 * Three statements, and they stay three: each takes a fresh snapshot (READ COMMITTED), so the third sees a gate that
 * won the race for the row while the first one waited for it. In one statement it would not. Lock order: the
 * enrollment before its outbox rows. However many ask at once, one of them writes the timeline entry.
 */
export function unenrollEnrollment(db: Database, order: UnenrollOrder): Promise<UnenrollResult> {
  return inTransaction(db, (tx) => unenrollWithin(tx, order));
}

/** The same, in the transaction of what made it happen. */
export async function unenrollWithin(tx: OpenTransaction, order: UnenrollOrder): Promise<UnenrollResult> {
  const contactId = await beginUnenrolling(tx, order);
  if (contactId !== null) {
    await cancelReadyEmails(tx, order);
    await withdrawTasks(tx, order);
  }
  const settled = await settleUnenrolling(tx, order.tenantId, order.enrollmentId, order.at);
  if (settled) return { kind: "unenrolled" };
  if (contactId === null) return whatItIs(tx, order);
  const { enrollmentId, tenantId, at, actor, reason, cause } = order;
  const type = "unenroll_requested";
  await addTimelineEvent(tx, { tenantId, enrollmentId, contactId, type, at, actor, reason, cause });
  return { kind: "unenrolling" };
}

async function beginUnenrolling(tx: OpenTransaction, order: UnenrollOrder): Promise<string | null> {
  const { rows } = await sql<{ contactId: string }>`
    update enrollments
    set state = 'unenrolling', due_at = null, end_reason = ${order.reason}, ended_by_kind = ${order.actor.kind},
        ended_by_id = ${order.actor.id}, ended_by_name = ${order.actor.name},
        end_cause = ${order.cause === null ? null : JSON.stringify(order.cause)}::jsonb,
        undo_until = ${order.undoUntil}, undo_state = ${order.undoUntil === null ? sql`null` : sql`state`}
    where tenant_id = ${order.tenantId} and id = ${order.enrollmentId} and state in ('active', 'paused')
    returning contact_id as "contactId"`.execute(tx);
  return rows[0]?.contactId ?? null;
}

async function cancelReadyEmails(tx: OpenTransaction, order: UnenrollOrder): Promise<void> {
  await sql`
    update outbox set state = 'cancelled'
    where tenant_id = ${order.tenantId} and enrollment_id = ${order.enrollmentId} and state = 'ready'`.execute(
    tx,
  );
}

/** Nobody is to call a contact who has left the sequence. */
async function withdrawTasks(tx: OpenTransaction, order: UnenrollOrder): Promise<void> {
  await sql`
    update tasks set withdrawn_at = ${order.at}
    where tenant_id = ${order.tenantId} and enrollment_id = ${order.enrollmentId}
      and completed_at is null and withdrawn_at is null`.execute(tx);
}

async function whatItIs(tx: OpenTransaction, order: UnenrollOrder): Promise<UnenrollResult> {
  const row = await tx
    .selectFrom("enrollments")
    .select("state")
    .where("tenant_id", "=", order.tenantId)
    .where("id", "=", order.enrollmentId)
    .executeTakeFirst();
  if (row === undefined) return { kind: "not_found" };
  return { kind: row.state === "unenrolling" ? "unenrolling" : "already_ended" };
}
