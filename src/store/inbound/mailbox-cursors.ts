import { sql } from "kysely";
import type { MailFolder } from "../../domain/message-words.ts";
import type { Database } from "../database/database.ts";
import type { InboxPlace } from "./reading-lease.ts";

const dayMs = 86_400_000;
/** What came before is not looked for when an inbox is read for the first time, however long somebody is enrolled. */
const firstReadDays = 30;

/** Where to read on. */
export interface MailboxCursor {
  cursor: Record<string, unknown> | null;
  /** Should the cursor be missing or worthless: from here on. */
  since: Date;
}

/** `now` is domain time. A day is added before the last read, as clocks and mailboxes may disagree. */
export async function readMailboxCursor(
  db: Database,
  { tenantId, inboxId }: InboxPlace,
  folder: MailFolder,
  now: Date,
): Promise<MailboxCursor> {
  const { rows } = await sql<{
    cursor: Record<string, unknown> | null;
    readUpTo: Date | null;
    first: Date | null;
  }>`
    select r.cursor, r.read_up_to as "readUpTo", case when r.read_up_to is null then (
        select min(e.enrolled_at) from enrollments e
        where e.tenant_id = ${tenantId} and e.inbox_id = ${inboxId} and e.state in ('active', 'paused')) end as first
    from connected_inboxes i
    left join mailbox_readings r on r.tenant_id = i.tenant_id and r.inbox_id = i.id and r.folder = ${folder}
    where i.tenant_id = ${tenantId} and i.id = ${inboxId}`.execute(db);
  const { cursor = null, readUpTo = null, first = null } = rows[0] ?? {};
  const from = (readUpTo ?? first ?? now).getTime() - dayMs;
  return {
    cursor,
    since: new Date(readUpTo === null ? Math.max(from, now.getTime() - firstReadDays * dayMs) : from),
  };
}

/** Everything before the cursor has been processed; `readUpTo` (real time) is null while more is to be read. */
export async function saveMailboxCursor(
  db: Database,
  { tenantId, inboxId }: InboxPlace,
  folder: MailFolder,
  { cursor, readUpTo }: { cursor: Readonly<Record<string, unknown>>; readUpTo: Date | null },
): Promise<void> {
  await sql`
    insert into mailbox_readings as r (tenant_id, inbox_id, folder, cursor, read_up_to)
    values (${tenantId}, ${inboxId}, ${folder}, ${JSON.stringify(cursor)}::jsonb, ${readUpTo})
    on conflict (tenant_id, inbox_id, folder) do update
      set cursor = excluded.cursor, read_up_to = coalesce(excluded.read_up_to, r.read_up_to)`.execute(db);
}
