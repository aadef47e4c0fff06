import { sql } from "kysely";
import { toColumns, type AutomationChange } from "./automation.ts";
import type { Database } from "../database/database.ts";
import { inTransaction } from "../database/in-transaction.ts";
import { newId } from "../database/new-id.ts";

export interface CopyOrder {
  tenantId: string;
  sequenceId: string;
  name: string;
  /** In place of the original's settings. */
  automation: AutomationChange;
  userId: string;
  at: Date;
}

/**
 * "Save as new sequence" (S-040): a sequence of its own with the current steps, schedule and settings of another. Gives
 * its id; null when there is no such sequence (any more). Nobody is enrolled in it.
 */
export function copySequence(db: Database, order: CopyOrder): Promise<string | null> {
  const { tenantId, sequenceId, name, automation, userId, at } = order;
  return inTransaction(db, async (tx) => {
    const id = newId();
    const { rows } = await sql<{ version: number }>`
      with original as (
        select * from sequences where tenant_id = ${tenantId} and id = ${sequenceId} and deleted_at is null),
      made as (
        insert into sequences (tenant_id, id, name, created_by, current_version, created_at, reply_unenrolls,
          reply_scope, meeting_unenrolls, meeting_scope, company_reach)
        select ${tenantId}, ${id}::uuid, ${name}, ${userId}::uuid, 1, ${at}::timestamptz, reply_unenrolls, reply_scope,
          meeting_unenrolls, meeting_scope, company_reach
        from original)
      select current_version as version from original`.execute(tx);
    const version = rows[0]?.version;
    if (version === undefined) return null;
    const from = sql`tenant_id = ${tenantId} and sequence_id = ${sequenceId} and version = ${version}`;
    await sql`
      insert into sequence_versions (tenant_id, sequence_id, version, step_count, created_at, eligible_days,
        window_start_minute, window_end_minute)
      select ${tenantId}, ${id}::uuid, 1, step_count, ${at}::timestamptz, eligible_days, window_start_minute,
        window_end_minute
      from sequence_versions where ${from}`.execute(tx);
    await sql`
      insert into sequence_steps (tenant_id, sequence_id, version, position, type, title, body, delay_minutes, thread,
        waits_for_completion)
      select ${tenantId}, ${id}::uuid, 1, position, type, title, body, delay_minutes, thread, waits_for_completion
      from sequence_steps where ${from}`.execute(tx);
    const columns = toColumns(automation);
    if (Object.keys(columns).length > 0) {
      await tx
        .updateTable("sequences")
        .set(columns)
        .where("tenant_id", "=", tenantId)
        .where("id", "=", id)
        .execute();
    }
    return id;
  });
}
