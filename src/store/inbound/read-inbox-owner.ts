import type { Database } from "../database.ts";
import type { InboxPlace } from "./reading-lease.ts";

/** Whose inbox it is. */
export interface InboxOwner extends InboxPlace {
  userId: string;
  /** Lower case. */
  address: string;
  timeZone: string;
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
    .select(["i.user_id", "i.address", "u.time_zone"])
    .where("i.tenant_id", "=", tenantId)
    .where("i.id", "=", inboxId)
    .where("i.disconnected_at", "is", null)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { tenantId, inboxId, userId: row.user_id, address: row.address, timeZone: row.time_zone };
}
