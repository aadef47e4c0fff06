import type { Database } from "../database/database.ts";
import { inTransaction } from "../database/in-transaction.ts";

export interface AdminWish {
  /** As the identity provider names the user. */
  email: string;
  /** Needed where users of several organisations have this address. */
  directoryId: string | null;
}

export type MakeAdminResult =
  | { kind: "made"; name: string; organisation: string }
  /** Nobody with this address has signed in yet, or they were taken out. */
  | { kind: "not_found" }
  /** Users of these organisations have the address. */
  | { kind: "several"; directories: { id: string; name: string }[] };

/**
 * Makes a user who has signed in a super admin: how an organisation gets its first one, who then gives roles to others.
 * Asks for no permission: whoever may run it has the database's password. Doing it twice changes nothing.
 */
export function makeAdmin(db: Database, { email, directoryId }: AdminWish): Promise<MakeAdminResult> {
  return inTransaction(db, async (tx) => {
    let query = tx
      .selectFrom("users as u")
      .innerJoin("tenants as t", "t.tenant_id", "u.tenant_id")
      .select(["u.tenant_id", "u.id", "u.name", "t.name as organisation", "t.directory_id as directoryId"])
      .where("u.email", "=", email.trim().toLowerCase())
      .where("u.deactivated_at", "is", null);
    if (directoryId !== null) query = query.where("t.directory_id", "=", directoryId.toLowerCase());
    const users = await query.orderBy("u.created_at").forUpdate("u").execute();
    const [user] = users;
    if (user === undefined) return { kind: "not_found" };
    if (users.length > 1) {
      const directories = users.map((each) => ({ id: each.directoryId, name: each.organisation }));
      return { kind: "several", directories };
    }
    await tx
      .updateTable("users")
      .set({ role: "super_admin" })
      .where("tenant_id", "=", user.tenant_id)
      .where("id", "=", user.id)
      .execute();
    return { kind: "made", name: user.name, organisation: user.organisation };
  });
}
