import type { Acting } from "./acting.ts";
import type { Database } from "./database.ts";
import { inTransaction } from "./in-transaction.ts";
import { lockUsers, mayInherit } from "./lock-users.ts";
import { passOnSequences, type PassedOn } from "./pass-on-sequences.ts";

export interface Deactivation {
  tenantId: string;
  userId: string;
  /** Who becomes the creator of their sequences, whose enrollments then go on; null: those end (S-026). */
  handOverTo: string | null;
  at: Date;
  actor: Acting;
}

export type DeactivateResult =
  | ({ kind: "deactivated" } & PassedOn)
  | { kind: "heir_not_found" }
  | { kind: "not_found" };

/**
 * Takes a user out of the organisation: no sign-in any more, and the sequences they created pass on or let their
 * contacts go (S-026). Doing it twice changes nothing.
 */
export function deactivateUser(db: Database, order: Deactivation): Promise<DeactivateResult> {
  return inTransaction(db, async (tx) => {
    const { tenantId, userId, handOverTo, at } = order;
    const users = await lockUsers(tx, tenantId, handOverTo === null ? [userId] : [userId, handOverTo]);
    const user = users.get(userId);
    if (user === undefined) return { kind: "not_found" };
    if (handOverTo !== null && !mayInherit(users.get(handOverTo))) return { kind: "heir_not_found" };
    await tx
      .updateTable("users")
      .set({ deactivated_at: at })
      .where("tenant_id", "=", tenantId)
      .where("id", "=", userId)
      .where("deactivated_at", "is", null)
      .execute();
    return { kind: "deactivated", ...(await passOnSequences(tx, { ...order, userName: user.name })) };
  });
}
