import type { Database } from "../../store/database/database.ts";
import { demoDirectory } from "../trial-settings.ts";

/** When the demo data were entered: the story's times are counted from there. Null: they are not there. */
export async function demoDataSince(db: Database): Promise<Date | null> {
  const tenant = await db
    .selectFrom("tenants")
    .select("created_at")
    .where("directory_id", "=", demoDirectory.id)
    .executeTakeFirst();
  return tenant?.created_at ?? null;
}
