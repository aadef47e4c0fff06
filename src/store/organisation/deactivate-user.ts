import type { Acting } from "./acting.ts";
import type { Database } from "../database/database.ts";
import { inTransaction } from "../database/in-transaction.ts";
import { disconnectInboxesOf } from "../inboxes/disconnect-inboxes-of.ts";
import { areStillTheirs, lockUsers, mayInherit, type JudgedRoles } from "./lock-users.ts";
import { passOnSequences, type PassedOn } from "./pass-on-sequences.ts";

export interface Deactivation extends JudgedRoles {
  tenantId: string;
  userId: string;
  /** Who becomes the creator of their sequences, whose enrollments then go on; null: those end (S-026). */
  handOverTo: string | null;
  at: Date;
  actor: Acting;
}

export type DeactivateResult =
  | ({ kind: "deactivated" } & PassedOn)
  /** One of the roles that the permission was judged by has changed meanwhile: nothing was done. */
  | { kind: "roles_changed" }
  | { kind: "heir_not_found" }
  | { kind: "not_found" };

/**
 * Takes a user out of the organisation: no sign-in any more, nothing leaves from their inboxes, and the sequences they
 * created pass on or let their contacts go (S-026). What was to be sent from their inboxes elsewhere is stuck at its next
 * email and says why. Doing it twice changes nothing. Of two admins who take each other out at once, one comes too late.
 */
export function deactivateUser(db: Database, order: Deactivation): Promise<DeactivateResult> {
  return inTransaction(db, async (tx) => {
    const { tenantId, userId, handOverTo, asker, at } = order;
    const users = await lockUsers(tx, tenantId, [
      userId,
      asker.id,
      ...(handOverTo === null ? [] : [handOverTo]),
    ]);
    const user = users.get(userId);
    if (user === undefined) return { kind: "not_found" };
    if (!areStillTheirs(order, users.get(asker.id), user)) return { kind: "roles_changed" };
    if (handOverTo !== null && !mayInherit(users.get(handOverTo))) return { kind: "heir_not_found" };
    await tx
      .updateTable("users")
      .set({ deactivated_at: at })
      .where("tenant_id", "=", tenantId)
      .where("id", "=", userId)
      .where("deactivated_at", "is", null)
      .execute();
    // Before any enrollment, as at the gate, so that nobody waits in a circle.
    await disconnectInboxesOf(tx, order);
    return { kind: "deactivated", ...(await passOnSequences(tx, { ...order, userName: user.name })) };
  });
}
