import { sql, type RawBuilder } from "kysely";
import type { Database } from "../database/database.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { batchSize, lockOpenEnrollments, type OpenEnrollment } from "./lock-open-enrollments.ts";
import { pauseEnrollments } from "./pause-enrollments.ts";
import { resumeEnrollments } from "./resume-enrollments.ts";
import { takeOverPauses } from "./take-over-pauses.ts";

export interface OwnChange {
  tenantId: string;
  user: { id: string; name: string };
  /** Null: in every sequence (S-067). */
  sequenceId: string | null;
  at: Date;
}

/**
 * Pauses all active enrollments that the user enrolled (S-066…S-070, S-073), and nobody else's; gives how many. Those that
 * the user's absence has paused stay so when it ends.
 */
export async function pauseOwnEnrollments(db: Database, change: OwnChange): Promise<number> {
  const actor = actorOf(change);
  const takeOver = async (tx: OpenTransaction, batch: OpenEnrollment[]) => {
    await takeOverPauses(
      tx,
      { ...change, actor },
      batch.map(({ enrollmentId }) => enrollmentId),
    );
  };
  const pause = (tx: OpenTransaction, batch: OpenEnrollment[]) =>
    pauseEnrollments(tx, { ...change, actor, absenceId: null }, batch);
  const takenOver = await inBatches(db, change, "paused", takeOver, sql`e.paused_by_absence is not null`);
  return takenOver + (await inBatches(db, change, "active", pause));
}

/** Resumes all paused enrollments that the user enrolled (S-071, S-074, S-076, S-077); gives how many. */
export function resumeOwnEnrollments(db: Database, change: OwnChange): Promise<number> {
  const resume = (tx: OpenTransaction, batch: OpenEnrollment[]) =>
    resumeEnrollments(tx, { ...change, actor: actorOf(change) }, batch);
  return inBatches(db, change, "paused", resume);
}

const actorOf = ({ user }: OwnChange) => ({ kind: "user" as const, ...user });

/** A transaction per batch: there is no cap (F12), and nobody waits for all of them. Asked again, it does the rest. */
async function inBatches(
  db: Database,
  { tenantId, user, sequenceId }: OwnChange,
  state: "active" | "paused",
  change: (tx: OpenTransaction, batch: OpenEnrollment[]) => Promise<void>,
  which: RawBuilder<unknown> = sql`true`,
): Promise<number> {
  const inSequence = sequenceId === null ? sql`true` : sql`e.sequence_id = ${sequenceId}`;
  const own = sql`e.enrolled_by = ${user.id} and ${inSequence} and ${which}`;
  let changed = 0;
  for (let after: string | null = null; ;) {
    const last: string | null = after;
    const batch = await inTransaction(db, async (tx) => {
      const enrollments = await lockOpenEnrollments(tx, tenantId, state, own, last);
      await change(tx, enrollments);
      return enrollments;
    });
    changed += batch.length;
    if (batch.length < batchSize) return changed;
    after = batch.at(-1)?.enrollmentId ?? null;
  }
}
