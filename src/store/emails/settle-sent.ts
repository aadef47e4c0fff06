import { sql } from "kysely";
import type { Acting } from "../organisation/acting.ts";
import { addStepEvents } from "../timeline/add-step-events.ts";
import { advanceEnrollments, theSystem } from "../steps/advance-enrollments.ts";
import { completeTasksOfSentEmails } from "../tasks/complete-sent-tasks.ts";
import type { Database } from "../database/database.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { lockSteps } from "../steps/lock-steps.ts";
import { prepared } from "../database/preparing-client.ts";
import type { StepRow } from "../steps/read-steps.ts";
import { settleQuickly, whatLeft } from "./settle-quickly.ts";
import { settleUnenrolling } from "../enrollments/settle-unenrolling.ts";

/** An email that has left, under this attempt. */
export interface SentEmail {
  outboxId: string;
  enrollmentId: string;
  attemptId: string;
  /** As its step was claimed, where it was. */
  step: StepRow | null;
  /** The Message-ID it bears now. */
  messageId: string;
  providerId: string | null;
  conversationId: string | null;
}

export interface SettleOrder {
  tenantId: string;
  emails: readonly SentEmail[];
  /** Domain time. */
  at: Date;
  /** A look into the mailbox found it, after the hand-over itself stayed unclear. */
  foundLater: boolean;
}

export interface Settled {
  /** Emails that this call settled; the others were settled by somebody else. */
  count: number;
  /** Enrollments that ended now because an unenroll had waited for their email. */
  unenrolled: string[];
}

/**
 * Notes that emails left and takes their enrollments to the next step, in one transaction, fenced by the attempt: a
 * worker that comes late, or that asks twice because an answer of the database was lost, changes nothing. An email that
 * was given up on and not taken since (it still bears the attempt) is settled too: that it left is certain.
 */
export function settleSent(db: Database, order: SettleOrder): Promise<Settled> {
  return inTransaction(db, async (tx) => {
    if (order.foundLater) return settleLocked(tx, order, new Set());
    const { sent, advanced } = await settleQuickly(tx, order);
    const emails = order.emails.filter(({ outboxId }) => !advanced.has(outboxId));
    const rest = await settleLocked(tx, { ...order, emails }, sent);
    return { ...rest, count: rest.count + advanced.size };
  });
}

/** `sent`: outbox rows that this transaction has noted already. */
async function settleLocked(
  tx: OpenTransaction,
  order: SettleOrder,
  sent: ReadonlySet<string>,
): Promise<Settled> {
  const { tenantId, emails } = order;
  if (emails.length === 0) return { count: 0, unenrolled: [] };
  const ids = emails.map((email) => email.enrollmentId);
  const rows = new Map((await lockSteps(tx, tenantId, ids)).map((row) => [row.enrollmentId, row] as const));
  const noted = emails.flatMap(({ outboxId, enrollmentId, step }) => {
    const isNoted = step !== null && sent.has(outboxId);
    return isNoted ? [{ enrollmentId, position: step.nextPosition, orderedBy: null }] : [];
  });
  const toNote = emails.filter(({ outboxId }) => !sent.has(outboxId));
  const left = [...noted, ...(await writeSent(tx, { ...order, emails: toNote }))].flatMap((email) => {
    const row = rows.get(email.enrollmentId);
    return row === undefined ? [] : [{ ...email, row }];
  });
  if (order.foundLater) await tellSettled(tx, order, left);
  await advanceAll(tx, order, left);
  return { count: left.length, unenrolled: await endUnenrolling(tx, order, left) };
}

interface LeftEmail {
  enrollmentId: string;
  position: number;
  orderedBy: string | null;
  row: StepRow;
}

async function writeSent(tx: OpenTransaction, order: SettleOrder): Promise<Omit<LeftEmail, "row">[]> {
  const { tenantId, emails, at } = order;
  if (emails.length === 0) return [];
  const { rows } = await sql<Omit<LeftEmail, "row">>`${sql.raw(prepared)}
    update outbox o
    set ${whatLeft(at)}
    from unnest(${emails.map((email) => email.outboxId)}::uuid[], ${emails.map((email) => email.attemptId)}::uuid[],
      ${emails.map((email) => email.messageId)}::text[], ${emails.map((email) => email.providerId)}::text[],
      ${emails.map((email) => email.conversationId)}::text[])
      as n (id, attempt_id, message_id, provider_id, conversation_id)
    where o.tenant_id = ${tenantId} and o.id = n.id and o.attempt_id = n.attempt_id
      and o.state in ('sending', 'uncertain', 'ready', 'cancelled')
    returning o.enrollment_id as "enrollmentId", o.position, o.ordered_by as "orderedBy"`.execute(tx);
  return rows;
}

/** A manual-email task that nothing waited for may be sent when its enrollment is at a later step: that stays. */
async function advanceAll(
  tx: OpenTransaction,
  order: SettleOrder,
  left: readonly LeftEmail[],
): Promise<void> {
  const { tenantId, at } = order;
  const byHand = left.filter((email) => email.orderedBy !== null);
  const bySystem = left.filter((email) => email.orderedBy === null);
  if (bySystem.length > 0) await advance(tx, order, bySystem, theSystem);
  for (const email of byHand) {
    const actor = await completeTasksOfSentEmails(tx, tenantId, email, at);
    await advance(tx, order, [email], actor);
  }
}

async function advance(
  tx: OpenTransaction,
  { tenantId, at }: SettleOrder,
  left: readonly LeftEmail[],
  actor: Acting,
): Promise<void> {
  const rows = left.filter((email) => isPresentStep(email)).map((email) => email.row);
  if (rows.length > 0) await advanceEnrollments(tx, tenantId, rows, { type: "step_executed", at, actor });
}

const isPresentStep = ({ position, row }: LeftEmail): boolean =>
  position === row.nextPosition && row.state !== "unenrolled" && row.state !== "finished";

async function tellSettled(
  tx: OpenTransaction,
  order: SettleOrder,
  left: readonly LeftEmail[],
): Promise<void> {
  const events = left.map(({ enrollmentId, position, row }) => {
    return { enrollmentId, contactId: row.contactId, type: "email_settled" as const, position };
  });
  await addStepEvents(tx, order.tenantId, events, order.at, theSystem);
}

async function endUnenrolling(
  tx: OpenTransaction,
  { tenantId, at }: SettleOrder,
  left: readonly LeftEmail[],
): Promise<string[]> {
  const ended: string[] = [];
  for (const { row } of left) {
    if (row.state !== "unenrolling") continue;
    if (await settleUnenrolling(tx, tenantId, row.enrollmentId, at)) ended.push(row.enrollmentId);
  }
  return ended;
}
