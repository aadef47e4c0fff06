import type { StopSettings } from "../../domain/stop/stop-facts.ts";
import type { Database } from "../database/database.ts";

/** What of the settings changes; what is left out or undefined stays as it is. */
export type AutomationChange = { [K in keyof StopSettings]?: StopSettings[K] | undefined };

const columns = [
  "reply_unenrolls as replyUnenrolls",
  "reply_scope as replyScope",
  "meeting_unenrolls as meetingUnenrolls",
  "meeting_scope as meetingScope",
  "company_reach as companyReach",
] as const;

/** S-033…S-039: what takes contacts out of a sequence by itself; null when there is no such sequence (any more). */
export async function readAutomation(
  db: Database,
  tenantId: string,
  sequenceId: string,
): Promise<StopSettings | null> {
  const row = await db
    .selectFrom("sequences")
    .select(columns)
    .where("tenant_id", "=", tenantId)
    .where("id", "=", sequenceId)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  return row ?? null;
}

/** Counts from now on, also for contacts who are enrolled; null when there is no such sequence (any more). */
export async function changeAutomation(
  db: Database,
  { tenantId, sequenceId, change }: { tenantId: string; sequenceId: string; change: AutomationChange },
): Promise<StopSettings | null> {
  const row = await db
    .updateTable("sequences")
    .set(toColumns(change))
    .where("tenant_id", "=", tenantId)
    .where("id", "=", sequenceId)
    .where("deleted_at", "is", null)
    .returning(columns)
    .executeTakeFirst();
  return row ?? null;
}

export function toColumns(change: AutomationChange) {
  const all = {
    reply_unenrolls: change.replyUnenrolls,
    reply_scope: change.replyScope,
    meeting_unenrolls: change.meetingUnenrolls,
    meeting_scope: change.meetingScope,
    company_reach: change.companyReach,
  };
  const given = Object.entries(all).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [K in keyof typeof all]?: NonNullable<(typeof all)[K]> };
}
