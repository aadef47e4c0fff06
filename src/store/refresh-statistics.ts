import { sql } from "kysely";
import type { Database } from "./database.ts";
import { inTransaction, type OpenTransaction } from "./in-transaction.ts";

/** What claims, gates and the preparing of emails are planned by; bulk enrolls and imports change them at a stroke. */
const tables = ["outbox", "enrollments", "contacts", "contact_addresses"] as const;
type Table = (typeof tables)[number];

/**
 * Lets the planner see what large claims made of the outbox. Without it, plans made for an empty table stay in use:
 * measured, the engine fell to a quarter of its speed until autovacuum came by.
 */
export function refreshStatistics(db: Database): Promise<void> {
  return inTransaction(db, (tx) => analyze(tx, ["outbox"]));
}

/** The same for what bulk enrolls changed. */
export function refreshEnrollmentStatistics(db: Database): Promise<void> {
  return inTransaction(db, (tx) => analyze(tx, ["enrollments"]));
}

/** Fewer changed rows never matter. */
const leastChanged = 1_000;
/** Of the rows that the planner believes in. */
const changedShare = 0.5;
/** Any number that no other lock of ours has. */
const lock = 7_430_221;

/**
 * Refreshes what is known of tables of which half has changed since. Reading that costs next to nothing, as the database
 * counts it anyway, and one worker at a time does it. Gives which were refreshed.
 */
export function refreshStaleStatistics(db: Database): Promise<string[]> {
  return inTransaction(db, async (tx) => {
    const { rows } = await sql<{ name: Table }>`
      select c.relname as name
      from (select pg_try_advisory_xact_lock(${lock}) as "isOurs") l
      join pg_class c on l."isOurs" and c.relnamespace = current_schema()::regnamespace and c.relname = any(${tables})
      join pg_stat_user_tables s on s.relid = c.oid
      where s.n_mod_since_analyze >= greatest(${leastChanged}::float8, ${changedShare}::float8 * c.reltuples)`.execute(
      tx,
    );
    const stale = rows.map(({ name }) => name);
    await analyze(tx, stale);
    return stale;
  });
}

/** A sample of 3,000 rows says what matters here, for a tenth of the work; autovacuum takes its own larger ones. */
async function analyze(tx: OpenTransaction, stale: readonly Table[]): Promise<void> {
  if (stale.length === 0) return;
  await sql`set local default_statistics_target = 10`.execute(tx);
  for (const table of stale) await sql`analyze ${sql.table(table)}`.execute(tx);
}
