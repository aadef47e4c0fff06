import type { FindResult } from "../mailbox/mailbox.ts";
import { expireLeases } from "../store/emails/hand-overs.ts";
import {
  lookAgainLater,
  peekUnsettledTenants,
  takeUncertainEmails,
  type UncertainEmail,
} from "../store/emails/reap-emails.ts";
import { settleAbsent } from "../store/emails/settle-absent.ts";
import { tellUncertain } from "../store/emails/tell-uncertain.ts";
import type { EngineContext } from "./engine-options.ts";
import { inTime } from "./in-time.ts";
import { settleAllSent, tellUnenrollWaits } from "./settle-batch.ts";

/** How often each uncertain email was looked for by this worker. Lost with it: then the waits begin anew. */
export type Looks = Map<string, number>;

const firstWaitMs = 5_000;
const longestWaitMs = 900_000;
const looksAtOnce = 8;
const dayMs = 86_400_000;

/**
 * Settles what workers left behind: hand-overs past their lease become uncertain, and uncertain ones are looked for in
 * the mailbox. Found: it left. Surely absent: it is sent again, with the same Message-ID. Not to be known: it stays, and
 * is shown. Gives how many emails became ready again.
 */
export async function reap(ctx: EngineContext, looks: Looks): Promise<number> {
  await ctx.onPoint("reaping");
  const tenants = await peekUnsettledTenants(ctx.db);
  const counts = await Promise.all(tenants.map((tenantId) => reapTenant(ctx, looks, tenantId)));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function reapTenant(ctx: EngineContext, looks: Looks, tenantId: string): Promise<number> {
  try {
    await expireLeases(ctx.db, tenantId);
    const order = { tenantId, limit: looksAtOnce, nextLookMs: ctx.leaseMs };
    const emails = await takeUncertainEmails(ctx.db, order);
    const settled = await Promise.all(emails.map((email) => look(ctx, looks, email)));
    return settled.filter((each) => each === "ready").length;
  } catch (error) {
    ctx.log.warn({ error, tenantId }, "Unclear hand-overs could not be looked up");
    return 0;
  }
}

async function look(
  ctx: EngineContext,
  looks: Looks,
  email: UncertainEmail,
): Promise<"ready" | "settled" | "open"> {
  const found = await findIt(ctx, email);
  if (found.kind === "unknown") {
    await stayUncertain(ctx, looks, email, found.detail);
    return "open";
  }
  looks.delete(email.outboxId);
  ctx.onMetric({ kind: "look_up", result: found.kind });
  if (found.kind === "absent") {
    const { unenrolled } = await settleAbsent(ctx.db, email, ctx.clock());
    if (unenrolled) await tellUnenrollWaits(ctx, email.tenantId, [email.enrollmentId]);
    return "ready";
  }
  const { messageId, providerId, conversationId } = found;
  const { tenantId, outboxId, enrollmentId, attemptId } = email;
  const sent = { outboxId, enrollmentId, attemptId, step: null, messageId, providerId, conversationId };
  await settleAllSent(ctx, { tenantId, emails: [sent], foundLater: true });
  return "settled";
}

/** A mailbox that fails or hangs knows nothing: that is no reason to send again. */
async function findIt(ctx: EngineContext, email: UncertainEmail): Promise<FindResult> {
  try {
    const mailbox = await ctx.mailboxes.get(email.tenantId, email.inboxId);
    // A day earlier: clocks differ, and folders are searched by days.
    const since = new Date(email.since.getTime() - dayMs);
    return await inTime(mailbox.findSent(email.messageId, since), ctx.leaseMs * 0.6, "Looking for the email");
  } catch (error) {
    return {
      kind: "unknown",
      detail: error instanceof Error ? error.message : "The mailbox cannot be searched.",
    };
  }
}

async function stayUncertain(
  ctx: EngineContext,
  looks: Looks,
  email: UncertainEmail,
  detail: string,
): Promise<void> {
  const count = looks.get(email.outboxId) ?? 0;
  looks.set(email.outboxId, count + 1);
  const { unenrolled } = await tellUncertain(ctx.db, email, detail, ctx.clock());
  if (unenrolled) await tellUnenrollWaits(ctx, email.tenantId, [email.enrollmentId]);
  await lookAgainLater(ctx.db, email, Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(count, 12)));
  ctx.onMetric({ kind: "look_up", result: "unknown" });
}
