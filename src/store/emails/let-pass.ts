import { sql, type RawBuilder } from "kysely";
import type { OpenTransaction } from "../database/in-transaction.ts";
import type { GatedEmail, GateOrder } from "./open-gate.ts";
import { plainArray } from "../database/plain-array.ts";
import { prepared } from "../database/preparing-client.ts";

/** The part of the gate for emails that lie in the outbox; gives the ids of those that pass. */
export async function letReadyPass(tx: OpenTransaction, order: GateOrder, room: number): Promise<string[]> {
  const { tenantId, inboxId, attemptId, leaseMs, at } = order;
  const emails = order.emails.filter(({ email }) => email.step === null);
  if (emails.length === 0 || room === 0) return [];
  const outboxIds = emails.map(({ email }) => email.outboxId);
  const { rows } = await sql<{ id: string }>`${sql.raw(prepared)}
    with e as (
      select id, contact_id, first_position from enrollments
      where tenant_id = ${tenantId} and id = any(${plainArray(emails.map(({ email }) => email.enrollmentId))}::uuid[])
        and state = 'active' and inbox_id = ${inboxId}
      order by id for share),
    passing as (
      select o.id from outbox o
      join e on e.id = o.enrollment_id
      join contacts c on c.tenant_id = ${tenantId} and c.id = e.contact_id
      join contact_addresses a on a.tenant_id = ${tenantId} and a.contact_id = e.contact_id and a.is_primary
      where o.tenant_id = ${tenantId} and o.id = any(${plainArray(outboxIds)}::uuid[]) and o.state = 'ready'
        and c.opted_out_at is null and a.bounced_at is null
        and (c.hold_reason is null or c.held_until <= ${at})
      order by (o.position > e.first_position) desc, o.created_at, o.id
      limit ${room})
    update outbox o
    set state = 'sending', attempt_id = ${attemptId}, attempts = o.attempts + 1, failure = null,
        lease_until = now() + ${leaseMs} * interval '1 millisecond', handed_over_at = ${at}, inbox_id = ${inboxId},
        subject = n.subject, thread_position = n.thread_position, has_meeting_link = n.has_meeting_link
    from passing, unnest(${plainArray(outboxIds)}::uuid[], ${emails.map(({ subject }) => subject)}::text[],
      ${plainArray(emails.map(({ threadPosition }) => threadPosition))}::integer[],
      ${plainArray(emails.map(({ hasMeetingLink }) => hasMeetingLink))}::boolean[])
      as n (id, subject, thread_position, has_meeting_link)
    where o.tenant_id = ${tenantId} and o.id = passing.id and n.id = o.id and o.state = 'ready'
    returning o.id`.execute(tx);
  return rows.map((row) => row.id);
}

/**
 * The part of the gate for due steps: their emails come into the outbox as they pass. The same step cannot pass twice: it
 * loses its time, and the unique key (tenant, enrollment, position) makes a second email impossible. One that was withdrawn
 * comes back with its Message-ID; one that is under way stays as it is, and only its enrollment loses its time. What was
 * edited after it was made does not pass; one that has got another row since would bear the links of its own, and the gate
 * throws: nothing of its transaction stays, and the email is made anew. In the order of the enrollments' ids, in which everybody locks them.
 */
export async function letDuePass(tx: OpenTransaction, order: GateOrder, room: number): Promise<string[]> {
  const { tenantId, inboxId, attemptId, leaseMs, at } = order;
  const due = order.emails.filter(({ email }) => email.step !== null);
  const chosen =
    due.length <= room ? due : (await passable(tx, order, due)).toSorted(followUpsFirst).slice(0, room);
  const emails = chosen.toSorted((a, b) => (a.email.enrollmentId < b.email.enrollmentId ? -1 : 1));
  if (emails.length === 0) return [];
  const { rows } = await sql<{ id: string }>`${sql.raw(prepared)}
    with passing as (
      update enrollments e set due_at = null
      from unnest(${plainArray(emails.map(({ email }) => email.outboxId))}::uuid[],
        ${plainArray(emails.map(({ email }) => email.enrollmentId))}::uuid[],
        ${plainArray(emails.map(({ email }) => email.position))}::integer[], ${plainArray(emails.map(({ edits }) => edits))}::integer[],
        ${emails.map(({ messageId }) => messageId)}::text[], ${emails.map(({ subject }) => subject)}::text[],
        ${plainArray(emails.map(({ threadPosition }) => threadPosition))}::integer[],
        ${plainArray(emails.map(({ hasMeetingLink }) => hasMeetingLink))}::boolean[])
        as n (id, enrollment_id, position, edits, message_id, subject, thread_position, has_meeting_link),
        contacts c, contact_addresses a
      where ${mayPass(order)}
      returning n.*)
    insert into outbox (tenant_id, id, enrollment_id, position, inbox_id, state, message_id, created_at, attempt_id,
      attempts, lease_until, handed_over_at, subject, thread_position, has_meeting_link)
    select ${tenantId}, id, enrollment_id, position, ${inboxId}, 'sending', message_id, now(), ${attemptId}, 1,
      now() + ${leaseMs} * interval '1 millisecond', ${at}, subject, thread_position, has_meeting_link
    from passing
    on conflict (tenant_id, enrollment_id, position) do update
      set state = 'sending', attempt_id = excluded.attempt_id, attempts = outbox.attempts + 1, failure = null,
          ordered_by = null, created_at = excluded.created_at, lease_until = excluded.lease_until,
          handed_over_at = excluded.handed_over_at, inbox_id = excluded.inbox_id, subject = excluded.subject,
          thread_position = excluded.thread_position, has_meeting_link = excluded.has_meeting_link
      where outbox.state = 'cancelled'
    returning id`.execute(tx);
  const own = new Set(emails.map(({ email }) => email.outboxId));
  if (rows.some(({ id }) => !own.has(id)))
    throw new Error("An email was made before its row in the outbox was");
  return rows.map((row) => row.id);
}

/** What has to be true of n (what wants to leave), its enrollment e, contact c and address a. */
function mayPass({ tenantId, inboxId, at }: GateOrder): RawBuilder<unknown> {
  return sql`
    e.tenant_id = ${tenantId} and e.id = n.enrollment_id and e.state = 'active' and e.inbox_id = ${inboxId}
    and e.next_position = n.position and e.due_at <= ${at} and e.edits = n.edits
    and c.tenant_id = ${tenantId} and c.id = e.contact_id and c.opted_out_at is null
    and (c.hold_reason is null or c.held_until <= ${at})
    and a.tenant_id = ${tenantId} and a.contact_id = e.contact_id and a.is_primary and a.bounced_at is null`;
}

/** Of more emails than there is room for, those that may pass: none that may not takes the place of one that may. */
async function passable(
  tx: OpenTransaction,
  order: GateOrder,
  emails: readonly GatedEmail[],
): Promise<GatedEmail[]> {
  const { rows } = await sql<{ id: string }>`
    select n.id
    from unnest(${plainArray(emails.map(({ email }) => email.outboxId))}::uuid[],
      ${plainArray(emails.map(({ email }) => email.enrollmentId))}::uuid[],
      ${plainArray(emails.map(({ email }) => email.position))}::integer[], ${plainArray(emails.map(({ edits }) => edits))}::integer[])
      as n (id, enrollment_id, position, edits), enrollments e, contacts c, contact_addresses a
    where ${mayPass(order)}`.execute(tx);
  const ids = new Set(rows.map((row) => row.id));
  return emails.filter(({ email }) => ids.has(email.outboxId));
}

/** Else in the order in which they were due. */
function followUpsFirst(a: GatedEmail, b: GatedEmail): number {
  const dueAt = ({ email }: GatedEmail): number => email.step?.dueAt?.getTime() ?? 0;
  return Number(b.email.isFollowUp) - Number(a.email.isFollowUp) || dueAt(a) - dueAt(b);
}
