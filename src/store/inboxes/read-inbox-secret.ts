import type { Database } from "../database/database.ts";
import type { SealedSecret } from "./sealed-secret.ts";

export interface InboxAccess {
  tenantId: string;
  inboxId: string;
  address: string;
  displayName: string;
  provider: "smtp_imap" | "microsoft_graph";
  settings: Readonly<Record<string, unknown>>;
  /** Null when the inbox was never signed in. */
  secret: SealedSecret | null;
  connected: boolean;
}

/** What it takes to open an inbox, its secret still encrypted; null when there is no such inbox. */
export async function readInboxSecret(
  db: Database,
  { tenantId, inboxId }: { tenantId: string; inboxId: string },
): Promise<InboxAccess | null> {
  const row = await db
    .selectFrom("connected_inboxes")
    .select(["address", "display_name", "provider", "settings", "secret", "secret_key_id", "disconnected_at"])
    .where("tenant_id", "=", tenantId)
    .where("id", "=", inboxId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { secret, secret_key_id: keyId } = row;
  return {
    tenantId,
    inboxId,
    address: row.address,
    displayName: row.display_name,
    provider: row.provider,
    settings: row.settings,
    secret: secret === null || keyId === null ? null : { keyId, bytes: secret },
    connected: row.disconnected_at === null,
  };
}
