import { sql } from "kysely";
import { dayMs, minuteMs, roomWithin, type InboxLimits } from "../domain/limit-slots.ts";
import type { Database } from "./database.ts";
import { inTransaction, type OpenTransaction } from "./in-transaction.ts";
import type { ReadyEmail } from "./peek-ready-emails.ts";
import { prepared } from "./preparing-client.ts";

export interface GatedEmail {
  email: ReadyEmail;
  subject: string;
  threadPosition: number | null;
  /** S-015. */
  hasMeetingLink: boolean;
}

/** Emails of one inbox that want to leave now. */
export interface GateOrder {
  tenantId: string;
  inboxId: string;
  emails: readonly GatedEmail[];
  attemptId: string;
  /** Real time: how long the hand-over may take until others look what became of it. */
  leaseMs: number;
  /** Domain time: what limits count by. */
  at: Date;
}

/**
 * THE gate: nothing leaves but through it, whoever sends (the engine, "send now", a manual-email task). Gives the ids of
 * the outbox rows that may leave, now `sending` under the attempt; the others must not be sent.
 *
 * First the inbox's row is locked, so that the count after it is exact though many workers send from one inbox (a second
 * statement, because only a new snapshot sees what the last holder of the lock counted). Then one statement holds the
 * enrollments `for share` and looks at everything at once: active, contact neither opted out nor away, address not
 * bounced, room within both limits; follow-ups pass before new starts. An unenroll waits for the share lock or is waited
 * for: either the email does not leave, or the unenroll sees it `sending` (F10).
 */
export function openGate(db: Database, order: GateOrder): Promise<Set<string>> {
  return inTransaction(db, async (tx) => {
    const limits = await lockInbox(tx, order);
    if (limits === null) return new Set<string>();
    const room = await roomOf(tx, order, limits);
    return room === 0 ? new Set<string>() : letPass(tx, order, room);
  });
}

async function lockInbox(tx: OpenTransaction, { tenantId, inboxId }: GateOrder): Promise<InboxLimits | null> {
  const { rows } = await sql<InboxLimits>`${sql.raw(prepared)}
    select daily_limit as daily, minute_limit as "perMinute" from connected_inboxes
    where tenant_id = ${tenantId} and id = ${inboxId} and disconnected_at is null
    for no key update`.execute(tx);
  return rows[0] ?? null;
}

/** Index-only on `outbox_limits`, within the last 24 hours of one inbox. */
async function roomOf(tx: OpenTransaction, order: GateOrder, limits: InboxLimits): Promise<number> {
  const { tenantId, inboxId, at } = order;
  const { rows } = await sql<{ lastDay: number; lastMinute: number }>`${sql.raw(prepared)}
    select count(*)::integer as "lastDay",
      (count(*) filter (where handed_over_at > ${before(at, minuteMs)}))::integer as "lastMinute"
    from outbox
    where tenant_id = ${tenantId} and inbox_id = ${inboxId} and state in ('sending', 'sent', 'uncertain')
      and handed_over_at > ${before(at, dayMs)}`.execute(tx);
  return roomWithin(limits, rows[0]?.lastDay ?? 0, rows[0]?.lastMinute ?? 0);
}

const before = (at: Date, milliseconds: number): Date => new Date(at.getTime() - milliseconds);

/**
 * Written so that the planner cannot answer it with `outbox_ready`: statistics call that index nearly empty, and it holds
 * the whole backlog (measured with 6,000 ready emails: 9 ms a batch instead of 2).
 */
const isReady = sql.raw("case o.state when 'ready' then true end");

async function letPass(tx: OpenTransaction, order: GateOrder, room: number): Promise<Set<string>> {
  const { tenantId, inboxId, emails, attemptId, leaseMs, at } = order;
  const outboxIds = emails.map(({ email }) => email.outboxId);
  const { rows } = await sql<{ id: string }>`${sql.raw(prepared)}
    with e as (
      select id, contact_id, first_position from enrollments
      where tenant_id = ${tenantId} and id = any(${emails.map(({ email }) => email.enrollmentId)}::uuid[])
        and state = 'active' and inbox_id = ${inboxId}
      order by id for share),
    passing as (
      select o.id from outbox o
      join e on e.id = o.enrollment_id
      join contacts c on c.tenant_id = ${tenantId} and c.id = e.contact_id
      join contact_addresses a on a.tenant_id = ${tenantId} and a.contact_id = e.contact_id and a.is_primary
      where o.tenant_id = ${tenantId} and o.id = any(${outboxIds}::uuid[]) and ${isReady}
        and c.opted_out_at is null and a.bounced_at is null
        and (c.hold_reason is null or c.held_until <= ${at})
      order by (o.position > e.first_position) desc, o.created_at, o.id
      limit ${room})
    update outbox o
    set state = 'sending', attempt_id = ${attemptId}, attempts = o.attempts + 1, failure = null,
        lease_until = now() + ${leaseMs} * interval '1 millisecond', handed_over_at = ${at}, inbox_id = ${inboxId},
        subject = n.subject, thread_position = n.thread_position, has_meeting_link = n.has_meeting_link
    from passing, unnest(${outboxIds}::uuid[], ${emails.map(({ subject }) => subject)}::text[],
      ${emails.map(({ threadPosition }) => threadPosition)}::integer[],
      ${emails.map(({ hasMeetingLink }) => hasMeetingLink)}::boolean[])
      as n (id, subject, thread_position, has_meeting_link)
    where o.tenant_id = ${tenantId} and o.id = passing.id and n.id = o.id and ${isReady}
    returning o.id`.execute(tx);
  return new Set(rows.map((row) => row.id));
}
