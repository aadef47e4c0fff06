import { sql } from "kysely";
import { dueAt } from "../../domain/due-at.ts";
import type { Database } from "../database/database.ts";
import { duePlanColumns, toDuePlan, versionJoin, type DuePlanRow } from "../steps/due-plan.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { enterTimetable } from "../steps/timetable.ts";

const dayMs = 86_400_000;
const batch = 1_000;

/**
 * Derives due times anew after the holidays around `day` (`YYYY-MM-DD`) have changed: of follow-ups that are due from the
 * day before it (it begins earlier in the east) until three weeks later, and that wait for nothing but their delay.
 * Batch by batch, each in its own transaction, so that nobody waits long for a row.
 */
export async function reschedule(db: Database, tenantId: string, day: string): Promise<void> {
  const from = new Date(Date.parse(day) - dayMs);
  const to = new Date(Date.parse(day) + 21 * dayMs);
  for (let after: string | null = "00000000-0000-0000-0000-000000000000"; after !== null;) {
    const since: string = after;
    after = await inTransaction(db, (tx) => rescheduleBatch(tx, tenantId, { from, to, since }));
  }
}

/** Gives the last id it met, or null when there are no more. */
async function rescheduleBatch(
  tx: OpenTransaction,
  tenantId: string,
  { from, to, since }: { from: Date; to: Date; since: string },
): Promise<string | null> {
  const { rows } = await sql<Row>`
    select e.id, e.due_at as "dueAt", e.delay_ms as "delayMs", e.delay_used_ms as "usedMs",
      e.delay_started_at as "startedAt", ${duePlanColumns}
    from enrollments e ${versionJoin}
    where e.tenant_id = ${tenantId} and e.state = 'active' and e.due_at between ${from} and ${to}
      and e.wait_reason is null and v.eligible_days = 'business_days' and e.next_position <> e.first_position
      and e.id > ${since}
    order by e.id limit ${batch} for update of e`.execute(tx);
  const moved = rows.flatMap((row) => {
    const delay = { delayMs: Number(row.delayMs), usedMs: Number(row.usedMs), startedAt: row.startedAt };
    const due = dueAt(delay, toDuePlan(row));
    return due === null || due.getTime() === row.dueAt.getTime() ? [] : [{ id: row.id, due }];
  });
  await sql`
    update enrollments e set due_at = n.due_at
    from unnest(${moved.map(({ id }) => id)}::uuid[], ${moved.map(({ due }) => due)}::timestamptz[]) as n (id, due_at)
    where e.tenant_id = ${tenantId} and e.id = n.id`.execute(tx);
  await enterTimetable(
    tx,
    tenantId,
    moved.map(({ id }) => id),
  );
  return rows.length < batch ? null : (rows.at(-1)?.id ?? null);
}

interface Row extends DuePlanRow {
  id: string;
  dueAt: Date;
  delayMs: string;
  usedMs: string;
  startedAt: Date | null;
}
