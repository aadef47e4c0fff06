import { sql } from "kysely";
import type { StepType } from "../../domain/words.ts";
import type { Database } from "../database/database.ts";
import { sequenceColumns, type SequenceRecord } from "./list-sequences.ts";

export interface StepRecord {
  position: number;
  type: StepType;
  title: string;
  delayMinutes: number;
}

export type SequenceWithStepsRecord = SequenceRecord & { steps: StepRecord[] };

/** A sequence that is not deleted, with the steps of its current version in order; null when there is none. */
export async function getSequence(
  db: Database,
  tenantId: string,
  sequenceId: string,
): Promise<SequenceWithStepsRecord | null> {
  const { rows } = await sql<SequenceWithStepsRecord>`
    select ${sequenceColumns}, coalesce((
      select jsonb_agg(jsonb_build_object('position', st.position, 'type', st.type, 'title', st.title,
        'delayMinutes', st.delay_minutes) order by st.position)
      from sequence_steps st
      where st.tenant_id = ${tenantId} and st.sequence_id = s.id and st.version = v.version), '[]') as steps
    from sequences s
    join sequence_versions v on v.tenant_id = s.tenant_id and v.sequence_id = s.id
      and v.version = s.current_version
    join users u on u.tenant_id = s.tenant_id and u.id = s.created_by
    where s.tenant_id = ${tenantId} and s.id = ${sequenceId} and s.deleted_at is null`.execute(db);
  return rows[0] ?? null;
}
