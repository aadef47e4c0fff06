import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import type { InboxPlace } from "./reading-lease.ts";

/**
 * Renews the watches of this worker and takes over up to `room` inboxes that nobody watches, over all tenants. Any number
 * of workers share the inboxes: one that dies loses its own when its lease ends, by the database's time.
 */
export async function claimWatches(
  db: Database,
  worker: { workerId: string; leaseMs: number; room: number },
): Promise<InboxPlace[]> {
  const { workerId, leaseMs, room } = worker;
  await addMissing(db);
  const { rows } = await sql<InboxPlace>`
    with mine as (
      select w.tenant_id, w.inbox_id from mailbox_watches w
      join connected_inboxes i on i.tenant_id = w.tenant_id and i.id = w.inbox_id and i.disconnected_at is null
      where w.worker_id = ${workerId}
      for update of w),
    free as (
      select w.tenant_id, w.inbox_id from mailbox_watches w
      join connected_inboxes i on i.tenant_id = w.tenant_id and i.id = w.inbox_id and i.disconnected_at is null
      where w.worker_id is distinct from ${workerId} and w.lease_until < now()
      order by w.lease_until limit ${room} for update of w skip locked),
    taken as (select * from mine union all select * from free)
    update mailbox_watches w
    set worker_id = ${workerId}, lease_until = now() + ${leaseMs} * interval '1 millisecond'
    from taken t
    where w.tenant_id = t.tenant_id and w.inbox_id = t.inbox_id
    returning w.tenant_id as "tenantId", w.inbox_id as "inboxId"`.execute(db);
  return rows;
}

/** Whether a connected inbox is watched by nobody: just connected, or left by its worker. */
export async function anyUnwatched(db: Database): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`
    select exists (
      select 1 from connected_inboxes i
      left join mailbox_watches w on w.tenant_id = i.tenant_id and w.inbox_id = i.id
      where i.disconnected_at is null and (w.inbox_id is null or w.lease_until < now())) as any`.execute(db);
  return rows[0]?.any ?? false;
}

async function addMissing(db: Database): Promise<void> {
  await sql`
    insert into mailbox_watches (tenant_id, inbox_id, lease_until)
    select i.tenant_id, i.id, now() - interval '1 second' from connected_inboxes i
    where i.disconnected_at is null and not exists (
      select 1 from mailbox_watches w where w.tenant_id = i.tenant_id and w.inbox_id = i.id)
    on conflict (tenant_id, inbox_id) do nothing`.execute(db);
}

/** Leaves all its inboxes to others at once. */
export async function giveBackWatches(db: Database, workerId: string): Promise<void> {
  await sql`
    update mailbox_watches set worker_id = null, lease_until = now() where worker_id = ${workerId}`.execute(
    db,
  );
}

/** The inboxes of this worker that somebody asked to be read since the last look. */
export async function takeWanted(db: Database, workerId: string): Promise<InboxPlace[]> {
  const { rows } = await sql<InboxPlace>`
    update mailbox_watches set wanted_at = null
    where worker_id = ${workerId} and wanted_at is not null
    returning tenant_id as "tenantId", inbox_id as "inboxId"`.execute(db);
  return rows;
}
