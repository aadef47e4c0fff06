import type { EngineContext } from "./engine-options.ts";
import type { InboxQueues, Lane } from "./inbox-queues.ts";
import { batchOf, sendTurn } from "./send-turn.ts";

export interface Sender {
  /** Starts turns for as many inboxes as may send at once. */
  pump(): void;
  /** Starts no more turns; resolves when those under way are settled. */
  stop(): Promise<void>;
}

/** Lets inboxes send, one batch of an inbox at a time and a bounded number of inboxes at once. */
export function createSender(ctx: EngineContext, queues: InboxQueues, onTurnOver: () => void): Sender {
  const turns = new Set<Promise<void>>();
  let stopped = false;

  const pump = (): void => {
    while (turns.size < ctx.concurrency) {
      const turn = stopped ? null : queues.next((lane) => batchOf(lane, ctx.batchSize));
      if (turn === null) return;
      const { lane, emails } = turn;
      const running = sendTurn(ctx, lane, emails)
        .catch((error: unknown) => fail(ctx, lane, error))
        .then(() => {
          queues.done(lane);
          turns.delete(running);
          pump();
          onTurnOver();
        });
      turns.add(running);
    }
  };

  return {
    pump,
    async stop() {
      stopped = true;
      await Promise.all(turns);
    },
  };
}

const restMs = 1_000;

/** What had not passed the gate stays `ready` and is found again; what had passed is found by its lease. */
function fail(ctx: EngineContext, lane: Lane, error: unknown): void {
  const { tenantId, inboxId } = lane;
  ctx.log.warn({ error, tenantId, inboxId }, "A turn of an inbox failed");
  Object.assign(lane, { restsUntil: performance.now() + restMs });
}
