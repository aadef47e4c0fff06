import type { Database } from "../database/database.ts";

/** What stands between us and a provider that sends word of new mail. */
export interface Subscription {
  id: string | null;
  until: Date | null;
  /** SHA-256 of the secret that genuine notifications bear. */
  clientStateHash: Buffer | null;
}

/** Null when the inbox is not watched. */
export async function readSubscription(
  db: Database,
  { tenantId, inboxId }: { tenantId: string; inboxId: string },
): Promise<Subscription | null> {
  const row = await db
    .selectFrom("mailbox_watches")
    .select(["subscription_id", "subscription_until", "client_state_hash"])
    .where("tenant_id", "=", tenantId)
    .where("inbox_id", "=", inboxId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { id: row.subscription_id, until: row.subscription_until, clientStateHash: row.client_state_hash };
}
