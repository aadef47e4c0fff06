import { sql } from "kysely";
import type { Database } from "./database.ts";

/**
 * Lets the planner see what large claims made of the outbox. Without it, plans made for an empty table stay in use:
 * measured, the engine fell to a quarter of its speed until autovacuum came by.
 */
export async function refreshStatistics(db: Database): Promise<void> {
  await sql`analyze outbox`.execute(db);
}

/** The same for what bulk enrolls changed, once when a worker starts. */
export async function refreshEnrollmentStatistics(db: Database): Promise<void> {
  await sql`analyze enrollments`.execute(db);
}
