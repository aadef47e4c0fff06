import { sql } from "kysely";
import type { Acting } from "./acting.ts";
import type { Database } from "./database.ts";
import { inTransaction, type OpenTransaction } from "./in-transaction.ts";
import { unenrollSequences } from "./unenroll-sequences.ts";

export interface Deactivation {
  tenantId: string;
  userId: string;
  /** Who becomes the creator of their sequences, whose enrollments then go on; null: those end (S-026). */
  handOverTo: string | null;
  at: Date;
  actor: Acting;
}

export type DeactivateResult =
  | { kind: "deactivated"; unenrolled: number; handedOver: number }
  | { kind: "heir_not_found" }
  | { kind: "not_found" };

/**
 * Takes a user out of the organisation: no sign-in any more, and the sequences they created pass on or let their
 * contacts go (S-026). Contacts they enrolled in sequences of others stay enrolled. Doing it twice changes nothing.
 */
export function deactivateUser(db: Database, order: Deactivation): Promise<DeactivateResult> {
  return inTransaction(db, async (tx) => {
    const user = await lockUser(tx, order.tenantId, order.userId);
    if (user === null) return { kind: "not_found" };
    if (order.handOverTo !== null) {
      const heir = await lockUser(tx, order.tenantId, order.handOverTo);
      if (heir === null || heir.deactivated) return { kind: "heir_not_found" };
    }
    await tx
      .updateTable("users")
      .set({ deactivated_at: order.at })
      .where("tenant_id", "=", order.tenantId)
      .where("id", "=", order.userId)
      .where("deactivated_at", "is", null)
      .execute();
    return { kind: "deactivated", ...(await passOn(tx, order, user.name)) };
  });
}

async function lockUser(
  tx: OpenTransaction,
  tenantId: string,
  userId: string,
): Promise<{ name: string; deactivated: boolean } | null> {
  const { rows } = await sql<{ name: string; deactivated: boolean }>`
    select name, deactivated_at is not null as deactivated from users
    where tenant_id = ${tenantId} and id = ${userId} for no key update`.execute(tx);
  return rows[0] ?? null;
}

async function passOn(
  tx: OpenTransaction,
  order: Deactivation,
  userName: string,
): Promise<{ unenrolled: number; handedOver: number }> {
  const { tenantId, userId, handOverTo, at, actor } = order;
  // Held against whoever enrolls at this moment: they wait, or are found below.
  const { rows } = await sql<{ id: string }>`
    select id from sequences
    where tenant_id = ${tenantId} and created_by = ${userId} and deleted_at is null
    order by id for update`.execute(tx);
  const sequenceIds = rows.map((row) => row.id);
  if (handOverTo !== null) {
    await sql`
      update sequences set created_by = ${handOverTo}
      where tenant_id = ${tenantId} and id = any(${sequenceIds}::uuid[])`.execute(tx);
    return { unenrolled: 0, handedOver: sequenceIds.length };
  }
  const cause = { kind: "user", ref: userId, summary: userName };
  const reason = "creator_removed" as const;
  const unenrolled = await unenrollSequences(tx, { tenantId, sequenceIds, at, reason, actor, cause });
  return { unenrolled, handedOver: 0 };
}
