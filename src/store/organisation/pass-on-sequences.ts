import { sql } from "kysely";
import type { Acting } from "./acting.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import { unenrollSequences } from "../enrollments/unenroll-sequences.ts";

/** A user who may have no sequences any more. */
export interface CreatorGone {
  tenantId: string;
  userId: string;
  userName: string;
  /** Who becomes the creator of their sequences, whose enrollments then go on; null: those end (S-026). */
  handOverTo: string | null;
  at: Date;
  actor: Acting;
}

export interface PassedOn {
  /** Enrollments that ended. */
  unenrolled: number;
  /** Sequences that have a new creator. */
  handedOver: number;
}

/**
 * Passes the sequences that a user created on, or ends every enrollment in them, whoever enrolled (S-026). Contacts that
 * the user enrolled in sequences of others stay enrolled.
 */
export async function passOnSequences(tx: OpenTransaction, gone: CreatorGone): Promise<PassedOn> {
  const { tenantId, userId, handOverTo, at, actor } = gone;
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
  const cause = { kind: "user", ref: userId, summary: gone.userName };
  const reason = "creator_removed" as const;
  const unenrolled = await unenrollSequences(tx, { tenantId, sequenceIds, at, reason, actor, cause });
  return { unenrolled, handedOver: 0 };
}
