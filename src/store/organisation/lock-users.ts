import { sql } from "kysely";
import type { Role } from "../../domain/words.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";

export interface LockedUser {
  id: string;
  name: string;
  role: Role;
  teamId: string | null;
  isDeactivated: boolean;
}

/** Locks users against other changes, in the order of their ids, so that two who change each other do not wait in a circle. */
export async function lockUsers(
  tx: OpenTransaction,
  tenantId: string,
  userIds: readonly string[],
): Promise<Map<string, LockedUser>> {
  const { rows } = await sql<LockedUser>`
    select id, name, role, team_id as "teamId", deactivated_at is not null as "isDeactivated" from users
    where tenant_id = ${tenantId} and id = any(${userIds}::uuid[])
    order by id for no key update`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The roles by which a permission was judged: of who asks, and of who is to be changed. */
export interface JudgedRoles {
  asker: { id: string; role: Role };
  userRole: Role;
}

/**
 * Whether these are the roles still, now that both users are locked. Who takes a super admin's place away is one
 * themselves until their own transaction ends: so there is always one left, however many change each other at once.
 */
export function areStillTheirs(
  { asker, userRole }: JudgedRoles,
  own: LockedUser | undefined,
  user: LockedUser,
): boolean {
  return own !== undefined && !own.isDeactivated && own.role === asker.role && user.role === userRole;
}

/** Whether sequences can pass on to this user. */
export function mayInherit(user: LockedUser | undefined): boolean {
  return user !== undefined && !user.isDeactivated && user.role !== "viewer";
}
