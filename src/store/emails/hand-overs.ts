import { sql, type RawBuilder } from "kysely";
import type { Database } from "../database/database.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import type { GateOrder } from "./open-gate.ts";
import { prepared } from "../database/preparing-client.ts";

/** Notes, in the gate's transaction, that an attempt has emails under way: whoever comes after a dead worker looks here. */
export async function beginHandOver(db: Database | OpenTransaction, order: GateOrder): Promise<void> {
  const { tenantId, inboxId, attemptId, leaseMs, at } = order;
  await sql`${sql.raw(prepared)}
    insert into hand_overs (tenant_id, attempt_id, inbox_id, handed_over_at, lease_until)
    values (${tenantId}, ${attemptId}, ${inboxId}, ${at}, now() + ${leaseMs} * interval '1 millisecond')`.execute(
    db,
  );
}

/** The attempt is over, if all its emails are settled; else it stays for whoever looks when its lease is over. */
export async function endHandOver(
  db: Database,
  { tenantId, attemptId }: { tenantId: string; attemptId: string },
): Promise<void> {
  await sql`${sql.raw(prepared)}
    delete from hand_overs h
    where h.tenant_id = ${tenantId} and h.attempt_id = ${attemptId} and not exists (
      select 1 from outbox o where ${isUnderWay(tenantId)})`.execute(db);
}

/**
 * Hand-overs that nobody settled within their lease become `uncertain`: their worker died, or hangs. The deadline of a
 * hand-over lies well within the lease, so none of them is still writing.
 */
export async function expireLeases(db: Database, tenantId: string): Promise<void> {
  await sql`
    with h as (
      delete from hand_overs where tenant_id = ${tenantId} and lease_until < now()
      returning attempt_id, inbox_id, handed_over_at)
    update outbox o set state = 'uncertain' from h where ${isUnderWay(tenantId)}`.execute(db);
}

/** Whether o is an email of the hand-over h that is not settled; a range of `outbox_limits`. */
function isUnderWay(tenantId: string): RawBuilder<unknown> {
  return sql`o.tenant_id = ${tenantId} and o.inbox_id = h.inbox_id and o.counted_at = h.handed_over_at
    and o.attempt_id = h.attempt_id and o.state = 'sending'`;
}

/**
 * Notes hand-overs past their lease, of the last day before `now`, that nobody has noted, and gives how many: none, unless a
 * version of the program has handed emails over that does not know of the table.
 */
export async function mendHandOvers(db: Database, now: Date): Promise<number> {
  const result = await sql`
    insert into hand_overs (tenant_id, attempt_id, inbox_id, handed_over_at, lease_until)
    select distinct on (o.tenant_id, o.attempt_id) o.tenant_id, o.attempt_id, o.inbox_id, o.handed_over_at, o.lease_until
    from connected_inboxes i
    join outbox o on o.tenant_id = i.tenant_id and o.inbox_id = i.id
      and o.counted_at > ${now}::timestamptz - interval '1 day'
    where o.state = 'sending' and o.lease_until < now()
    on conflict (tenant_id, attempt_id) do nothing`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}
