import type { Database } from "../database/database.ts";
import type { SealedSecret } from "./sealed-secret.ts";

/** Puts `after` in the place of `before`; false when another process was first, and then nothing is changed. */
export async function replaceInboxSecret(
  db: Database,
  inbox: { tenantId: string; inboxId: string; before: SealedSecret; after: SealedSecret },
): Promise<boolean> {
  const { tenantId, inboxId, before, after } = inbox;
  const result = await db
    .updateTable("connected_inboxes")
    .set({ secret: after.bytes, secret_key_id: after.keyId })
    .where("tenant_id", "=", tenantId)
    .where("id", "=", inboxId)
    .where("secret", "=", before.bytes)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
