import { mendHandOvers } from "../store/emails/hand-overs.ts";
import { mendTimetable } from "../store/steps/timetable.ts";
import type { EngineContext } from "./engine-options.ts";

const oftenMs = 60_000;
const seldomMs = 3_600_000;
const oftenTimes = 10;

/**
 * Looks every minute in the first ten, and then every hour, whether every step that is due some time stands in the timetable
 * and every hand-over past its lease among the hand-overs, and enters what is missing. Only a process of an older version can
 * leave something out, one that still ran while this one began. Gives how many entries it made. `now`: ms of a monotonic clock.
 */
export function keepTimetable(
  ctx: Pick<EngineContext, "db" | "log" | "clock">,
  now: () => number = () => performance.now(),
): () => Promise<number> {
  let nextAt = now() + oftenMs;
  let times = 0;
  return async () => {
    if (now() < nextAt) return 0;
    nextAt = now() + oftenMs;
    const steps = await mendTimetable(ctx.db);
    const handOvers = await mendHandOvers(ctx.db, ctx.clock());
    times += 1;
    if (times >= oftenTimes) nextAt = now() + seldomMs;
    if (steps + handOvers > 0)
      ctx.log.warn({ steps, handOvers }, "Entries of the engine's tables were missing");
    return steps + handOvers;
  };
}
