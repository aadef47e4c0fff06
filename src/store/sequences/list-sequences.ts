import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import type { PageRequest } from "../database/page-order.ts";

/** A sequence in the version that new enrollments get. */
export interface SequenceRecord {
  id: string;
  name: string;
  version: number;
  stepCount: number;
}

/** Sequences that contacts can be enrolled in, oldest first. */
export async function listSequences(
  db: Database,
  tenantId: string,
  page: PageRequest,
): Promise<SequenceRecord[]> {
  const { rows } = await sql<SequenceRecord>`
    select s.id, s.name, v.version, v.step_count as "stepCount"
    from sequences s
    join sequence_versions v on v.tenant_id = s.tenant_id and v.sequence_id = s.id
      and v.version = s.current_version
    where s.tenant_id = ${tenantId} and s.deleted_at is null
      and ${page.after === null ? sql`true` : sql`s.id > ${page.after}`}
    order by s.id limit ${page.limit}`.execute(db);
  return rows;
}
