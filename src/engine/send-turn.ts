import type { Deadline, Mailbox, SendResult } from "../mailbox/mailbox.ts";
import { startDeadline } from "../mailbox/start-deadline.ts";
import { isDatabaseUnavailable } from "../store/database/database-unavailable.ts";
import { endHandOver } from "../store/emails/hand-overs.ts";
import { newId } from "../store/database/new-id.ts";
import { openGate } from "../store/emails/open-gate.ts";
import type { ReadyEmail } from "../store/emails/peek-ready-emails.ts";
import { putOffEmails } from "../store/emails/put-off-emails.ts";
import { putOffUnread } from "../store/emails/put-off-unread.ts";
import { stopUnpreparedEmail } from "../store/steps/stop-unprepared-email.ts";
import type { EngineContext } from "./engine-options.ts";
import { handOver } from "./hand-over.ts";
import { inTime } from "./in-time.ts";
import type { Lane } from "./inbox-queues.ts";
import { prepareBatch, type SendableEmail } from "./prepare-batch.ts";
import { settleBatch, type HandedOver } from "./settle-batch.ts";

const deadlineShare = 0.6;
const checkShare = 0.3;
const graceShare = 0.1;
/** A batch holds what an inbox hands over in this time: whoever unenrolls must not wait for a long line. */
const batchMs = 50;
const settleEveryMs = 100;

/** How many emails pass the gate together: one, until the inbox has shown how fast it is. */
export function batchOf(lane: Lane, largest: number): number {
  if (lane.paceMs === null) return 1;
  return Math.max(1, Math.min(largest, Math.floor(batchMs / Math.max(lane.paceMs, 0.01))));
}

/** One turn of one inbox: prepare, gate, hand over one after the other, settle. Throws only when the database is away. */
export async function sendTurn(ctx: EngineContext, lane: Lane, emails: readonly ReadyEmail[]): Promise<void> {
  const sendable = await prepareBatch(ctx, emails);
  await ctx.onPoint("prepared");
  const mailbox = sendable.length === 0 ? null : await openMailbox(ctx, lane, sendable);
  if (mailbox === null) return;
  // Before the gate: the lease cannot end before the deadline, however long the database takes.
  const deadline = startDeadline(ctx.leaseMs * deadlineShare);
  if (!(await mayLeave(ctx, lane, { mailbox, deadline, sendable }))) return;
  const attemptId = newId();
  const passed = await passGate(ctx, lane, sendable, attemptId);
  await ctx.onPoint("gated");
  await handOverAll(ctx, lane, { mailbox, deadline, attemptId, passed });
  if (passed.length > 0) await endHandOver(ctx.db, { tenantId: lane.tenantId, attemptId });
  await ctx.onPoint("settled");
}

/** An inbox that cannot be opened at all stops its steps, with the reason; a person has to mend it. */
async function openMailbox(
  ctx: EngineContext,
  lane: Lane,
  sendable: readonly SendableEmail[],
): Promise<Mailbox | null> {
  const { tenantId, inboxId } = lane;
  try {
    return await inTime(
      ctx.mailboxes.get(tenantId, inboxId),
      ctx.leaseMs * deadlineShare,
      "Opening the inbox",
    );
  } catch (error) {
    if (isDatabaseUnavailable(error)) throw error;
    ctx.log.warn({ error, tenantId, inboxId }, "An inbox cannot be opened");
    const why = error instanceof Error ? error.message : "";
    const obstacle = { code: "inbox_misconfigured", detail: `The inbox cannot be opened. ${why}`.trim() };
    for (const { email } of sendable) await stopUnpreparedEmail(ctx.db, email, obstacle, ctx.clock());
    return null;
  }
}

/**
 * What has arrived by now may take somebody out: the gate is asked after it had its effects. Out of an inbox that cannot
 * be read nothing leaves for the time being. Half of the deadline is left for the hand-over in any case.
 */
async function mayLeave(
  ctx: EngineContext,
  lane: Lane,
  turn: { mailbox: Mailbox; deadline: Deadline; sendable: readonly SendableEmail[] },
): Promise<boolean> {
  const { tenantId, inboxId } = lane;
  const signal = AbortSignal.any([turn.deadline.signal, AbortSignal.timeout(ctx.leaseMs * checkShare)]);
  const check = await ctx.checkInbox({ tenantId, inboxId }, turn.mailbox, signal);
  if (check.kind === "checked") return true;
  const { failure } = check;
  ctx.log.warn(
    { tenantId, inboxId, code: failure.code },
    "Nothing is sent from an inbox that cannot be read",
  );
  const emails = turn.sendable.map(({ email }) => email);
  await putOffUnread(ctx.db, { tenantId, emails, failure, at: ctx.clock() });
  rest(lane, failure.retryAfterMs ?? restMs);
  return false;
}

async function passGate(
  ctx: EngineContext,
  { tenantId, inboxId }: Lane,
  sendable: readonly SendableEmail[],
  attemptId: string,
): Promise<SendableEmail[]> {
  const { db, leaseMs } = ctx;
  const emails = sendable.map(({ email, outgoing, edits, threadPosition, hasMeetingLink }) => {
    const { messageId, subject } = outgoing;
    return { email, messageId, subject, edits, threadPosition, hasMeetingLink };
  });
  const passing = await openGate(db, { tenantId, inboxId, emails, attemptId, leaseMs, at: ctx.clock() });
  const refused = sendable.filter(({ email }) => !passing.has(email.outboxId)).map(({ email }) => email);
  if (refused.length > 0) {
    // What has passed must be handed over and settled, whatever becomes of the others.
    await putOffEmails(db, { tenantId, inboxId, emails: refused, at: ctx.clock() }).catch((error: unknown) =>
      ctx.log.warn({ error, tenantId, inboxId }, "Refused emails stay where they are"),
    );
  }
  return sendable.filter(({ email }) => passing.has(email.outboxId));
}

interface Turn {
  mailbox: Mailbox;
  deadline: Deadline;
  attemptId: string;
  passed: readonly SendableEmail[];
}

async function handOverAll(ctx: EngineContext, lane: Lane, turn: Turn): Promise<void> {
  const { deadline, attemptId } = turn;
  let unsettled: HandedOver[] = [];
  let settledAt = performance.now();
  let obstacle: SendResult | null = null;
  for (const { email, outgoing } of turn.passed) {
    await ctx.onPoint("sending");
    const begun = performance.now();
    const result: SendResult =
      obstacle ?? (await handOver(turn.mailbox, outgoing, deadline, ctx.leaseMs * graceShare));
    if (obstacle === null) tell(ctx, lane, result, performance.now() - begun);
    if (concernsInbox(result)) obstacle = result;
    unsettled.push({ email, attemptId, result });
    await ctx.onPoint("handed_over");
    if (performance.now() - settledAt < settleEveryMs) continue;
    await settleBatch(ctx, lane.tenantId, unsettled);
    unsettled = [];
    settledAt = performance.now();
  }
  await settleBatch(ctx, lane.tenantId, unsettled);
}

/** Failures that the next email would meet as well: it is not tried. */
function concernsInbox(result: SendResult): boolean {
  if (result.kind !== "not_sent") return false;
  return !["recipient_rejected", "rejected"].includes(result.failure.code);
}

const restMs = 10_000;

/** Notes how fast the inbox is, and lets one rest that is out of order: its emails would only fail. */
function tell(ctx: EngineContext, lane: Lane, result: SendResult, ms: number): void {
  const code = result.kind === "not_sent" ? result.failure.code : null;
  ctx.onMetric({ kind: "hand_over", result: result.kind, code, ms });
  rememberPace(lane, ms);
  if (result.kind === "not_sent" && concernsInbox(result) && code !== "too_late") {
    rest(lane, result.failure.retryAfterMs ?? restMs);
  }
}

function rememberPace(lane: Lane, ms: number): void {
  const pace = lane.paceMs === null ? ms : 0.7 * lane.paceMs + 0.3 * ms;
  Object.assign(lane, { paceMs: pace });
}

function rest(lane: Lane, milliseconds: number): void {
  Object.assign(lane, { restsUntil: performance.now() + milliseconds });
}
