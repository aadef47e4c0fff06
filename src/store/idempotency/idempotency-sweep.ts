import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import { keepMs } from "./idempotency-reserve.ts";

/** Removes keys older than 24 h, of every tenant; says how many. Uses the index on `created_at`. */
export async function sweepIdempotencyKeys(db: Database, now: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from idempotency_keys where created_at < ${new Date(now.getTime() - keepMs)}
  `.execute(db);
  return Number(numAffectedRows ?? 0n);
}
