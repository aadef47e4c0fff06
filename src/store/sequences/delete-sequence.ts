import { sql } from "kysely";
import type { Acting } from "../organisation/acting.ts";
import type { Database } from "../database/database.ts";
import { inTransaction } from "../database/in-transaction.ts";
import { unenrollSequences } from "../enrollments/unenroll-sequences.ts";

export interface SequenceDeletion {
  tenantId: string;
  sequenceId: string;
  at: Date;
  actor: Acting;
}

/**
 * Deletes a sequence and ends all its enrollments (S-025), in one transaction: whoever enrolls at this moment either is
 * found here or finds the sequence gone (S-102). Deleting twice changes nothing. Gives how many ended.
 */
export function deleteSequence(db: Database, deletion: SequenceDeletion): Promise<number> {
  const { tenantId, sequenceId, at, actor } = deletion;
  return inTransaction(db, async (tx) => {
    const { rows } = await sql<{ name: string }>`
      update sequences set deleted_at = ${at}
      where tenant_id = ${tenantId} and id = ${sequenceId} and deleted_at is null
      returning name`.execute(tx);
    const deleted = rows[0];
    if (deleted === undefined) return 0;
    const cause = { kind: "sequence", ref: sequenceId, summary: deleted.name };
    const reason = "sequence_deleted" as const;
    return unenrollSequences(tx, { tenantId, sequenceIds: [sequenceId], at, reason, actor, cause });
  });
}
