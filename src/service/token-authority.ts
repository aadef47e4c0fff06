import { createLocalJWKSet } from "jose";
import type { JSONWebKeySet, JWK, JWTVerifyGetKey } from "jose";
import {
  createPublishedKeys,
  unavailable,
  type PublishedKeys,
  type PublishedKeysOptions,
} from "./published-keys.ts";

/** Whom the service believes about who somebody is. */
export interface TokenAuthority {
  /** Finds the key that a token names. */
  getKey: JWTVerifyGetKey;
  /** What `iss` must say for a token of this directory. */
  issuerFor(directoryId: string): Promise<string>;
  /** The issuer that a key was published for, where the provider binds keys to issuers; else null. */
  issuerOfKey(keyId: string): string | null;
  audience: string;
  /** Whose people may come in; left out: those of every organisation that is in the database. */
  directories?: ReadonlySet<string>;
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
  keysAddress: string;
  keys: PublishedKeys;
  readAt: number;
}

const dayMs = 24 * 60 * 60 * 1000;
/** Between two looks for a document that is a day old, should the first fail. */
const lookAgainMs = 60_000;

/**
 * Microsoft Entra ID, or another OpenID provider, found through its discovery document. The document is read at the
 * first token and once a day, then beside the requests: yesterday's is better than anybody waiting for it.
 */
export function createDiscoveredAuthority(
  authority: string,
  audience: string,
  now: () => number = Date.now,
  patienceMs = 5_000,
): TokenAuthority {
  const address = `${authority.replace(/\/v2\.0$/, "")}/v2.0/.well-known/openid-configuration`;
  let known: Discovery | null = null;
  let reading: Promise<Discovery> | null = null;
  let lookedAt = 0;

  function look(): Promise<Discovery> {
    lookedAt = now();
    reading ??= readDiscovery(address, { now, patienceMs }, known)
      .then((found) => (known = found))
      .finally(() => (reading = null));
    return reading;
  }

  async function discover(): Promise<Discovery> {
    if (known === null) return look();
    const time = now();
    if (time - known.readAt >= dayMs && time - lookedAt >= lookAgainMs) look().catch(() => undefined);
    return known;
  }

  return {
    getKey: async (header, token) => (await discover()).keys.getKey(header, token),
    issuerFor: async (directoryId) => (await discover()).issuer.replace("{tenantid}", directoryId),
    issuerOfKey: (keyId) => {
      const keys: (JWK & { issuer?: unknown })[] = known?.keys.known()?.keys ?? [];
      const issuer = keys.find((key) => key.kid === keyId)?.issuer;
      return typeof issuer === "string" ? issuer : null;
    },
    audience,
  };
}

/** Keeps the keys that were read already where they are still to be found at the same address. */
async function readDiscovery(
  address: string,
  { now, patienceMs }: Omit<PublishedKeysOptions, "cacheMs">,
  before: Discovery | null,
): Promise<Discovery> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(patienceMs) });
    if (!answer.ok) throw new Error(`${address} answers with ${String(answer.status)}`);
    const { issuer, jwks_uri: keysAddress } = (await answer.json()) as { issuer: string; jwks_uri: string };
    const keys =
      before?.keysAddress === keysAddress
        ? before.keys
        : createPublishedKeys(new URL(keysAddress), { now, patienceMs });
    return { issuer, keysAddress, keys, readAt: now() };
  } catch (error) {
    throw unavailable(error);
  }
}
