import { createLocalJWKSet, createRemoteJWKSet, errors } from "jose";
import type { JSONWebKeySet, JWK, JWTVerifyGetKey } from "jose";
import { ServiceError } from "./service-error.ts";

/** Whom the service believes about who somebody is. */
export interface TokenAuthority {
  /** Finds the key that a token names. */
  getKey: JWTVerifyGetKey;
  /** What `iss` must say for a token of this directory. */
  issuerFor(directoryId: string): Promise<string>;
  /** The issuer that a key was published for, where the provider binds keys to issuers; else null. */
  issuerOfKey(keyId: string): string | null;
  audience: string;
}

/** An authority whose keys are at hand: the embedded provider of the trial, and tests. */
export function createLocalAuthority(keys: JSONWebKeySet, issuer: string, audience: string): TokenAuthority {
  return {
    getKey: createLocalJWKSet(keys),
    issuerFor: async (directoryId) => issuer.replace("{tenantid}", directoryId),
    issuerOfKey: () => null,
    audience,
  };
}

interface Discovery {
  issuer: string;
  keySet: ReturnType<typeof createRemoteJWKSet>;
  readAt: number;
}

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Microsoft Entra ID, or another OpenID provider, found through its discovery document. The document is read at the
 * first token and once a day; keys are cached by their own rules (a new key id is looked up at most every 30 s).
 */
export function createDiscoveredAuthority(
  authority: string,
  audience: string,
  now: () => number = Date.now,
): TokenAuthority {
  const address = `${authority.replace(/\/v2\.0$/, "")}/v2.0/.well-known/openid-configuration`;
  let known: Discovery | null = null;
  let reading: Promise<Discovery> | null = null;

  async function discover(): Promise<Discovery> {
    if (known !== null && now() - known.readAt < dayMs) return known;
    reading ??= readDiscovery(address, now()).finally(() => (reading = null));
    try {
      known = await reading;
    } catch (error) {
      // Yesterday's document is better than nobody signing in.
      if (known === null) throw error;
    }
    return known;
  }

  return {
    getKey: async (header, token) => {
      try {
        return await (await discover()).keySet(header, token);
      } catch (error) {
        if (error instanceof ServiceError || isAboutTheToken(error)) throw error;
        throw unavailable();
      }
    },
    issuerFor: async (directoryId) => (await discover()).issuer.replace("{tenantid}", directoryId),
    issuerOfKey: (keyId) => {
      const keys: (JWK & { issuer?: unknown })[] = known?.keySet.jwks()?.keys ?? [];
      const issuer = keys.find((key) => key.kid === keyId)?.issuer;
      return typeof issuer === "string" ? issuer : null;
    },
    audience,
  };
}

const isAboutTheToken = (error: unknown) =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported;

const unavailable = () =>
  new ServiceError("sign_in_unavailable", "The identity provider's keys cannot be read at the moment.", {
    retryAfter: 10,
  });

async function readDiscovery(address: string, readAt: number): Promise<Discovery> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5_000) });
    if (!answer.ok) throw unavailable();
    const { issuer, jwks_uri: keysAddress } = (await answer.json()) as { issuer: string; jwks_uri: string };
    return { issuer, keySet: createRemoteJWKSet(new URL(keysAddress), { timeoutDuration: 5_000 }), readAt };
  } catch {
    throw unavailable();
  }
}
