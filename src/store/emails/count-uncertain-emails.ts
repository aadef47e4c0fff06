import { sql } from "kysely";
import type { Database } from "../database/database.ts";

/** How many emails nobody knows the outcome of, over all tenants; read from the index of what is to be looked at. */
export async function countUncertainEmails(db: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from outbox where look_at is not null and state = 'uncertain'`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}
