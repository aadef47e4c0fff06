import { sql, type RawBuilder } from "kysely";
import type { OpenEnrollment } from "../../domain/stop/stop-facts.ts";
import type { CompanyReach, UnenrollScope } from "../../domain/words.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";

interface Row extends Omit<OpenEnrollment, "settings"> {
  replyUnenrolls: boolean;
  replyScope: UnenrollScope;
  meetingUnenrolls: boolean;
  meetingScope: UnenrollScope;
  companyReach: CompanyReach;
}

const isOpen = sql`e.state in ('active', 'paused')`;

/** Enrollments that fit `which` (a condition on `e`) and are active or paused, with what stopping goes by. */
export async function readOpenEnrollments(
  tx: OpenTransaction,
  tenantId: string,
  which: RawBuilder<unknown>,
): Promise<OpenEnrollment[]> {
  return read(tx, tenantId, sql`${isOpen} and ${which}`);
}

async function read(
  tx: OpenTransaction,
  tenantId: string,
  which: RawBuilder<unknown>,
): Promise<OpenEnrollment[]> {
  const { rows } = await sql<Row>`
    select e.id as "enrollmentId", e.contact_id as "contactId", e.sequence_id as "sequenceId",
      e.enrolled_at as "enrolledAt", e.enrolled_by as "enrolledBy", i.user_id as "senderId",
      s.reply_unenrolls as "replyUnenrolls", s.reply_scope as "replyScope",
      s.meeting_unenrolls as "meetingUnenrolls", s.meeting_scope as "meetingScope", s.company_reach as "companyReach"
    from enrollments e
    join sequences s on s.tenant_id = e.tenant_id and s.id = e.sequence_id
    join connected_inboxes i on i.tenant_id = e.tenant_id and i.id = e.inbox_id
    where e.tenant_id = ${tenantId} and ${which}
    order by e.id`.execute(tx);
  return rows.map(
    ({ enrollmentId, contactId, sequenceId, enrolledAt, enrolledBy, senderId, ...settings }) => {
      return { enrollmentId, contactId, sequenceId, enrolledAt, enrolledBy, senderId, settings };
    },
  );
}

/** The open enrollments of these contacts. */
export function readOpenOf(
  tx: OpenTransaction,
  tenantId: string,
  contactIds: readonly string[],
): Promise<OpenEnrollment[]> {
  if (contactIds.length === 0) return Promise.resolve([]);
  return readOpenEnrollments(tx, tenantId, sql`e.contact_id = any(${contactIds}::uuid[])`);
}

/**
 * The open enrollments of these contacts, and those that an undo could still bring back at `at` (domain time): what ends
 * the ones must keep the others from coming back. Two arms, because open and ended enrollments have an index each.
 */
export function readOpenOrUndoable(
  tx: OpenTransaction,
  tenantId: string,
  contactIds: readonly string[],
  at: Date,
): Promise<OpenEnrollment[]> {
  if (contactIds.length === 0) return Promise.resolve([]);
  const ofThem = sql`x.tenant_id = ${tenantId} and x.contact_id = any(${contactIds}::uuid[])`;
  return read(
    tx,
    tenantId,
    sql`e.id in (
      select x.id from enrollments x
      where ${ofThem} and x.state in ('active', 'paused', 'unenrolling')
        and (x.state <> 'unenrolling' or x.undo_until >= ${at})
      union all
      select x.id from enrollments x where ${ofThem} and x.state = 'unenrolled' and x.undo_until >= ${at})`,
  );
}
