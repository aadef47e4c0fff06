import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import { noteHolidayChange } from "./holiday-changes.ts";
import { inTransaction } from "../database/in-transaction.ts";
import { reschedule } from "../enrollments/reschedule.ts";

export interface RemoveHolidayResult {
  kind: "removed" | "not_found";
}

/** Makes a holiday an ordinary day again (for admins). Follow-ups that it had moved come back to it. */
export async function removeHoliday(
  db: Database,
  tenantId: string,
  day: string,
): Promise<RemoveHolidayResult> {
  const wasThere = await inTransaction(db, async (tx) => {
    const { numAffectedRows } = await sql`
      delete from holidays where tenant_id = ${tenantId} and day = ${day}::date`.execute(tx);
    if (numAffectedRows === 0n) return false;
    await noteHolidayChange(tx, tenantId, day);
    return true;
  });
  if (!wasThere) return { kind: "not_found" };
  await reschedule(db, tenantId, day);
  return { kind: "removed" };
}
