import { sql } from "kysely";
import type { Database } from "../database/database.ts";

/**
 * Whether the email that was being handed over when an enrollment was unenrolled has left. Null when none was, while that is
 * not settled, and where nobody can find out. The email is the enrollment's last one: no other could start after it.
 */
export async function readEmailLeft(
  db: Database,
  tenantId: string,
  enrollmentId: string,
): Promise<boolean | null> {
  const { rows } = await sql<{ left: boolean | null }>`
    select case when o.state <> 'uncertain' then o.state = 'sent' end as "left"
    from enrollments e
    cross join lateral (
      select t.type from timeline_events t
      where t.tenant_id = ${tenantId} and t.enrollment_id = e.id
        and t.type in ('unenroll_requested', 'unenroll_undone')
      order by t.id desc limit 1) asked
    cross join lateral (
      select x.state from outbox x
      where x.tenant_id = ${tenantId} and x.enrollment_id = e.id order by x.position desc limit 1) o
    where e.tenant_id = ${tenantId} and e.id = ${enrollmentId} and e.state = 'unenrolled'
      and asked.type = 'unenroll_requested'`.execute(db);
  return rows[0]?.left ?? null;
}
