import { sql } from "kysely";
import type { EnrollmentState, WaitReason } from "../../domain/words.ts";
import type { Database } from "../database/database.ts";
import { recordColumns, recordJoins, type EnrollmentRecord } from "./enrollment-record.ts";
import type { PageRequest } from "../database/page-order.ts";

export interface EnrollmentFilter {
  sequenceId: string | null;
  contactId: string | null;
  state: EnrollmentState | null;
  /** Open ones that wait for this. */
  wait: WaitReason | null;
}

/** Enrollments that fit every filter given, the newest first. */
export async function listEnrollments(
  db: Database,
  tenantId: string,
  filter: EnrollmentFilter,
  page: PageRequest,
): Promise<EnrollmentRecord[]> {
  const { rows } = await sql<EnrollmentRecord>`
    select ${recordColumns}
    from (
      select * from enrollments
      where tenant_id = ${tenantId}
        and ${page.after === null ? sql`true` : sql`id < ${page.after}`}
        and ${filter.sequenceId === null ? sql`true` : sql`sequence_id = ${filter.sequenceId}`}
        and ${filter.contactId === null ? sql`true` : ofContact(filter.contactId)}
        and ${filter.state === null ? sql`true` : sql`state = ${filter.state}`}
        and ${filter.wait === null ? sql`true` : sql`wait_reason = ${filter.wait} and state in ('active', 'paused')`}
      order by id desc limit ${page.limit}
    ) e
    ${recordJoins}
    order by e.id desc`.execute(db);
  return rows;
}

/** Spelled out by state, so that the two partial indexes by contact serve it; there is no index over both. */
function ofContact(contactId: string) {
  return sql`(
    (contact_id = ${contactId} and state in ('active', 'paused', 'unenrolling'))
    or (contact_id = ${contactId} and state in ('unenrolled', 'finished')))`;
}
