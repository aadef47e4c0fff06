import { setTimeout } from "node:timers/promises";

/** Waits, but not beyond the signal. Never throws. */
export async function pause(milliseconds: number, over: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal: over }).catch(() => {});
}
