import { refreshStatistics } from "../store/refresh-statistics.ts";
import type { EngineContext } from "./engine-options.ts";

const firstAfter = 1_000;
const atLeastEvery = 200_000;

/** Counts claims and refreshes the planner's statistics when they have changed much: after 1,000, 2,000, 4,000, … */
export function createStatistics(ctx: EngineContext): { claimed(count: number): void } {
  let since = 0;
  let threshold = firstAfter;
  let running = false;
  return {
    claimed(count) {
      since += count;
      if (running || since < threshold) return;
      running = true;
      since = 0;
      threshold = Math.min(atLeastEvery, threshold * 2);
      refreshStatistics(ctx.db)
        .catch((error: unknown) => ctx.log.warn({ error }, "Statistics could not be refreshed"))
        .finally(() => {
          running = false;
        });
    },
  };
}
