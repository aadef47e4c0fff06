import { sql } from "kysely";
import type { Database } from "../database/database.ts";

/**
 * Something may have come into an inbox: whoever watches it is to read now, in whatever process. False when nobody
 * watches it.
 */
export async function wantMailbox(
  db: Database,
  { tenantId, inboxId }: { tenantId: string; inboxId: string },
): Promise<boolean> {
  const result = await db
    .updateTable("mailbox_watches")
    .set({ wanted_at: sql<Date>`clock_timestamp()` })
    .where("tenant_id", "=", tenantId)
    .where("inbox_id", "=", inboxId)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
