import { mendTimetable } from "../store/timetable.ts";
import type { EngineContext } from "./engine-options.ts";

const firstAfterMs = 60_000;
const everyMs = 3_600_000;

/**
 * Looks a minute after the start and then every hour whether every step that is due some time stands in the timetable, and
 * enters what is missing. Only a process of an older version can leave something out, one that still ran while this one
 * began. Gives how many entries it made. `now`: ms of a monotonic clock.
 */
export function keepTimetable(
  ctx: Pick<EngineContext, "db" | "log">,
  now: () => number = () => performance.now(),
): () => Promise<number> {
  let nextAt = now() + firstAfterMs;
  return async () => {
    if (now() < nextAt) return 0;
    nextAt = now() + everyMs;
    const count = await mendTimetable(ctx.db);
    if (count > 0) ctx.log.warn({ count }, "Steps were missing in the timetable");
    return count;
  };
}
