import { refreshEnrollmentStatistics, refreshStatistics } from "../store/refresh-statistics.ts";
import type { EngineContext } from "./engine-options.ts";

const firstAfter = 1_000;
const growth = 4;

/** Counts claims and refreshes the planner's statistics when they have changed much: after 1,000, 4,000, 16,000, … */
export function createStatistics(ctx: EngineContext): { claimed(count: number): void } {
  let since = 0;
  let threshold = firstAfter;
  let running = false;

  const refresh = async (): Promise<void> => {
    if (threshold === firstAfter) await refreshEnrollmentStatistics(ctx.db);
    await refreshStatistics(ctx.db);
  };

  return {
    claimed(count) {
      since += count;
      if (running || since < threshold) return;
      running = true;
      since = 0;
      refresh()
        .catch((error: unknown) => ctx.log.warn({ error }, "Statistics could not be refreshed"))
        .finally(() => {
          running = false;
          threshold *= growth;
        });
    },
  };
}
