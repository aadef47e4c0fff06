import { fillIn, type EngineContext, type EngineOptions } from "./engine-options.ts";
import { findWork, untilNextDue } from "./find-work.ts";
import { InboxQueues } from "./inbox-queues.ts";
import { keepTimetable } from "./keep-timetable.ts";
import { createPulse, type Pulse } from "./pulse.ts";
import { reap, type Looks } from "./reap.ts";
import { createSender } from "./sender.ts";
import { createStatistics } from "./statistics.ts";

/** What makes sequences run. */
export interface Engine {
  start(): void;
  /** Something may be due sooner than planned (enrolled, resumed, sent now, the clock was moved): look at once. */
  wake(): void;
  /** Claims nothing more and lets what passed the gate be handed over and settled. Claimed emails stay for others. */
  drain(): Promise<void>;
}

/** Batches that one worker holds at most. */
const capacityBatches = 24;
const roomWaitMs = 100;
const failureWaitMs = 500;

/**
 * The engine of one worker. Any number of workers share a database and nothing else: a step is claimed by one of them,
 * passes one gate, and what a worker leaves behind when it dies is settled by the others (F10).
 */
export function createEngine(options: EngineOptions): Engine {
  const ctx = fillIn(options);
  const { batchSize, concurrency } = ctx;
  const capacity = batchSize * capacityBatches;
  const queues = new InboxQueues({
    perInbox: batchSize * 2,
    perTenant: capacity / 2,
    sendingPerTenant: Math.max(1, Math.ceil(concurrency / 2)),
  });
  const pulse = createPulse();
  const reaperPulse = createPulse();
  const state: LoopState = { running: false, wantsRoom: false };
  const sender = createSender(ctx, queues, () => {
    if (state.wantsRoom && queues.size <= capacity / 2) pulse.wake();
  });
  const look = createLook(ctx, queues, capacity, state, () => sender.pump());
  const loops: Promise<void>[] = [];
  return {
    start() {
      if (state.running) return;
      state.running = true;
      loops.push(loop(ctx, state, pulse, look), loop(ctx, state, reaperPulse, createReaper(ctx, pulse)));
    },
    wake: () => pulse.wake(),
    async drain() {
      state.running = false;
      pulse.wake();
      reaperPulse.wake();
      await Promise.all([...loops, sender.stop()]);
    },
  };
}

interface LoopState {
  running: boolean;
  /** More is due than this worker could take. */
  wantsRoom: boolean;
}

/** Repeats `work`, which says how long to sleep; a failure (as a rule the database is away) does not end it. */
async function loop(
  ctx: EngineContext,
  state: LoopState,
  pulse: Pulse,
  work: () => Promise<number>,
): Promise<void> {
  while (state.running) {
    const sleepMs = await work().catch((error: unknown) => {
      ctx.log.warn({ error }, "The engine could not look for work");
      return failureWaitMs;
    });
    if (state.running && sleepMs > 0) await pulse.sleep(sleepMs);
  }
}

function createLook(
  ctx: EngineContext,
  queues: InboxQueues,
  capacity: number,
  state: LoopState,
  pump: () => void,
): () => Promise<number> {
  const statistics = createStatistics(ctx);
  return async () => {
    const found = await findWork(ctx, queues, capacity);
    pump();
    statistics.claimed(found.count);
    state.wantsRoom = found.more;
    if (!found.more) return Math.max(1, await untilNextDue(ctx));
    return found.count > 0 && queues.size <= capacity / 2 ? 0 : roomWaitMs;
  };
}

function createReaper(ctx: EngineContext, pulse: Pulse): () => Promise<number> {
  const looks: Looks = new Map();
  const keep = keepTimetable(ctx);
  const everyMs = Math.min(ctx.idleMs, Math.max(20, ctx.leaseMs / 4));
  return async () => {
    const found = (await keep()) + (await reap(ctx, looks));
    if (found > 0) pulse.wake();
    return everyMs;
  };
}
