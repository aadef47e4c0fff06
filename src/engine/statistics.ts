import { refreshGrownStatistics, refreshStaleStatistics } from "../store/database/refresh-statistics.ts";
import type { EngineContext } from "./engine-options.ts";

const firstAfter = 1_000;
const growth = 4;
/** Bursts of work that follow one another sooner count as one. */
const restMs = 10_000;
const lookEveryMs = 60_000;

export interface Statistics {
  /** To be told of every look for work, also of those that found none. */
  claimed(count: number): void;
}

/**
 * Refreshes the planner's statistics when they may have changed much. Claims are counted, as the database itself tells of
 * changes late: after 1,000, 4,000, 16,000, … of one burst of work, which a bulk enroll is. Besides, it is looked once a
 * minute what has changed otherwise. `now`: ms of a monotonic clock.
 */
export function createStatistics(
  ctx: Pick<EngineContext, "db" | "log">,
  now: () => number = () => performance.now(),
): Statistics {
  let since = 0;
  let threshold = firstAfter;
  let running = false;
  let refreshedAt = -Infinity;
  let lookAt = now() + lookEveryMs;

  const afterClaims = async (): Promise<void> => {
    await refreshGrownStatistics(ctx.db);
    threshold *= growth;
    refreshedAt = now();
  };
  const run = (work: Promise<unknown>): void => {
    running = true;
    work
      .catch((error: unknown) => ctx.log.warn({ error }, "Statistics could not be refreshed"))
      .finally(() => {
        running = false;
      });
  };

  return {
    claimed(count) {
      since += count;
      if (running) return;
      if (since >= threshold) {
        since = 0;
        run(afterClaims());
      } else if (now() >= lookAt) {
        lookAt = now() + lookEveryMs;
        run(refreshStaleStatistics(ctx.db));
      } else if (count === 0 && now() - refreshedAt >= restMs) {
        since = 0;
        threshold = firstAfter;
      }
    },
  };
}
