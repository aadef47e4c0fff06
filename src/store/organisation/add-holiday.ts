import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import { noteHolidayChange } from "./holiday-changes.ts";
import { inTransaction } from "../database/in-transaction.ts";
import type { Holiday } from "./list-holidays.ts";
import { reschedule } from "../enrollments/reschedule.ts";

export interface AddHolidayResult {
  kind: "added" | "already_a_holiday";
}

/**
 * Makes a day a holiday (for admins). Follow-ups that were due on it move to the next business day; what is being
 * handed over at this moment still leaves, and the step after it moves within minutes.
 */
export async function addHoliday(
  db: Database,
  tenantId: string,
  holiday: Holiday,
): Promise<AddHolidayResult> {
  const isNew = await inTransaction(db, async (tx) => {
    const { numAffectedRows } = await sql`
      insert into holidays (tenant_id, day, name) values (${tenantId}, ${holiday.day}::date, ${holiday.name})
      on conflict (tenant_id, day) do nothing`.execute(tx);
    if (numAffectedRows === 0n) return false;
    await noteHolidayChange(tx, tenantId, holiday.day);
    return true;
  });
  if (!isNew) return { kind: "already_a_holiday" };
  await reschedule(db, tenantId, holiday.day);
  return { kind: "added" };
}
