import { sql } from "kysely";
import type { Database } from "./database.ts";
import { inTransaction, type OpenTransaction } from "./in-transaction.ts";

/** What claims, gates and the preparing of emails are planned by; bulk enrolls and imports change them at a stroke. */
const tables = ["outbox", "enrollments", "contacts", "contact_addresses"] as const;
type Table = (typeof tables)[number];

/** What every burst of claims changes, and the bulk enroll before it. */
const changedByClaims = ["outbox", "enrollments"] as const;
/** Of the size that the planner knows. */
const grownShare = 0.5;

/**
 * Lets the planner see what large claims and bulk enrolls made of tables, where that is much. Without it, plans made for an
 * empty table stay in use: measured, the engine fell to a quarter of its speed until autovacuum came by. By the tables'
 * sizes, which are known at once; how many rows have changed is told late.
 */
export function refreshGrownStatistics(db: Database): Promise<void> {
  return inTransaction(db, async (tx) => {
    const { rows } = await sql<{ name: Table }>`
      select relname as name from pg_class
      where relnamespace = current_schema()::regnamespace and relname = any(${changedByClaims})
        and pg_relation_size(oid) >= (1 + ${grownShare}::float8) * relpages * current_setting('block_size')::bigint`.execute(
      tx,
    );
    await analyze(
      tx,
      rows.map(({ name }) => name),
    );
  });
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
