import { putOffAgain } from "../../domain/unread-inbox.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";

/**
 * Notes that emails of this inbox are put off until `until` because it cannot be read, for people to see (`at`, too, is
 * domain time). Locks the inbox, so to be called before enrollments are locked.
 */
export async function noteUnreadInbox(
  tx: OpenTransaction,
  { tenantId, inboxId }: { tenantId: string; inboxId: string },
  until: Date,
  at: Date,
): Promise<void> {
  const row = await tx
    .selectFrom("connected_inboxes")
    .select(["unread_since as since", "unread_until as until"])
    .where("tenant_id", "=", tenantId)
    .where("id", "=", inboxId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (row === undefined) return;
  const before = row.since && row.until && { since: row.since, until: row.until };
  const unread = putOffAgain(before, until, at);
  await tx
    .updateTable("connected_inboxes")
    .set({ unread_since: unread.since, unread_until: unread.until })
    .where("tenant_id", "=", tenantId)
    .where("id", "=", inboxId)
    .execute();
}
