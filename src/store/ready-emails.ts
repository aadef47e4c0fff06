import { sql } from "kysely";
import type { OpenTransaction } from "./in-transaction.ts";
import { messageIdOf } from "./message-id.ts";
import { newId } from "./new-id.ts";
import type { ReadyEmail } from "./peek-ready-emails.ts";
import { prepared } from "./preparing-client.ts";
import type { StepInPlace } from "./read-steps.ts";

/**
 * Takes locked enrollments off the timetable and puts their emails into the outbox. The unique key (tenant, enrollment,
 * position) makes a second email of the same step impossible; one that was withdrawn comes back with its Message-ID. One
 * that is under way stays as it is, and only its enrollment leaves the timetable.
 */
export async function readyEmails(
  tx: OpenTransaction,
  tenantId: string,
  rows: readonly StepInPlace[],
): Promise<ReadyEmail[]> {
  if (rows.length === 0) return [];
  const messageIds = rows.map((row) =>
    messageIdOf(tenantId, row.enrollmentId, row.nextPosition, row.place.inboxAddress),
  );
  const ids = rows.map((row) => row.enrollmentId);
  const { rows: made } = await sql<{ id: string; enrollmentId: string }>`${sql.raw(prepared)}
    with claimed as (
      update enrollments set due_at = null
      where tenant_id = ${tenantId} and id = any(${ids}::uuid[]))
    insert into outbox (tenant_id, id, enrollment_id, position, inbox_id, state, message_id, created_at)
    select ${tenantId}, n.id, n.enrollment_id, n.position, n.inbox_id, 'ready', n.message_id, now()
    from unnest(${rows.map(() => newId())}::uuid[], ${ids}::uuid[],
      ${rows.map((row) => row.nextPosition)}::integer[], ${rows.map((row) => row.inboxId)}::uuid[],
      ${messageIds}::text[]) as n (id, enrollment_id, position, inbox_id, message_id)
    on conflict (tenant_id, enrollment_id, position) do update
      set state = 'ready', attempt_id = null, created_at = excluded.created_at, failure = null, ordered_by = null
      where outbox.state = 'cancelled'
    returning id, enrollment_id as "enrollmentId"`.execute(tx);
  const outboxIds = new Map(made.map((row) => [row.enrollmentId, row.id]));
  return rows.flatMap((row) => {
    const outboxId = outboxIds.get(row.enrollmentId);
    return outboxId === undefined ? [] : [toReadyEmail(tenantId, row, outboxId)];
  });
}

function toReadyEmail(tenantId: string, row: StepInPlace, outboxId: string): ReadyEmail {
  const { enrollmentId, inboxId, nextPosition: position } = row;
  return {
    tenantId,
    outboxId,
    enrollmentId,
    inboxId,
    position,
    isFollowUp: position > row.firstPosition,
    step: null,
  };
}
