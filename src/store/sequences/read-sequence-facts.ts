import { sql } from "kysely";
import type { OpenTransaction } from "../database/in-transaction.ts";
import { mayHaveSequences } from "./list-sequences.ts";

/** One version of a sequence. */
export interface SequenceFacts {
  version: number;
  stepCount: number;
  firstDelayMs: number;
  /** S-026: who created it has left or may only look on, and nobody was named in their place. Nobody is enrolled. */
  creatorGone: boolean;
}

/**
 * The sequence in `version`, or in the version that new enrollments get; null when there is no such sequence or it has
 * been deleted (S-025, S-102). Held `for share`, so that a deletion at this moment finds the enrollment to end.
 */
export async function readSequenceFacts(
  tx: OpenTransaction,
  tenantId: string,
  sequenceId: string,
  version: number | null,
): Promise<SequenceFacts | null> {
  const { rows } = await sql<{ version: number; stepCount: number; delayMinutes: number | null }>`
    select v.version, v.step_count as "stepCount", st.delay_minutes as "delayMinutes"
    from sequences s
    join sequence_versions v on v.tenant_id = s.tenant_id and v.sequence_id = s.id
      and v.version = coalesce(${version}::integer, s.current_version)
    left join sequence_steps st on st.tenant_id = v.tenant_id and st.sequence_id = v.sequence_id
      and st.version = v.version and st.position = 1
    where s.tenant_id = ${tenantId} and s.id = ${sequenceId} and s.deleted_at is null
    for share of s`.execute(tx);
  const row = rows[0];
  if (row === undefined) return null;
  const { stepCount, delayMinutes } = row;
  const creatorGone = await isCreatorGone(tx, tenantId, sequenceId);
  return { version: row.version, stepCount, firstDelayMs: (delayMinutes ?? 0) * 60_000, creatorGone };
}

/**
 * A statement of its own: whoever takes the creator out at this moment holds the sequence, and only a statement that
 * begins once they are through sees what they have written.
 */
async function isCreatorGone(tx: OpenTransaction, tenantId: string, sequenceId: string): Promise<boolean> {
  const { rows } = await sql<{ gone: boolean }>`
    select not ${mayHaveSequences} as gone
    from sequences s
    join users u on u.tenant_id = s.tenant_id and u.id = s.created_by
    where s.tenant_id = ${tenantId} and s.id = ${sequenceId}`.execute(tx);
  return rows[0]?.gone ?? true;
}
