import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import type { PageRequest } from "../database/page-order.ts";

/** A sequence in the version that new enrollments get. */
export interface SequenceRecord {
  id: string;
  name: string;
  version: number;
  stepCount: number;
  creator: { id: string; name: string };
  /** S-026: false when its creator has left or may only look on. */
  enrollable: boolean;
}

/** Whether the user `u` may have sequences: nobody is enrolled in those of anybody else (S-026). */
export const mayHaveSequences = sql.raw(`(u.deactivated_at is null and u.role <> 'viewer')`);

/** Columns of a {@link SequenceRecord} of the sequence `s` in the version `v`, created by the user `u`. */
export const sequenceColumns = sql`s.id, s.name, v.version, v.step_count as "stepCount",
  json_build_object('id', u.id, 'name', u.name) as creator, ${mayHaveSequences} as enrollable`;

/** Sequences that are not deleted, oldest first. */
export async function listSequences(
  db: Database,
  tenantId: string,
  page: PageRequest,
): Promise<SequenceRecord[]> {
  const { rows } = await sql<SequenceRecord>`
    select ${sequenceColumns}
    from sequences s
    join sequence_versions v on v.tenant_id = s.tenant_id and v.sequence_id = s.id
      and v.version = s.current_version
    join users u on u.tenant_id = s.tenant_id and u.id = s.created_by
    where s.tenant_id = ${tenantId} and s.deleted_at is null
      and ${page.after === null ? sql`true` : sql`s.id > ${page.after}`}
    order by s.id limit ${page.limit}`.execute(db);
  return rows;
}
