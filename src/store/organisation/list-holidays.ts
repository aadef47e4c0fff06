import { sql } from "kysely";
import type { Database } from "../database/database.ts";

/** A day on which sequences that keep to business days send no follow-ups. */
export interface Holiday {
  /** `YYYY-MM-DD`. */
  day: string;
  name: string;
}

/** The tenant's holidays from `from` on (`YYYY-MM-DD`), the next one first. */
export async function listHolidays(db: Database, tenantId: string, from: string): Promise<Holiday[]> {
  const { rows } = await sql<Holiday>`
    select day::text as day, name from holidays
    where tenant_id = ${tenantId} and day >= ${from}::date
    order by day`.execute(db);
  return rows;
}
