import { sql } from "kysely";
import type { Database } from "./database.ts";

/**
 * Lets the planner see what large claims made of the outbox. Without it, plans made for an empty table stay in use:
 * measured, the engine fell to a quarter of its speed until autovacuum came by.
 */
export function refreshStatistics(db: Database): Promise<void> {
  return analyze(db, "outbox");
}

/** The same for what bulk enrolls changed, once when a worker starts. */
export function refreshEnrollmentStatistics(db: Database): Promise<void> {
  return analyze(db, "enrollments");
}

/** A sample of 3,000 rows says what matters here, for a tenth of the work; autovacuum takes its own larger ones. */
async function analyze(db: Database, table: "outbox" | "enrollments"): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`set local default_statistics_target = 10`.execute(tx);
    await sql`analyze ${sql.table(table)}`.execute(tx);
  });
}
