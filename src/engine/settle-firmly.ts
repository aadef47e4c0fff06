import { isDatabaseUnavailable } from "../store/database/database-unavailable.ts";
import type { EngineContext } from "./engine-options.ts";

const firstWaitMs = 50;
const longestWaitMs = 2_000;
const attemptsOnBugs = 3;

/**
 * Writes down what became of a hand-over, again and again while the database is away: knowing that an email left is
 * worth more than anything that could be done meanwhile. Every settlement is fenced, so repeating one is harmless. After
 * ten leases it gives up: the email is `uncertain` by then and looked for. False: not written.
 */
export async function settleFirmly(ctx: EngineContext, work: () => Promise<void>): Promise<boolean> {
  const end = performance.now() + ctx.leaseMs * 10;
  for (let attempt = 1; ; attempt++) {
    try {
      await work();
      return true;
    } catch (error) {
      const hopeless = !isDatabaseUnavailable(error) && attempt >= attemptsOnBugs;
      if (hopeless || performance.now() > end) {
        ctx.log.error({ error, attempt }, "A hand-over could not be settled; it will be looked up");
        return false;
      }
      await pause(Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(attempt - 1, 8)));
    }
  }
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
