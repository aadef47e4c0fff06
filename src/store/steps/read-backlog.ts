import { sql } from "kysely";
import type { Database } from "../database/database.ts";

/** What waits in the whole database, over all organisations. */
export interface Backlog {
  /** Since how many seconds the oldest step is due that nobody has carried out; 0: none is. By the database's clock. */
  oldestDueSeconds: number;
  /** Enrollments at a step that could not be carried out and waits for a person. */
  stuckEnrollments: number;
  /** Connected inboxes with a failure that a person has to mend. */
  inboxesInTrouble: number;
  /** Emails of which nobody knows whether they left. */
  uncertainEmails: number;
}

/** Three looks into indexes that hold little else, and one at all inboxes, of which there are as many as users. */
export async function readBacklog(db: Database): Promise<Backlog> {
  const { rows } = await sql<Backlog>`
    select
      (select greatest(0, coalesce(extract(epoch from now() - min(due_at)), 0))::float8 from timetable)
        as "oldestDueSeconds",
      (select count(*)::integer from enrollments where wait_reason in ('limit', 'stuck') and wait_reason = 'stuck')
        as "stuckEnrollments",
      (select count(*)::integer from connected_inboxes where problem is not null and disconnected_at is null)
        as "inboxesInTrouble",
      (select count(*)::integer from outbox where look_at is not null and state = 'uncertain')
        as "uncertainEmails"`.execute(db);
  const [backlog] = rows;
  if (backlog === undefined) throw new Error("A statement that gives one row gave none.");
  return backlog;
}
