import { sql } from "kysely";
import type { Busy } from "../../domain/meeting-slots.ts";
import type { Database } from "../database/database.ts";

/** When a user has meetings or is away (F14), from `from` on, as far as we know; in no order. */
export async function listBusyTimes(
  db: Database,
  { tenantId, userId, from }: { tenantId: string; userId: string; from: Date },
): Promise<Busy[]> {
  const { rows } = await sql<{ from: Date; until: Date }>`
    select starts_at as "from", ends_at as "until" from meetings
    where tenant_id = ${tenantId} and user_id = ${userId} and state = 'booked' and ends_at > ${from}
    union all
    select starts_at, ends_at from rep_absences
    where tenant_id = ${tenantId} and user_id = ${userId} and ended_at is null and ends_at > ${from}`.execute(
    db,
  );
  return rows.map((row) => ({ from: row.from.getTime(), until: row.until.getTime() }));
}
