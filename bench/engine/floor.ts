import { sql } from "kysely";
import type { Database } from "../../src/store/database/database.ts";
import { addEnrollments } from "./fill-pending.ts";

/** The bare claim, over all tenants and without anything that makes a sent email of it: rows per second. */
export async function floorThroughput(db: Database, count: number, batch: number): Promise<number> {
  await addEnrollments(db, count, "now()");
  const begun = performance.now();
  let claimed = 0;
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (;;) {
        const rows = await claim(db, batch);
        if (rows === 0) return;
        claimed += rows;
      }
    }),
  );
  return (claimed * 1_000) / (performance.now() - begun);
}

async function claim(db: Database, batch: number): Promise<number> {
  const result = await sql`
    with due as (
      select tenant_id, enrollment_id from timetable where due_at <= now()
      order by due_at limit ${batch} for update skip locked)
    delete from timetable t using due
    where t.tenant_id = due.tenant_id and t.enrollment_id = due.enrollment_id`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}
