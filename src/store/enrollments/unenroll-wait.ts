import { sql } from "kysely";
import type { Database } from "../database/database.ts";

/** When the unenrolls that ended now had been asked for: how long people waited for a hand-over under way. */
export async function unenrollRequestTimes(
  db: Database,
  tenantId: string,
  enrollmentIds: readonly string[],
): Promise<Date[]> {
  const { rows } = await sql<{ at: Date }>`
    select max(at) as at from timeline_events
    where tenant_id = ${tenantId} and enrollment_id = any(${enrollmentIds}::uuid[]) and type = 'unenroll_requested'
    group by enrollment_id`.execute(db);
  return rows.map((row) => row.at);
}
