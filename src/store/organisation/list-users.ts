import type { Role } from "../../domain/words.ts";
import type { Database } from "../database/database.ts";
import type { PageRequest } from "../database/page-order.ts";

export interface UserRecord {
  id: string;
  name: string;
  email: string;
  role: Role;
  timeZone: string;
}

/** Users who may sign in, oldest first. */
export async function listUsers(db: Database, tenantId: string, page: PageRequest): Promise<UserRecord[]> {
  let query = db
    .selectFrom("users")
    .select(["id", "name", "email", "role", "time_zone as timeZone"])
    .where("tenant_id", "=", tenantId)
    .where("deactivated_at", "is", null);
  if (page.after !== null) query = query.where("id", ">", page.after);
  return query.orderBy("id").limit(page.limit).execute();
}
