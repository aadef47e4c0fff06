import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import type { InboxPlace } from "./reading-lease.ts";

/** Whose inbox it is. */
export interface InboxOwner extends InboxPlace {
  userId: string;
  /** Lower case. */
  address: string;
  timeZone: string;
  provider: "microsoft_graph" | "smtp_imap";
  /** Where it is read by IMAP. */
  imapHost: string | null;
}

/** Null: there is no such inbox, or it was disconnected. */
export async function readInboxOwner(
  db: Database,
  { tenantId, inboxId }: InboxPlace,
): Promise<InboxOwner | null> {
  const row = await db
    .selectFrom("connected_inboxes as i")
    .innerJoin("users as u", (join) =>
      join.onRef("u.tenant_id", "=", "i.tenant_id").onRef("u.id", "=", "i.user_id"),
    )
    .select(["i.user_id", "i.address", "u.time_zone", "i.provider"])
    .select(sql<string | null>`i.settings -> 'imap' ->> 'host'`.as("imap_host"))
    .where("i.tenant_id", "=", tenantId)
    .where("i.id", "=", inboxId)
    .where("i.disconnected_at", "is", null)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { user_id: userId, address, time_zone: timeZone, provider, imap_host: imapHost } = row;
  return { tenantId, inboxId, userId, address, timeZone, provider, imapHost };
}
