import { sql } from "kysely";
import type { Database } from "./database.ts";
import { reschedule } from "./reschedule.ts";

export interface RemoveHolidayResult {
  kind: "removed" | "not_found";
}

/** Makes a holiday an ordinary day again (for admins). Follow-ups that it had moved come back to it. */
export async function removeHoliday(
  db: Database,
  tenantId: string,
  day: string,
): Promise<RemoveHolidayResult> {
  const { numAffectedRows } = await sql`
    delete from holidays where tenant_id = ${tenantId} and day = ${day}::date`.execute(db);
  if (numAffectedRows === 0n) return { kind: "not_found" };
  await reschedule(db, tenantId, day);
  return { kind: "removed" };
}
