import { sql } from "kysely";
import { isUnderWay } from "../emails/email-under-way.ts";
import { newId } from "../database/new-id.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
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
  const ids = await writeEnds(tx, order);
  if (ids.length === 0) return { unenrolled: [], unenrolling: [] };
  const emails = await withdrawTasksAndReadEmails(tx, order, ids);
  const underWay = new Set(
    emails.filter(({ state }) => state !== "ready").map((email) => email.enrollmentId),
  );
  if (underWay.size > 0) await letWait(tx, order, [...underWay]);
  if (emails.some(({ state }) => state === "ready")) await cancelReadyEmails(tx, order.tenantId, ids);
  return { unenrolled: ids.filter((id) => !underWay.has(id)), unenrolling: [...underWay] };
}

/**
 * Ends and timeline entries, in the order of the ids, as an index scan reads them; what meets another in a circle all the
 * same is tried again. One statement, and one text for the answer: sent and read row by row, 10,000 cost as much again.
 */
async function writeEnds(tx: OpenTransaction, order: UnenrollManyOrder): Promise<string[]> {
  const { tenantId, enrollmentIds, at, actor, reason, undoUntil } = order;
  const cause = order.cause === null ? null : JSON.stringify(order.cause);
  const { rows } = await sql<{ ids: string | null }>`
    with ended as (
      update enrollments
      set state = 'unenrolled', ended_at = ${at}, due_at = null, end_reason = ${reason},
          ended_by_kind = ${actor.kind}, ended_by_id = ${actor.id}, ended_by_name = ${actor.name},
          end_cause = ${cause}::jsonb,
          undo_until = ${undoUntil}, undo_state = ${undoUntil === null ? sql`null` : sql`state`}
      where tenant_id = ${tenantId} and id = any(${enrollmentIds}::uuid[]) and state in ('active', 'paused')
      returning id, contact_id),
    told as (
      insert into timeline_events
        (tenant_id, id, enrollment_id, contact_id, type, at, actor_kind, actor_id, actor_name, reason, cause)
      select ${tenantId}, n.id, e.id, e.contact_id, 'unenrolled', ${at}, ${actor.kind}, ${actor.id}, ${actor.name},
        ${reason}, ${cause}::jsonb
      from (select id, contact_id, row_number() over () as number from ended) e
      join unnest(${enrollmentIds.map(() => newId())}::uuid[]) with ordinality as n (id, number) using (number))
    select string_agg(id::text, ',') as ids from ended`.execute(tx);
  return rows[0]?.ids?.split(",") ?? [];
}

interface OpenEmail {
  enrollmentId: string;
  state: "ready" | "sending" | "uncertain";
}

/** Withdraws their open tasks, and reads their open emails by the same list of ids: sent and read once, it costs half. */
async function withdrawTasksAndReadEmails(
  tx: OpenTransaction,
  { tenantId, at }: UnenrollManyOrder,
  ids: readonly string[],
): Promise<OpenEmail[]> {
  const { rows } = await sql<OpenEmail>`
    with ended as materialized (select unnest(${ids}::uuid[]) as id),
    withdrawn as (
      update tasks t set withdrawn_at = ${at} from ended
      where t.tenant_id = ${tenantId} and t.enrollment_id = ended.id
        and t.completed_at is null and t.withdrawn_at is null)
    select o.enrollment_id as "enrollmentId", o.state from outbox o join ended on ended.id = o.enrollment_id
    where o.tenant_id = ${tenantId} and (o.state = 'ready' or ${isUnderWay("o")})`.execute(tx);
  return rows;
}

/** Their end comes later, and only then is the entry true that says so. */
async function letWait(
  tx: OpenTransaction,
  { tenantId, at }: UnenrollManyOrder,
  ids: readonly string[],
): Promise<void> {
  await sql`
    update enrollments set state = 'unenrolling', ended_at = null
    where tenant_id = ${tenantId} and id = any(${ids}::uuid[])`.execute(tx);
  await sql`
    update timeline_events set type = 'unenroll_requested'
    where tenant_id = ${tenantId} and enrollment_id = any(${ids}::uuid[]) and type = 'unenrolled' and at = ${at}`.execute(
    tx,
  );
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
