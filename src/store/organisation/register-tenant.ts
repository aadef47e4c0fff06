import type { Database } from "../database/database.ts";
import { newId } from "../database/new-id.ts";

/** Makes an organisation known, so that its people may sign in. An organisation that is known stays as it is. */
export async function registerTenant(
  db: Database,
  directory: { id: string; name: string },
  now: Date,
): Promise<void> {
  await db
    .insertInto("tenants")
    .values({ tenant_id: newId(now), name: directory.name, directory_id: directory.id, created_at: now })
    .onConflict((conflict) => conflict.column("directory_id").doNothing())
    .execute();
}
