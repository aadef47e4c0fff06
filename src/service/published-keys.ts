import { createLocalJWKSet, createRemoteJWKSet, errors } from "jose";
import type { JSONWebKeySet, JWTVerifyGetKey } from "jose";
import { ServiceError } from "./service-error.ts";

/** The keys that an identity provider publishes. */
export interface PublishedKeys {
  /** @throws ServiceError `sign_in_unavailable` where they cannot be had, jose's errors for what is wrong with a token. */
  getKey: JWTVerifyGetKey;
  /** As last read. */
  known(): JSONWebKeySet | undefined;
}

export interface PublishedKeysOptions {
  now: () => number;
  /** After this they are read again; default ten minutes. */
  cacheMs?: number;
  /** How long the provider may take to answer. */
  patienceMs: number;
}

/** How long yesterday's keys do where the provider gives none: then a withdrawn one may be in use no longer. */
const keptMs = 24 * 60 * 60 * 1000;
/** While the provider does not answer, so often somebody waits for it; everybody else is let in at once. */
const againMs = 30_000;

/**
 * Reads the keys when they are first needed, when they are old, and for a key id that is new (at most every 30 s). Where the
 * provider does not answer, those that were read last go on for a day: an outage of its must not be one of ours.
 */
export function createPublishedKeys(
  address: URL,
  { now, cacheMs, patienceMs }: PublishedKeysOptions,
): PublishedKeys {
  const remote = createRemoteJWKSet(address, {
    timeoutDuration: patienceMs,
    ...(cacheMs === undefined ? {} : { cacheMaxAge: cacheMs }),
  });
  let readAt = Number.NEGATIVE_INFINITY;
  let failedAt = Number.NEGATIVE_INFINITY;
  let failure: unknown;

  const fromKept: JWTVerifyGetKey = async (header, token) => {
    const kept = remote.jwks();
    if (kept === undefined || now() - readAt >= keptMs) throw unavailable(failure);
    return createLocalJWKSet(kept)(header, token).catch((error: unknown) => {
      // Perhaps a key that was published meanwhile.
      throw error instanceof errors.JWKSNoMatchingKey ? unavailable(failure) : error;
    });
  };

  return {
    async getKey(header, token) {
      if (!remote.fresh && now() - failedAt < againMs) return fromKept(header, token);
      try {
        const key = await remote(header, token);
        readAt = now();
        return key;
      } catch (error) {
        if (isAboutTheToken(error)) throw error;
        failedAt = now();
        failure = error;
        return fromKept(header, token);
      }
    },
    known: () => remote.jwks(),
  };
}

const isAboutTheToken = (error: unknown) =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported;

/** `cause` is for the log: whoever set the service up has to know whether it is the address, the network or a certificate. */
export const unavailable = (cause: unknown) =>
  new ServiceError("sign_in_unavailable", "The identity provider's keys cannot be read at the moment.", {
    retryAfter: 10,
    cause,
  });
