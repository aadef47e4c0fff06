import type { ApiError } from "./api-error.ts";

/** Waits `ms`; rejects at once, with anything, when the signal aborts. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

const firstDelayMs = 250;
const longestDelayMs = 4_000;
/** Told to wait longer than this, the caller had better hear of it than wait. */
const longestRetryAfterMs = 10_000;

/** Statuses that say "not now" and leave nothing half done. */
const passing = new Set([429, 502, 503, 504]);

/**
 * How long to wait before attempt `attempt + 1` (attempts count from 1), or null when trying again is useless or not
 * safe. Every request the client sends may be repeated: GETs by nature, POSTs by their Idempotency-Key.
 */
export function retryDelayMs(error: ApiError, attempt: number, random: () => number): number | null {
  if (!isPassing(error)) return null;
  if (error.retryAfterMs !== null) {
    return error.retryAfterMs <= longestRetryAfterMs ? error.retryAfterMs : null;
  }
  const ceiling = Math.min(longestDelayMs, firstDelayMs * 2 ** (attempt - 1));
  // Half fixed, half random: panes that lost the service together do not come back together.
  return ceiling / 2 + (random() * ceiling) / 2;
}

function isPassing(error: ApiError): boolean {
  if (error.code === "network" || error.code === "timeout") return true;
  // Our own earlier attempt, given up here after its time limit, is still running there.
  if (error.code === "request_under_way") return true;
  return passing.has(error.status);
}

export const sleep: Sleep = (ms, signal) =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new Error("aborted"));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal?.addEventListener("abort", stop, { once: true });
  });
