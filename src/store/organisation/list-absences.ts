import { sql } from "kysely";
import { absenceSelect, type AbsenceRecord } from "./absence-record.ts";
import type { Database } from "../database/database.ts";

/** Absences of a tenant that are not over, the next first. */
export async function listAbsences(db: Database, tenantId: string): Promise<AbsenceRecord[]> {
  const { rows } = await sql<AbsenceRecord>`
    ${absenceSelect}
    where a.tenant_id = ${tenantId} and a.ended_at is null
    order by a.starts_at, a.id`.execute(db);
  return rows;
}

/** One absence; null when there is none. */
export async function getAbsence(db: Database, tenantId: string, id: string): Promise<AbsenceRecord | null> {
  const { rows } = await sql<AbsenceRecord>`
    ${absenceSelect}
    where a.tenant_id = ${tenantId} and a.id = ${id}`.execute(db);
  return rows[0] ?? null;
}
