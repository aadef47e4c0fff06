import { sql } from "kysely";
import { afterFailure, type AfterFailure, type SendFailure } from "../../domain/after-failure.ts";
import { theSystem } from "../steps/advance-enrollments.ts";
import type { Database } from "../database/database.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { lockStep } from "../steps/lock-steps.ts";
import { servesOthers } from "./serves-others.ts";
import { setBackStep, type Setback } from "../steps/set-back-step.ts";
import { unenrollWithin } from "../enrollments/unenroll-enrollment.ts";
import type { WithdrawnEmail } from "./withdraw-emails.ts";

export interface NotSentEmail {
  tenantId: string;
  outboxId: string;
  enrollmentId: string;
  attemptId: string;
  failure: SendFailure;
  /** Domain time. */
  at: Date;
}

export type NotSentOutcome = AfterFailure["kind"] | "settled_by_another";

/**
 * Notes that an email surely did not leave, fenced by its attempt: it comes again, later, never (S-021), or when a person
 * says so. While the enrollment is being unenrolled it is withdrawn, and the unenroll ends.
 */
export function settleNotSent(db: Database, email: NotSentEmail): Promise<NotSentOutcome> {
  return inTransaction(db, async (tx) => {
    const { tenantId, at, failure } = email;
    const row = await lockStep(tx, tenantId, email.enrollmentId);
    const withdrawn = await withdraw(tx, email);
    if (row === null || withdrawn === null) return "settled_by_another";
    const othersLeave = await servesOthers(tx, { tenantId, ...withdrawn }, at);
    const after = afterFailure(failure, withdrawn.attempts, othersLeave);
    if (after.kind === "bounced") await bounce(tx, email, withdrawn);
    else if (after.kind === "again" && row.state === "active" && withdrawn.orderedBy === null) {
      await putBack(tx, email);
    } else await setBackStep(tx, tenantId, row, withdrawn, toSetback(after, failure, at), at);
    return after.kind;
  });
}

interface WithdrawnAttempt extends WithdrawnEmail {
  attempts: number;
  messageId: string;
}

async function withdraw(tx: OpenTransaction, email: NotSentEmail): Promise<WithdrawnAttempt | null> {
  const { rows } = await sql<WithdrawnAttempt>`
    update outbox set state = 'cancelled', attempt_id = null, lease_until = null
    where tenant_id = ${email.tenantId} and id = ${email.outboxId} and attempt_id = ${email.attemptId}
      and state in ('sending', 'uncertain')
    returning id as "outboxId", position, ordered_by as "orderedBy", attempts, message_id as "messageId"`.execute(
    tx,
  );
  return rows[0] ?? null;
}

async function putBack(tx: OpenTransaction, email: NotSentEmail): Promise<void> {
  await sql`
    update outbox set state = 'ready', failure = ${`${email.failure.code}: ${email.failure.detail}`}
    where tenant_id = ${email.tenantId} and id = ${email.outboxId}`.execute(tx);
}

function toSetback(
  after: Exclude<AfterFailure, { kind: "bounced" }>,
  { code, detail }: SendFailure,
  at: Date,
): Setback {
  const why = { code, detail };
  switch (after.kind) {
    case "stuck":
      return { kind: "stuck", why: { code: after.code, detail } };
    case "later":
      return {
        kind: "later",
        earliest: new Date(at.getTime() + after.afterMs),
        waitReason: after.waitReason,
        why,
      };
    default:
      return { kind: "later", earliest: at, waitReason: null, why };
  }
}

/** S-021: the address is known to be bad from now on, and the contact leaves the sequence. */
async function bounce(tx: OpenTransaction, email: NotSentEmail, withdrawn: WithdrawnAttempt): Promise<void> {
  const { tenantId, enrollmentId, at, failure } = email;
  await sql`
    update outbox set failure = ${`${failure.code}: ${failure.detail}`}
    where tenant_id = ${tenantId} and id = ${email.outboxId}`.execute(tx);
  await sql`
    update contact_addresses set bounced_at = ${at}
    where tenant_id = ${tenantId} and is_primary and bounced_at is null and contact_id = (
      select contact_id from enrollments where tenant_id = ${tenantId} and id = ${enrollmentId})`.execute(tx);
  const cause = { kind: "bounce", ref: withdrawn.messageId, summary: failure.detail };
  const order = { tenantId, enrollmentId, at, undoUntil: null, reason: "bounce" as const, cause };
  await unenrollWithin(tx, { ...order, actor: theSystem });
}
