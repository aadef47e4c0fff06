import type { Database } from "../database/database.ts";
import type { Subscription } from "./read-subscription.ts";

/** Keeps what is known of an inbox's subscription; fields that are left out stay as they are. */
export async function saveSubscription(
  db: Database,
  { tenantId, inboxId }: { tenantId: string; inboxId: string },
  { id, until, clientStateHash }: Partial<Subscription>,
): Promise<void> {
  await db
    .updateTable("mailbox_watches")
    .set({
      ...(id === undefined ? {} : { subscription_id: id }),
      ...(until === undefined ? {} : { subscription_until: until }),
      ...(clientStateHash === undefined ? {} : { client_state_hash: clientStateHash }),
    })
    .where("tenant_id", "=", tenantId)
    .where("inbox_id", "=", inboxId)
    .execute();
}
