import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import type { InboxPlace } from "./reading-lease.ts";

/** How problems begin that reading found: those it may take back, others are not its own. */
const beginning = "The inbox cannot be read: ";

/** Remembers what a person has to mend for an inbox to be read, or (null) that it is being read again. */
export async function updateReadingProblem(
  db: Database,
  { tenantId, inboxId }: InboxPlace,
  detail: string | null,
  at: Date,
): Promise<void> {
  const problem = detail === null ? null : `${beginning}${detail}`;
  await sql`
    update connected_inboxes
    set problem = ${problem}::text, problem_at = case when ${problem}::text is not null then ${at}::timestamptz end
    where tenant_id = ${tenantId} and id = ${inboxId} and problem is distinct from ${problem}::text
      and (problem is null or starts_with(problem, ${beginning}))`.execute(db);
}

/** Whether it was noted that the inbox cannot be read. */
export async function hasReadingProblem(db: Database, { tenantId, inboxId }: InboxPlace): Promise<boolean> {
  const { rows } = await sql`
    select 1 from connected_inboxes
    where tenant_id = ${tenantId} and id = ${inboxId} and starts_with(problem, ${beginning})`.execute(db);
  return rows.length > 0;
}
