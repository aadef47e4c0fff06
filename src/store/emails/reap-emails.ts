import { sql } from "kysely";
import type { Database } from "../database/database.ts";

/** Tenants that have hand-overs past their lease, or unclear ones to look for. Lock-free, over all tenants. */
export async function peekUnsettledTenants(db: Database): Promise<string[]> {
  const { rows } = await sql<{ tenantId: string }>`
    select tenant_id as "tenantId" from hand_overs where lease_until < now()
    union
    select tenant_id from outbox where look_at < now() and state = 'uncertain'`.execute(db);
  return rows.map((row) => row.tenantId);
}

/** An email of which nobody knows whether it left. */
export interface UncertainEmail {
  tenantId: string;
  outboxId: string;
  enrollmentId: string;
  position: number;
  inboxId: string;
  attemptId: string;
  messageId: string;
  /** Not handed over before; real or domain time, whichever is earlier. */
  since: Date;
  /** It was tried before to find out, and the timeline tells of it. */
  isTold: boolean;
}

/**
 * Takes uncertain emails whose time to look has come and puts the next look off, so that two workers do not look at
 * once (harmless, since the settlement is fenced, but a waste).
 */
export async function takeUncertainEmails(
  db: Database,
  order: { tenantId: string; limit: number; nextLookMs: number },
): Promise<UncertainEmail[]> {
  const { rows } = await sql<UncertainEmail>`
    with due as (
      select id from outbox
      where tenant_id = ${order.tenantId} and state = 'uncertain' and look_at < now()
      order by look_at limit ${order.limit} for update skip locked)
    update outbox o set lease_until = now() + ${order.nextLookMs} * interval '1 millisecond'
    from due where o.tenant_id = ${order.tenantId} and o.id = due.id
    returning o.tenant_id as "tenantId", o.id as "outboxId", o.enrollment_id as "enrollmentId", o.position,
      o.inbox_id as "inboxId", o.attempt_id as "attemptId", o.message_id as "messageId",
      least(o.created_at, o.handed_over_at) as since, o.failure is not null as "isTold"`.execute(db);
  return rows;
}

/** When to look for an uncertain email again, from now. Another attempt is no longer its concern. */
export async function lookAgainLater(db: Database, email: UncertainEmail, afterMs: number): Promise<void> {
  await sql`
    update outbox set lease_until = now() + ${afterMs} * interval '1 millisecond'
    where tenant_id = ${email.tenantId} and id = ${email.outboxId} and attempt_id = ${email.attemptId}
      and state = 'uncertain'`.execute(db);
}
