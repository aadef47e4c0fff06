import { sql } from "kysely";
import type { Database } from "./database.ts";
import {
  enrollmentColumns,
  holderColumns,
  ownerJoin,
  senderColumns,
  senderJoins,
  sequenceJoins,
  type EnrollmentRecord,
} from "./enrollment-record.ts";

/** The enrollment with all that is told about it; null when this tenant has no such enrollment. */
export async function getEnrollment(
  db: Database,
  tenantId: string,
  enrollmentId: string,
): Promise<EnrollmentRecord | null> {
  const { rows } = await sql<EnrollmentRecord>`
    select ${holderColumns}, ${enrollmentColumns}, ${senderColumns}
    from enrollments e
    join contacts c on c.tenant_id = e.tenant_id and c.id = e.contact_id
    ${ownerJoin}
    ${sequenceJoins}
    ${senderJoins}
    where e.tenant_id = ${tenantId} and e.id = ${enrollmentId}`.execute(db);
  return rows[0] ?? null;
}
