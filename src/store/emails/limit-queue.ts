import { sql } from "kysely";
import { dayMs, minuteMs, slotOf } from "../../domain/limit-slots.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";

/** The line before an inbox that has sent as much as it may. */
export interface LimitQueue {
  /** Domain time at which the next email fits. */
  free: Date;
  /** When one more goes, and takes its place. Follow-ups stand before all new starts. */
  slot(wish: { isFollowUp: boolean; waitedBefore: boolean }): Date;
}

/**
 * Reads when the inbox is free again and how many wait. Times given out are a plan, good enough to tell people; what
 * holds the limits is the gate. Who waited before and lost its place to a follow-up does not go to the end again.
 */
export async function limitQueue(
  tx: OpenTransaction,
  tenantId: string,
  inboxId: string,
  at: Date,
): Promise<LimitQueue> {
  const { daily, perMinute, lastMinuteFull, lastDayFull, waiting, waitingFollowUps } = await readQueue(
    tx,
    tenantId,
    inboxId,
    at,
  );
  const ends = [at.getTime(), endOf(lastMinuteFull, minuteMs), endOf(lastDayFull, dayMs)];
  const free = new Date(Math.max(...ends));
  const ahead = { again: 0, followUps: waitingFollowUps, starts: waiting };
  return {
    free,
    slot({ isFollowUp, waitedBefore }) {
      const line = waitedBefore ? "again" : isFollowUp ? "followUps" : "starts";
      const slot = slotOf({ daily, perMinute }, free, ahead[line]);
      ahead[line] += 1;
      if (line === "followUps") ahead.starts += 1;
      return slot;
    },
  };
}

/** The window is half open: after exactly a minute (a day) the email counts no more. */
const endOf = (full: Date | null, windowMs: number): number =>
  full === null ? Number.NEGATIVE_INFINITY : full.getTime() + windowMs;

interface QueueRow {
  daily: number;
  perMinute: number;
  /** The oldest of as many emails as a minute (a day) may have, counted from the newest; null: there is room. */
  lastMinuteFull: Date | null;
  lastDayFull: Date | null;
  waiting: number;
  waitingFollowUps: number;
}

async function readQueue(
  tx: OpenTransaction,
  tenantId: string,
  inboxId: string,
  at: Date,
): Promise<QueueRow> {
  const handedOver = sql`
    select o.counted_at from outbox o
    where o.tenant_id = ${tenantId} and o.inbox_id = ${inboxId}
      and o.counted_at > ${new Date(at.getTime() - dayMs)}
    order by o.counted_at desc limit 1`;
  const { rows } = await sql<QueueRow>`
    select i.daily_limit as daily, i.minute_limit as "perMinute",
      (${handedOver} offset i.minute_limit - 1) as "lastMinuteFull",
      (${handedOver} offset i.daily_limit - 1) as "lastDayFull",
      w.waiting, w.follow_ups as "waitingFollowUps"
    from connected_inboxes i, (
      select count(*)::integer as waiting,
        (count(*) filter (where e.next_position > e.first_position))::integer as follow_ups
      from enrollments e
      where e.tenant_id = ${tenantId} and e.inbox_id = ${inboxId} and e.state = 'active'
        and e.wait_reason = 'limit' and e.due_at > ${at}) w
    where i.tenant_id = ${tenantId} and i.id = ${inboxId}`.execute(tx);
  const row = rows[0];
  if (row === undefined) throw new Error(`There is no inbox ${inboxId}`);
  return row;
}
