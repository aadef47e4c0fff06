import type { ApiError } from "./api-error.ts";

const firstDelayMs = 250;
const longestDelayMs = 4_000;
/** Told to wait longer than this, the caller had better hear of it than wait. */
const longestRetryAfterMs = 10_000;

/**
 * Statuses and codes that say "not now" and leave nothing half done. `request_under_way`: our own earlier attempt, given
 * up here after its time limit, is still running there.
 */
const passing = new Set<number | string>([429, 502, 503, 504, "network", "timeout", "request_under_way"]);

/**
 * How long to wait before attempt `attempt + 1` (attempts count from 1), or null when trying again is useless or not
 * safe. Every request the client sends may be repeated: POSTs by their Idempotency-Key, all others by nature.
 */
export function retryDelayMs(error: ApiError, attempt: number, random: () => number): number | null {
  if (!passing.has(error.code) && !passing.has(error.status)) return null;
  if (error.retryAfterMs !== null) {
    return error.retryAfterMs <= longestRetryAfterMs ? error.retryAfterMs : null;
  }
  const ceiling = Math.min(longestDelayMs, firstDelayMs * 2 ** (attempt - 1));
  // Half fixed, half random: panes that lost the service together do not come back together.
  return ceiling / 2 + (random() * ceiling) / 2;
}
