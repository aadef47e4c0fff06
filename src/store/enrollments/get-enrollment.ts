import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import { recordColumns, recordJoins, type EnrollmentRecord } from "./enrollment-record.ts";

/** The enrollment with all that is told about it; null when this tenant has no such enrollment. */
export async function getEnrollment(
  db: Database,
  tenantId: string,
  enrollmentId: string,
): Promise<EnrollmentRecord | null> {
  const { rows } = await sql<EnrollmentRecord>`
    select ${recordColumns}
    from enrollments e
    ${recordJoins}
    where e.tenant_id = ${tenantId} and e.id = ${enrollmentId}`.execute(db);
  return rows[0] ?? null;
}
