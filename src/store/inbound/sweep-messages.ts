import { sql } from "kysely";
import type { Database } from "../database/database.ts";

/** Longer than anything is read back: a first read, or one whose cursor was lost, reaches 31 days at most. */
const keptMs = 45 * 86_400_000;
const batch = 1_000;

/**
 * Forgets that messages were read which concerned nobody, once they cannot be met again (`now` is domain time); gives how
 * many. Batch by batch, so that nobody waits for it.
 */
export async function sweepMessages(db: Database, now: Date): Promise<number> {
  const before = new Date(now.getTime() - keptMs);
  for (let swept = 0; ;) {
    const { numAffectedRows = 0n } = await sql`
      delete from inbound_messages where (tenant_id, id) in (
        select tenant_id, id from inbound_messages
        where outcome = 'ignored' and processed_at < ${before} order by processed_at limit ${batch})`.execute(
      db,
    );
    swept += Number(numAffectedRows);
    if (numAffectedRows < BigInt(batch)) return swept;
  }
}
