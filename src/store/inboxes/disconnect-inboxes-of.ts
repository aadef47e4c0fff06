import type { OpenTransaction } from "../database/in-transaction.ts";

/**
 * Disconnects the inboxes of a user who is taken out, and forgets their secrets: the gate lets nothing pass from them any
 * more, whoever enrolled. What had passed it before is settled as ever. A provider goes on sending word of new mail until
 * its subscription ends, and nobody heeds it.
 */
export async function disconnectInboxesOf(
  tx: OpenTransaction,
  { tenantId, userId, at }: { tenantId: string; userId: string; at: Date },
): Promise<void> {
  await tx
    .updateTable("connected_inboxes")
    .set({ disconnected_at: at, secret: null, secret_key_id: null })
    .where("tenant_id", "=", tenantId)
    .where("user_id", "=", userId)
    .where("disconnected_at", "is", null)
    .execute();
}
