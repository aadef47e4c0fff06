import type { SenderInbox } from "../../domain/check-enrollment.ts";
import type { Database } from "../database/database.ts";

/** The user's inboxes, connected or disconnected, the longest connected first. */
export async function listSenderInboxes(
  db: Database,
  tenantId: string,
  userId: string,
): Promise<SenderInbox[]> {
  const rows = await db
    .selectFrom("connected_inboxes")
    .select(["id", "is_default", "disconnected_at"])
    .where("tenant_id", "=", tenantId)
    .where("user_id", "=", userId)
    .orderBy("connected_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    isDefault: row.is_default,
    connected: row.disconnected_at === null,
  }));
}
