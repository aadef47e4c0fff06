import { sql } from "kysely";
import type { Database } from "./database.ts";

/**
 * Tenants that have hand-overs past their lease, or unclear ones to look for. Lock-free, over all tenants. Each state by
 * itself, so that each is answered by its own small index (`outbox_under_way`, `outbox_uncertain`): asked for both at
 * once, the planner reads every email that was ever sent.
 */
export async function peekUnsettledTenants(db: Database): Promise<string[]> {
  const { rows } = await sql<{ tenantId: string }>`
    select tenant_id as "tenantId" from outbox where state = 'sending' and lease_until < now()
    union
    select tenant_id from outbox where state = 'uncertain' and lease_until < now()`.execute(db);
  return rows.map((row) => row.tenantId);
}

/**
 * Hand-overs that nobody settled within their lease become `uncertain`: their worker died, or hangs. The deadline of a
 * hand-over lies well within the lease, so none of them is still writing.
 */
export async function expireLeases(db: Database, tenantId: string): Promise<number> {
  const result = await sql`
    update outbox set state = 'uncertain'
    where tenant_id = ${tenantId} and state = 'sending' and lease_until < now()`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
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
      where tenant_id = ${order.tenantId} and state = 'uncertain' and lease_until < now()
      order by lease_until limit ${order.limit} for update skip locked)
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
