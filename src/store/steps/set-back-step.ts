import { sql } from "kysely";
import { startDelay } from "../../domain/delay.ts";
import { dueAt } from "../../domain/due-at.ts";
import type { WaitReason } from "../../domain/words.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import { markStepStuck, tellOfFailure, type Obstacle } from "./mark-step-stuck.ts";
import { moveDueTimes } from "../enrollments/move-due-times.ts";
import { planOf, type StepRow } from "./read-steps.ts";
import { settleUnenrolling } from "../enrollments/settle-unenrolling.ts";
import type { WithdrawnEmail } from "../emails/withdraw-emails.ts";

export type Setback =
  | { kind: "later"; earliest: Date | null; waitReason: WaitReason | null; why: Obstacle }
  | { kind: "stuck"; why: Obstacle };

/**
 * What becomes of a locked enrollment whose email (withdrawn by the caller) did not leave: later, within its window;
 * or stuck. What a person sends by hand is never tried again by itself: its task stays open and the timeline says why.
 * A pause keeps the step for its end; an unenroll that waited for this email ends now.
 */
export async function setBackStep(
  tx: OpenTransaction,
  tenantId: string,
  row: StepRow,
  email: WithdrawnEmail,
  setback: Setback,
  at: Date,
): Promise<void> {
  await noteFailure(tx, tenantId, email, setback.why);
  if (row.state === "unenrolling") await settleUnenrolling(tx, tenantId, row.enrollmentId, at);
  if (row.state !== "active") return;
  if (email.orderedBy !== null) {
    await tellOfFailure(tx, tenantId, row, email.position, setback.why, at);
  } else if (setback.kind === "stuck") {
    await markStepStuck(tx, tenantId, row, setback.why, at);
  } else {
    const due = setback.earliest && dueAt(startDelay(0, setback.earliest), planOf(row));
    await moveDueTimes(tx, tenantId, [{ row, dueAt: due, waitReason: setback.waitReason }]);
  }
}

async function noteFailure(
  tx: OpenTransaction,
  tenantId: string,
  email: WithdrawnEmail,
  why: Obstacle,
): Promise<void> {
  await sql`
    update outbox set failure = ${`${why.code}: ${why.detail}`}
    where tenant_id = ${tenantId} and id = ${email.outboxId} and state = 'cancelled'`.execute(tx);
}
