import { addressKey } from "./address-key.ts";
import { ServiceError } from "./service-error.ts";

const windowMs = 60_000;
/** Places that are counted at a time; beyond that the count begins anew, so that it cannot be filled up. */
const maximumPlaces = 10_000;

/** Counts the tokens that were refused, by the place they came from; in this process, on a clock that never jumps. */
export interface RefusedTokens {
  /** What to answer: the refusal itself, or, too many from this place within a minute, to wait. */
  answerFor(address: string, refusal: unknown): unknown;
}

/**
 * At most so many refused tokens per place and minute get told why. A good token is always let in: one machine that tries
 * tokens does not shut out the office that it shares an address with. Tokens that have expired do not count: they were
 * good, and many come at once when an office wakes up.
 */
export function limitRefusedTokens(
  perMinute: number,
  now: () => number = () => performance.now(),
): RefusedTokens {
  const counts = new Map<string, number>();
  let windowEnds = 0;
  return {
    answerFor(address, refusal) {
      if (!isBadToken(refusal)) return refusal;
      const time = now();
      if (time >= windowEnds || counts.size >= maximumPlaces) {
        counts.clear();
        windowEnds = time + windowMs;
      }
      const place = addressKey(address);
      const count = (counts.get(place) ?? 0) + 1;
      counts.set(place, count);
      if (count <= perMinute) return refusal;
      const retryAfter = Math.max(1, Math.ceil((windowEnds - time) / 1_000));
      return new ServiceError("rate_limited", "Too many requests without a good access token.", {
        retryAfter,
      });
    },
  };
}

function isBadToken(refusal: unknown): boolean {
  if (!(refusal instanceof ServiceError)) return false;
  return refusal.code === "token_missing" || refusal.code === "token_invalid";
}
