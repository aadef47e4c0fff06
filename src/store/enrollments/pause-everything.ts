import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { batchSize, lockOpenEnrollments, type OpenEnrollment } from "./lock-open-enrollments.ts";
import { pauseEnrollments, type PauseMany } from "./pause-enrollments.ts";
import { theSystem } from "../steps/advance-enrollments.ts";
import { takeOverPauses } from "./take-over-pauses.ts";

/**
 * Pauses every active enrollment of every organisation, and lets no absence's end resume those that it had paused: until
 * people do, nothing leaves. For a database that knows less than has happened. Gives how many; asked again, it does the rest.
 */
export async function pauseEverything(db: Database, at: Date): Promise<number> {
  const tenants = await db.selectFrom("tenants").select("tenant_id").orderBy("tenant_id").execute();
  let paused = 0;
  for (const { tenant_id: tenantId } of tenants) {
    paused += await pauseTenant(db, { tenantId, at, actor: theSystem, absenceId: null });
  }
  return paused;
}

async function pauseTenant(db: Database, pause: PauseMany): Promise<number> {
  const { tenantId } = pause;
  const byAbsence = sql`e.paused_by_absence is not null`;
  const takenOver = await inBatches(db, async (tx, after) => {
    const batch = await lockOpenEnrollments(tx, tenantId, "paused", byAbsence, after);
    const ids = batch.map(({ enrollmentId }) => enrollmentId);
    await takeOverPauses(tx, pause, ids);
    return batch;
  });
  const paused = await inBatches(db, async (tx, after) => {
    const batch = await lockOpenEnrollments(tx, tenantId, "active", sql`true`, after);
    await pauseEnrollments(tx, pause, batch);
    return batch;
  });
  return takenOver + paused;
}

type Batch = (tx: OpenTransaction, after: string | null) => Promise<OpenEnrollment[]>;

/** A transaction per batch, so that nobody waits for all of them. */
async function inBatches(db: Database, change: Batch): Promise<number> {
  let changed = 0;
  for (let after: string | null = null; ;) {
    const last: string | null = after;
    const batch: OpenEnrollment[] = await inTransaction(db, (tx) => change(tx, last));
    changed += batch.length;
    if (batch.length < batchSize) return changed;
    after = batch.at(-1)?.enrollmentId ?? null;
  }
}
