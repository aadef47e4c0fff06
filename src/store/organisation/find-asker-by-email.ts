import type { Asker } from "../../domain/asker.ts";
import type { Database } from "../database/database.ts";

/** The active user with this address, of whichever tenant; the longest known one should there be several. */
export async function findAskerByEmail(db: Database, email: string): Promise<Asker | null> {
  const row = await db
    .selectFrom("users")
    .selectAll()
    .where("email", "=", email.trim().toLowerCase())
    .where("deactivated_at", "is", null)
    .orderBy("created_at")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    tenantId: row.tenant_id,
    userId: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    teamId: row.team_id,
    timeZone: row.time_zone,
  };
}
