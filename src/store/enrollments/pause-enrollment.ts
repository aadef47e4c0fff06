import { sql } from "kysely";
import type { Delay } from "../../domain/delay.ts";
import { pauseEnrollment, type PauseOutcome } from "../../domain/pause-enrollment.ts";
import { addTimelineEvent } from "../timeline/add-timeline-event.ts";
import type { Database } from "../database/database.ts";
import type { EnrollmentChange } from "./enrollment-change.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { keptWait } from "./kept-wait.ts";
import { lockEnrollment } from "./lock-enrollment.ts";
import { takeOverPauses } from "./take-over-pauses.ts";

export type PauseResult = { kind: PauseOutcome["kind"] | "not_found" };

/**
 * Pauses one enrollment (S-066, S-077). An email that waits for its hand-over is withdrawn and comes back with
 * resume; one that is being handed over at this moment still leaves. Pausing twice changes nothing, unless it was an
 * absence that paused: then it stays paused when that ends.
 */
export function pauseStoredEnrollment(db: Database, change: EnrollmentChange): Promise<PauseResult> {
  return inTransaction(db, async (tx) => {
    const locked = await lockEnrollment(tx, change.tenantId, change.enrollmentId);
    if (locked === null) return { kind: "not_found" };
    const outcome = pauseEnrollment(locked.state, locked.delay, change.at, locked.plan.timeZone);
    if (outcome.kind === "already_paused") {
      const takenOver = await takeOverPauses(tx, change, [change.enrollmentId]);
      return { kind: takenOver > 0 ? "paused" : "already_paused" };
    }
    if (outcome.kind !== "paused") return { kind: outcome.kind };
    await writePause(tx, change, outcome.delay);
    await addTimelineEvent(tx, { ...change, contactId: locked.contactId, type: "paused" });
    return { kind: "paused" };
  });
}

async function writePause(tx: OpenTransaction, change: EnrollmentChange, delay: Delay): Promise<void> {
  await tx
    .updateTable("enrollments")
    .set({
      state: "paused",
      due_at: null,
      wait_reason: keptWait,
      delay_used_ms: delay.usedMs,
      delay_started_at: delay.startedAt,
      paused_at: change.at,
      paused_by_kind: change.actor.kind,
      paused_by_id: change.actor.id,
      paused_by_name: change.actor.name,
    })
    .where("tenant_id", "=", change.tenantId)
    .where("id", "=", change.enrollmentId)
    .execute();
  await sql`
    update outbox set state = 'cancelled'
    where tenant_id = ${change.tenantId} and enrollment_id = ${change.enrollmentId} and state = 'ready'`.execute(
    tx,
  );
}
