import type { SendResult } from "../mailbox/mailbox.ts";
import { isDatabaseUnavailable } from "../store/database/database-unavailable.ts";
import type { ReadyEmail } from "../store/emails/peek-ready-emails.ts";
import { settleNotSent } from "../store/emails/settle-not-sent.ts";
import { settleSent, type SentEmail, type SettleOrder } from "../store/emails/settle-sent.ts";
import { settleUnclear } from "../store/emails/settle-unclear.ts";
import { unenrollRequestTimes } from "../store/enrollments/unenroll-wait.ts";
import type { EngineContext } from "./engine-options.ts";
import { settleFirmly } from "./settle-firmly.ts";

/** What became of one hand-over. */
export interface HandedOver {
  email: ReadyEmail;
  attemptId: string;
  result: SendResult;
}

/** Settles hand-overs of one tenant: those that left together, the others one by one. */
export async function settleBatch(
  ctx: EngineContext,
  tenantId: string,
  handed: readonly HandedOver[],
): Promise<void> {
  const sent = handed.flatMap(({ email, attemptId, result }): SentEmail[] => {
    if (result.kind !== "sent") return [];
    const { messageId, providerId, conversationId } = result;
    const { outboxId, enrollmentId, step } = email;
    return [{ outboxId, enrollmentId, attemptId, step, messageId, providerId, conversationId }];
  });
  if (sent.length > 0) {
    await settleFirmly(ctx, () => settleAllSent(ctx, { tenantId, emails: sent, foundLater: false }));
  }
  for (const each of handed) {
    if (each.result.kind !== "sent") await settleFirmly(ctx, () => settleOther(ctx, each));
  }
}

/** Settles as one; should one of them break the batch, each alone, so that it harms no other. */
export async function settleAllSent(ctx: EngineContext, order: Omit<SettleOrder, "at">): Promise<void> {
  try {
    const settled = await settleSent(ctx.db, { ...order, at: ctx.clock() });
    await tellUnenrollWaits(ctx, order.tenantId, settled.unenrolled);
  } catch (error) {
    if (isDatabaseUnavailable(error) || order.emails.length === 1) throw error;
    ctx.log.error({ error, tenantId: order.tenantId }, "A batch could not be settled; each email alone");
    for (const email of order.emails) {
      await settleFirmly(ctx, () => settleAllSent(ctx, { ...order, emails: [email] }));
    }
  }
}

async function settleOther(
  { db, clock }: EngineContext,
  { email, attemptId, result }: HandedOver,
): Promise<void> {
  const { tenantId, outboxId, enrollmentId } = email;
  if (result.kind === "unclear") await settleUnclear(db, { tenantId, outboxId, attemptId });
  if (result.kind !== "not_sent") return;
  const { failure } = result;
  await settleNotSent(db, { tenantId, outboxId, enrollmentId, attemptId, failure, at: clock() });
}

/** How long those waited who asked for an unenroll while the email was under way. */
export async function tellUnenrollWaits(
  ctx: EngineContext,
  tenantId: string,
  enrollmentIds: readonly string[],
): Promise<void> {
  if (enrollmentIds.length === 0) return;
  const now = ctx.clock().getTime();
  for (const at of await unenrollRequestTimes(ctx.db, tenantId, enrollmentIds)) {
    ctx.onMetric({ kind: "unenroll_wait", ms: now - at.getTime() });
  }
}
