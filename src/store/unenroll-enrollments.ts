import { sql } from "kysely";
import { newId } from "./new-id.ts";
import type { OpenTransaction } from "./in-transaction.ts";
import { prepared } from "./preparing-client.ts";
import type { UnenrollOrder } from "./unenroll-enrollment.ts";

export interface UnenrollManyOrder extends Omit<UnenrollOrder, "enrollmentId"> {
  /** At most some ten thousand. */
  enrollmentIds: readonly string[];
}

/** Ids; the other enrollments had ended, were being unenrolled already, or do not exist. */
export interface UnenrolledMany {
  unenrolled: string[];
  /** An email of these is being handed over at this moment: their end comes when that is settled. */
  unenrolling: string[];
}

/**
 * Takes many contacts out of their sequences at once, with the same promise as for one (F10). First all are locked, in
 * the order of their ids: from then on no gate lets an email of theirs pass, and none that has passed can be settled.
 * The statement after it, with a snapshot of its own, therefore sees all that is under way, and it stays so: one update
 * can end the others at once instead of taking each through `unenrolling`. Measured with 10,000: a fortieth of the time
 * of as many single unenrolls.
 */
export async function unenrollMany(tx: OpenTransaction, order: UnenrollManyOrder): Promise<UnenrolledMany> {
  const ids = await lockOpen(tx, order);
  if (ids.length === 0) return { unenrolled: [], unenrolling: [] };
  const underWay = await readUnderWay(tx, order.tenantId, ids);
  const ended = await writeEnds(tx, order, ids, underWay);
  await withdraw(tx, order, ids);
  await tell(tx, order, ended);
  return {
    unenrolled: ended.filter((row) => row.state === "unenrolled").map((row) => row.id),
    unenrolling: underWay,
  };
}

async function lockOpen(tx: OpenTransaction, order: UnenrollManyOrder): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`${sql.raw(prepared)}
    select id from enrollments
    where tenant_id = ${order.tenantId} and id = any(${order.enrollmentIds}::uuid[]) and state in ('active', 'paused')
    order by id for update`.execute(tx);
  return rows.map((row) => row.id);
}

async function readUnderWay(
  tx: OpenTransaction,
  tenantId: string,
  ids: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct enrollment_id as id from outbox
    where tenant_id = ${tenantId} and enrollment_id = any(${ids}::uuid[]) and state in ('sending', 'uncertain')`.execute(
    tx,
  );
  return rows.map((row) => row.id);
}

interface EndedRow {
  id: string;
  contactId: string;
  state: "unenrolled" | "unenrolling";
}

async function writeEnds(
  tx: OpenTransaction,
  order: UnenrollManyOrder,
  ids: readonly string[],
  underWay: readonly string[],
): Promise<EndedRow[]> {
  const { tenantId, at, actor, cause, reason, undoUntil } = order;
  const { rows } = await sql<EndedRow>`
    update enrollments
    set state = case when id = any(${underWay}::uuid[]) then 'unenrolling' else 'unenrolled' end,
        ended_at = case when id = any(${underWay}::uuid[]) then null else ${at}::timestamptz end,
        due_at = null, end_reason = ${reason}, ended_by_kind = ${actor.kind}, ended_by_id = ${actor.id},
        ended_by_name = ${actor.name}, end_cause = ${cause === null ? null : JSON.stringify(cause)}::jsonb,
        undo_until = ${undoUntil}, undo_state = ${undoUntil === null ? sql`null` : sql`state`}
    where tenant_id = ${tenantId} and id = any(${ids}::uuid[])
    returning id, contact_id as "contactId", state`.execute(tx);
  return rows;
}

async function withdraw(
  tx: OpenTransaction,
  { tenantId, at }: UnenrollManyOrder,
  ids: readonly string[],
): Promise<void> {
  await sql`
    update outbox set state = 'cancelled'
    where tenant_id = ${tenantId} and enrollment_id = any(${ids}::uuid[]) and state = 'ready'`.execute(tx);
  await sql`
    update tasks set withdrawn_at = ${at}
    where tenant_id = ${tenantId} and enrollment_id = any(${ids}::uuid[])
      and completed_at is null and withdrawn_at is null`.execute(tx);
}

async function tell(
  tx: OpenTransaction,
  order: UnenrollManyOrder,
  ended: readonly EndedRow[],
): Promise<void> {
  const { tenantId, at, actor, reason, cause } = order;
  const types = ended.map((row) => (row.state === "unenrolled" ? "unenrolled" : "unenroll_requested"));
  await sql`
    insert into timeline_events
      (tenant_id, id, enrollment_id, contact_id, type, at, actor_kind, actor_id, actor_name, reason, cause)
    select ${tenantId}, n.id, n.enrollment_id, n.contact_id, n.type, ${at}, ${actor.kind}, ${actor.id}, ${actor.name},
      ${reason}, ${cause === null ? null : JSON.stringify(cause)}::jsonb
    from unnest(${ended.map(() => newId())}::uuid[], ${ended.map((row) => row.id)}::uuid[],
      ${ended.map((row) => row.contactId)}::uuid[], ${types}::text[])
      as n (id, enrollment_id, contact_id, type)`.execute(tx);
}
