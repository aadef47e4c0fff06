import { mendTimetable } from "../store/timetable.ts";
import type { EngineContext } from "./engine-options.ts";

const oftenMs = 60_000;
const seldomMs = 3_600_000;
const oftenTimes = 10;

/**
 * Looks every minute in the first ten, and then every hour, whether every step that is due some time stands in the timetable,
 * and enters what is missing. Only a process of an older version can leave something out, one that still ran while this one
 * began. Gives how many entries it made. `now`: ms of a monotonic clock.
 */
export function keepTimetable(
  ctx: Pick<EngineContext, "db" | "log">,
  now: () => number = () => performance.now(),
): () => Promise<number> {
  let nextAt = now() + oftenMs;
  let times = 0;
  return async () => {
    if (now() < nextAt) return 0;
    nextAt = now() + oftenMs;
    const count = await mendTimetable(ctx.db);
    times += 1;
    if (times >= oftenTimes) nextAt = now() + seldomMs;
    if (count > 0) ctx.log.warn({ count }, "Steps were missing in the timetable");
    return count;
  };
}
