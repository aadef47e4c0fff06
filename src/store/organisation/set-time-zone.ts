import type { Database } from "../database/database.ts";

/** Sets by whose clock the user lives; enrollments that are under way keep the zone that they began with (S-109). */
export async function setTimeZone(
  db: Database,
  { tenantId, userId, timeZone }: { tenantId: string; userId: string; timeZone: string },
): Promise<void> {
  await db
    .updateTable("users")
    .set({ time_zone: timeZone })
    .where("tenant_id", "=", tenantId)
    .where("id", "=", userId)
    .execute();
}
