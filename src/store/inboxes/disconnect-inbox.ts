import type { Database } from "../database/database.ts";

/** Disconnects an inbox and forgets its secret; false when there is none, or it was disconnected already. */
export async function disconnectInbox(
  db: Database,
  { tenantId, inboxId }: { tenantId: string; inboxId: string },
  at: Date,
): Promise<boolean> {
  const result = await db
    .updateTable("connected_inboxes")
    .set({ disconnected_at: at, secret: null, secret_key_id: null })
    .where("tenant_id", "=", tenantId)
    .where("id", "=", inboxId)
    .where("disconnected_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
