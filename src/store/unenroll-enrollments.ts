import { sql } from "kysely";
import { newId } from "./new-id.ts";
import type { OpenTransaction } from "./in-transaction.ts";
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
 * Takes many contacts out of their sequences at once, with the same promise as for one (F10). The update locks the
 * enrollments: from then on no gate lets an email of theirs pass, and none that has passed can be settled. The statement
 * after it has a snapshot of its own and therefore sees all that is under way; what is, waits as `unenrolling`, before
 * anybody can see it otherwise. Measured with 10,000: a fortieth of the time of as many single unenrolls.
 */
export async function unenrollMany(tx: OpenTransaction, order: UnenrollManyOrder): Promise<UnenrolledMany> {
  const ended = await writeEnds(tx, order);
  if (ended.length === 0) return { unenrolled: [], unenrolling: [] };
  const ids = ended.map((row) => row.id);
  const emails = await readOpenEmails(tx, order.tenantId, ids);
  const underWay = new Set(
    emails.filter(({ state }) => state !== "ready").map((email) => email.enrollmentId),
  );
  if (underWay.size > 0) await letWait(tx, order.tenantId, [...underWay]);
  if (emails.some(({ state }) => state === "ready")) await cancelReadyEmails(tx, order.tenantId, ids);
  await withdrawTasks(tx, order, ids);
  await tell(tx, order, ended, underWay);
  return { unenrolled: ids.filter((id) => !underWay.has(id)), unenrolling: [...underWay] };
}

interface EndedRow {
  id: string;
  contactId: string;
}

/** In the order of the ids, as an index scan reads them; what meets another in a circle all the same is tried again. */
async function writeEnds(tx: OpenTransaction, order: UnenrollManyOrder): Promise<EndedRow[]> {
  const { tenantId, enrollmentIds, at, actor, cause, reason, undoUntil } = order;
  const { rows } = await sql<EndedRow>`
    update enrollments
    set state = 'unenrolled', ended_at = ${at}, due_at = null, end_reason = ${reason}, ended_by_kind = ${actor.kind},
        ended_by_id = ${actor.id}, ended_by_name = ${actor.name},
        end_cause = ${cause === null ? null : JSON.stringify(cause)}::jsonb,
        undo_until = ${undoUntil}, undo_state = ${undoUntil === null ? sql`null` : sql`state`}
    where tenant_id = ${tenantId} and id = any(${enrollmentIds}::uuid[]) and state in ('active', 'paused')
    returning id, contact_id as "contactId"`.execute(tx);
  return rows;
}

interface OpenEmail {
  enrollmentId: string;
  state: "ready" | "sending" | "uncertain";
}

async function readOpenEmails(
  tx: OpenTransaction,
  tenantId: string,
  ids: readonly string[],
): Promise<OpenEmail[]> {
  const { rows } = await sql<OpenEmail>`
    select enrollment_id as "enrollmentId", state from outbox
    where tenant_id = ${tenantId} and enrollment_id = any(${ids}::uuid[])
      and state in ('ready', 'sending', 'uncertain')`.execute(tx);
  return rows;
}

async function letWait(tx: OpenTransaction, tenantId: string, ids: readonly string[]): Promise<void> {
  await sql`
    update enrollments set state = 'unenrolling', ended_at = null
    where tenant_id = ${tenantId} and id = any(${ids}::uuid[])`.execute(tx);
}

async function cancelReadyEmails(
  tx: OpenTransaction,
  tenantId: string,
  ids: readonly string[],
): Promise<void> {
  await sql`
    update outbox set state = 'cancelled'
    where tenant_id = ${tenantId} and enrollment_id = any(${ids}::uuid[]) and state = 'ready'`.execute(tx);
}

async function withdrawTasks(
  tx: OpenTransaction,
  { tenantId, at }: UnenrollManyOrder,
  ids: readonly string[],
): Promise<void> {
  await sql`
    update tasks set withdrawn_at = ${at}
    where tenant_id = ${tenantId} and enrollment_id = any(${ids}::uuid[])
      and completed_at is null and withdrawn_at is null`.execute(tx);
}

async function tell(
  tx: OpenTransaction,
  order: UnenrollManyOrder,
  ended: readonly EndedRow[],
  underWay: ReadonlySet<string>,
): Promise<void> {
  const { tenantId, at, actor, reason, cause } = order;
  await sql`
    insert into timeline_events
      (tenant_id, id, enrollment_id, contact_id, type, at, actor_kind, actor_id, actor_name, reason, cause)
    select ${tenantId}, n.id, n.enrollment_id, n.contact_id,
      case when n.enrollment_id = any(${[...underWay]}::uuid[]) then 'unenroll_requested' else 'unenrolled' end, ${at}, ${actor.kind}, ${actor.id}, ${actor.name},
      ${reason}, ${cause === null ? null : JSON.stringify(cause)}::jsonb
    from unnest(${ended.map(() => newId())}::uuid[], ${ended.map((row) => row.id)}::uuid[],
      ${ended.map((row) => row.contactId)}::uuid[]) as n (id, enrollment_id, contact_id)`.execute(tx);
}
