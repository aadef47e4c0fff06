import { setImmediate } from "node:timers/promises";
import type { EngineLog } from "../engine-options.ts";
import { warmUp } from "../../mail/warm-up.ts";

/**
 * Gets a process ready to read absence notes, beside its other work: without it the first note would hold everything up
 * while the words of 20 languages are made ready. Gives the way to end it early.
 */
export function warmUpReading(
  log: Pick<EngineLog, "warn">,
  steps: AsyncIterable<void> = warmUp(),
): () => Promise<void> {
  let ended = false;
  const run = async (): Promise<void> => {
    for await (const _ of steps) {
      // Whatever came in meanwhile goes first.
      await setImmediate();
      if (ended) return;
    }
  };
  const running = run().catch((error: unknown) => log.warn({ error }, "Reading mail could not be prepared"));
  return () => {
    ended = true;
    return running;
  };
}
