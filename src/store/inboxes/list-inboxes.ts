import type { Database } from "../database/database.ts";

/** What may be shown of a connected inbox: never its secret. */
export interface ListedInbox {
  id: string;
  userId: string;
  address: string;
  displayName: string;
  provider: "smtp_imap" | "microsoft_graph";
  isDefault: boolean;
  connected: boolean;
  connectedAt: Date;
  settings: Readonly<Record<string, unknown>>;
  dailyLimit: number;
  minuteLimit: number;
  problem: { detail: string; at: Date } | null;
}

/** The inboxes of a user, or of the whole tenant (`userId` null), the longest connected first. */
export async function listInboxes(
  db: Database,
  tenantId: string,
  userId: string | null,
): Promise<ListedInbox[]> {
  let query = db
    .selectFrom("connected_inboxes")
    .select([
      "id",
      "user_id",
      "address",
      "display_name",
      "provider",
      "is_default",
      "connected_at",
      "settings",
    ])
    .select(["disconnected_at", "daily_limit", "minute_limit", "problem", "problem_at"])
    .where("tenant_id", "=", tenantId)
    .orderBy("connected_at")
    .orderBy("id");
  if (userId !== null) query = query.where("user_id", "=", userId);
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    userId: row.user_id,
    address: row.address,
    displayName: row.display_name,
    provider: row.provider,
    isDefault: row.is_default,
    connected: row.disconnected_at === null,
    connectedAt: row.connected_at,
    settings: row.settings,
    dailyLimit: row.daily_limit,
    minuteLimit: row.minute_limit,
    problem:
      row.problem === null || row.problem_at === null ? null : { detail: row.problem, at: row.problem_at },
  }));
}
