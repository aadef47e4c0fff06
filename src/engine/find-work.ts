import { claimDueSteps } from "../store/steps/claim-due-steps.ts";
import { isDatabaseUnavailable } from "../store/database/database-unavailable.ts";
import { nextDueTime, peekDueSteps, type DueStep } from "../store/steps/peek-due-steps.ts";
import { peekReadyEmails } from "../store/emails/peek-ready-emails.ts";
import { stopFailedStep } from "../store/steps/stop-failed-step.ts";
import { keepInHand } from "../store/steps/timetable.ts";
import type { EngineContext } from "./engine-options.ts";
import type { InboxQueues } from "./inbox-queues.ts";

export interface Found {
  /** Steps claimed. */
  count: number;
  /** More is due than could be taken now. */
  more: boolean;
}

/**
 * One look for work: emails that others left behind, then due steps, claimed tenant by tenant in batches. A tenant whose
 * claim fails does not keep the others from theirs.
 */
export async function findWork(ctx: EngineContext, queues: InboxQueues, capacity: number): Promise<Found> {
  await ctx.onPoint("looking");
  const limit = Math.min(capacity - queues.size, ctx.batchSize * 24);
  if (limit <= 0) return { count: 0, more: true };
  const exceptTenants = queues.fullTenants();
  const leftovers = { exceptInboxes: queues.busyInboxes(), exceptTenants };
  queues.add(await peekReadyEmails(ctx.db, { afterMs: ctx.leftoverAfterMs, limit, ...leftovers }));
  const now = ctx.clock();
  const exceptInboxes = queues.fullInboxes();
  const due = await peekDueSteps(ctx.db, { now, limit, exceptInboxes, exceptTenants });
  const free = due.filter((step) => !queues.holds(step.enrollmentId));
  if (free.length < due.length) await keepHeld(ctx, queues, due);
  const taken = withinRoom(free, queues);
  const count = await claimAll(ctx, queues, batchesByTenant(taken, ctx.batchSize), now);
  const heldBack = exceptInboxes.length + exceptTenants.length > 0 || taken.length < free.length;
  return { count, more: due.length === limit || heldBack };
}

/** What waits here for a slow inbox stays in this worker's hand. */
async function keepHeld(ctx: EngineContext, queues: InboxQueues, due: readonly DueStep[]): Promise<void> {
  const held = due.filter((step) => queues.holds(step.enrollmentId));
  for (const batch of batchesByTenant(held, ctx.batchSize))
    await keepInHand(ctx.db, orderOf(batch), ctx.leftoverAfterMs);
}

/** Of one tenant. */
function orderOf(batch: readonly DueStep[]): { tenantId: string; enrollmentIds: string[] } {
  return { tenantId: batch[0]?.tenantId ?? "", enrollmentIds: batch.map((step) => step.enrollmentId) };
}

/** How long until the next step is due, in ms of domain time; at most `idleMs`. */
export async function untilNextDue(ctx: EngineContext): Promise<number> {
  const now = ctx.clock();
  const next = await nextDueTime(ctx.db, now);
  if (next === null) return ctx.idleMs;
  return Math.min(ctx.idleMs, next.getTime() - now.getTime());
}

function withinRoom(due: readonly DueStep[], queues: InboxQueues): DueStep[] {
  const taken = new Map<string, number>();
  return due.filter(({ tenantId, inboxId }) => {
    const count = taken.get(inboxId) ?? 0;
    const fits = count < queues.roomFor(tenantId, inboxId);
    if (fits) taken.set(inboxId, count + 1);
    return fits;
  });
}

function batchesByTenant(due: readonly DueStep[], batchSize: number): DueStep[][] {
  const tenants = new Map<string, DueStep[]>();
  for (const step of due) {
    const steps = tenants.get(step.tenantId);
    if (steps === undefined) tenants.set(step.tenantId, [step]);
    else steps.push(step);
  }
  const batches: DueStep[][] = [];
  for (const steps of tenants.values()) {
    for (let from = 0; from < steps.length; from += batchSize) {
      batches.push(steps.slice(from, from + batchSize));
    }
  }
  return batches;
}

/** A backlog must not take all connections from the emails that are being handed over. */
const claimsAtOnce = 4;

async function claimAll(
  ctx: EngineContext,
  queues: InboxQueues,
  batches: readonly DueStep[][],
  at: Date,
): Promise<number> {
  const waiting = batches.values();
  let count = 0;
  const claimNext = async (): Promise<void> => {
    for (const batch of waiting) {
      const claimed = await claim(ctx, queues, batch, at);
      count += claimed;
    }
  };
  await Promise.all(Array.from({ length: claimsAtOnce }, claimNext));
  return count;
}

async function claim(
  ctx: EngineContext,
  queues: InboxQueues,
  batch: readonly DueStep[],
  at: Date,
): Promise<number> {
  const [first] = batch;
  if (first === undefined) return 0;
  try {
    const order = { ...orderOf(batch), at, forMs: ctx.leftoverAfterMs };
    const { emails, count } = await claimDueSteps(ctx.db, order);
    await ctx.onPoint("claimed");
    queues.add(emails);
    if (count > 0) {
      ctx.onMetric({ kind: "claimed", count });
      ctx.onMetric({ kind: "due_lag", ms: at.getTime() - first.dueAt.getTime() });
    }
    return count;
  } catch (error) {
    if (isDatabaseUnavailable(error)) throw error;
    return claimOneByOne(ctx, queues, batch, at, error);
  }
}

/** Something in a batch breaks its claim: it is found, and stops its own enrollment alone. */
async function claimOneByOne(
  ctx: EngineContext,
  queues: InboxQueues,
  batch: readonly DueStep[],
  at: Date,
  error: unknown,
): Promise<number> {
  const [first] = batch;
  if (first !== undefined && batch.length === 1) {
    const { tenantId, enrollmentId } = first;
    ctx.log.error({ error, tenantId, enrollmentId }, "A step cannot be claimed");
    const why = { code: "internal_error", detail: "The step could not be started." };
    await stopFailedStep(ctx.db, first, why, at);
    return 0;
  }
  await keepInHand(ctx.db, orderOf(batch), 0);
  let count = 0;
  for (const step of batch) count += await claim(ctx, queues, [step], at);
  return count;
}
