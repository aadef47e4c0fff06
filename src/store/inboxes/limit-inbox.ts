import type { Database } from "../database/database.ts";

/** How much an inbox may send: in any 24 hours, and in any 60 seconds. What is left out stays as it is. */
export interface NewLimits {
  dailyLimit?: number | undefined;
  minuteLimit?: number | undefined;
}

/** Sets an inbox's limits; they count from the next email on. */
export async function limitInbox(
  db: Database,
  { tenantId, inboxId }: { tenantId: string; inboxId: string },
  { dailyLimit, minuteLimit }: NewLimits,
): Promise<void> {
  await db
    .updateTable("connected_inboxes")
    .set({
      ...(dailyLimit === undefined ? {} : { daily_limit: dailyLimit }),
      ...(minuteLimit === undefined ? {} : { minute_limit: minuteLimit }),
    })
    .where("tenant_id", "=", tenantId)
    .where("id", "=", inboxId)
    .execute();
}
