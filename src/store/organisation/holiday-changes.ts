import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import { reschedule } from "../enrollments/reschedule.ts";

/** Minutes of the real clock between the change and the first look, and then from each look to the next. */
const waits = [1, 9, 50] as const;

/** Notes, in the transaction that changes it, that a day (`YYYY-MM-DD`) has become a holiday or is none any more. */
export async function noteHolidayChange(tx: OpenTransaction, tenantId: string, day: string): Promise<void> {
  await sql`
    insert into holiday_changes (tenant_id, day, again_at)
    values (${tenantId}, ${day}::date, now() + ${waits[0]} * interval '1 minute')
    on conflict (tenant_id, day) do update set looks = 0, again_at = excluded.again_at`.execute(tx);
}

/**
 * Looks again, over all tenants, for follow-ups that are due by holidays as they were before a change. While an email is
 * under way, the step after it is planned by what its worker knew when it took it in hand: a change made meanwhile finds
 * nothing to move yet. Asking for the holidays once more with every email that leaves would cost each of them; instead the
 * day is looked at again a minute, ten minutes and an hour after it was changed. By any number of workers; gives how many
 * days were looked at.
 */
export async function rescheduleAgain(db: Database): Promise<number> {
  const { rows } = await sql<Change>`
    select tenant_id as "tenantId", day::text as day, looks from holiday_changes
    where again_at <= now() order by again_at limit 100`.execute(db);
  for (const change of rows) {
    await reschedule(db, change.tenantId, change.day);
    await noteLook(db, change);
  }
  return rows.length;
}

interface Change {
  tenantId: string;
  day: string;
  looks: number;
}

/** Unless the day was changed once more meanwhile, or another worker has looked too. */
async function noteLook(db: Database, { tenantId, day, looks }: Change): Promise<void> {
  const wait = waits[looks + 1];
  const seen = sql`tenant_id = ${tenantId} and day = ${day}::date and looks = ${looks} and again_at <= now()`;
  const note =
    wait === undefined
      ? sql`delete from holiday_changes where ${seen}`
      : sql`update holiday_changes set looks = looks + 1, again_at = now() + ${wait} * interval '1 minute' where ${seen}`;
  await note.execute(db);
}
