import type { Role } from "../../domain/words.ts";
import type { Acting } from "./acting.ts";
import type { Database } from "../database/database.ts";
import { findOrCreateTeam } from "./find-or-create-team.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { areStillTheirs, lockUsers, mayInherit, type JudgedRoles, type LockedUser } from "./lock-users.ts";
import { passOnSequences, type PassedOn } from "./pass-on-sequences.ts";

export interface UserChange extends JudgedRoles {
  tenantId: string;
  userId: string;
  /** Undefined: stays as it is. */
  role: Role | undefined;
  /** The name of a team, made where there is none; null: no team; undefined: stays as it is. */
  team: string | null | undefined;
  /** Who becomes the creator of the sequences of a user who may have none any more; null: their enrollments end. */
  handOverTo: string | null;
  at: Date;
  actor: Acting;
}

export type ChangeUserResult =
  | ({ kind: "changed"; role: Role; team: string | null } & PassedOn)
  /** One of the roles that the permission was judged by has changed meanwhile: nothing was done. */
  | { kind: "roles_changed" }
  | { kind: "heir_not_found" }
  | { kind: "not_found" };

/**
 * Changes a user's role and team. Who becomes a viewer loses the right to have sequences: those they created pass on or
 * let their contacts go (S-026, downgraded). Of two admins who change each other at once, one comes too late.
 */
export function changeUser(db: Database, change: UserChange): Promise<ChangeUserResult> {
  return inTransaction(db, async (tx) => {
    const { tenantId, userId, handOverTo, asker } = change;
    const users = await lockUsers(tx, tenantId, [
      userId,
      asker.id,
      ...(handOverTo === null ? [] : [handOverTo]),
    ]);
    const user = users.get(userId);
    if (user === undefined || user.isDeactivated) return { kind: "not_found" };
    if (!areStillTheirs(change, users.get(asker.id), user)) return { kind: "roles_changed" };
    if (handOverTo !== null && !mayInherit(users.get(handOverTo))) return { kind: "heir_not_found" };
    const role = change.role ?? user.role;
    const team = await writeUser(tx, change, user, role);
    // Of who is a viewer already: sequences that nobody was named for then.
    const passesOn = role === "viewer" && (user.role !== "viewer" || handOverTo !== null);
    const passed = passesOn
      ? await passOnSequences(tx, { ...change, userName: user.name })
      : { unenrolled: 0, handedOver: 0 };
    return { kind: "changed", role, team, ...passed };
  });
}

async function writeUser(
  tx: OpenTransaction,
  { tenantId, userId, team }: UserChange,
  user: LockedUser,
  role: Role,
): Promise<string | null> {
  const teamId =
    team === undefined ? user.teamId : team === null ? null : await findOrCreateTeam(tx, tenantId, team);
  await tx
    .updateTable("users")
    .set({ role, team_id: teamId })
    .where("tenant_id", "=", tenantId)
    .where("id", "=", userId)
    .execute();
  return teamId === null ? null : nameOfTeam(tx, tenantId, teamId);
}

async function nameOfTeam(tx: OpenTransaction, tenantId: string, id: string): Promise<string> {
  const { name } = await tx
    .selectFrom("teams")
    .select("name")
    .where("tenant_id", "=", tenantId)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return name;
}
