import { createHash, randomBytes } from "node:crypto";
import type { Clock } from "../../domain/asker.ts";
import type { DemoUser } from "../demo-data/people.ts";

/** What a person allowed when they signed in. */
export interface Grant {
  user: DemoUser;
  scope: string;
  nonce: string | undefined;
}

interface CodeGrant extends Grant {
  redirectUri: string;
  codeChallenge: string;
}

const codeMs = 60_000;
const refreshMs = 24 * 60 * 60 * 1000;

/** Codes and refresh tokens that are good for one use, kept in memory: a restart only means signing in again. */
export class Grants {
  readonly #clock: Clock;
  readonly #codes = new Map<string, { grant: CodeGrant; until: number }>();
  readonly #refreshTokens = new Map<string, { grant: Grant; until: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  issueCode(grant: CodeGrant): string {
    return this.#issue(this.#codes, grant, codeMs);
  }

  issueRefreshToken(grant: Grant): string {
    return this.#issue(this.#refreshTokens, grant, refreshMs);
  }

  /** RFC 7636 §4.6: the code is spent even when the verifier is wrong. */
  redeemCode(code: string, redirectUri: string, verifier: string): Grant | null {
    const grant = this.#take(this.#codes, code);
    if (grant === null || grant.redirectUri !== redirectUri) return null;
    const challenge = createHash("sha256").update(verifier).digest("base64url");
    return challenge === grant.codeChallenge ? grant : null;
  }

  redeemRefreshToken(token: string): Grant | null {
    return this.#take(this.#refreshTokens, token);
  }

  #issue<T>(kept: Map<string, { grant: T; until: number }>, grant: T, lifetimeMs: number): string {
    const now = this.#clock().getTime();
    for (const [key, { until }] of kept) if (until <= now) kept.delete(key);
    const key = randomBytes(32).toString("base64url");
    kept.set(key, { grant, until: now + lifetimeMs });
    return key;
  }

  #take<T>(kept: Map<string, { grant: T; until: number }>, key: string): T | null {
    const entry = kept.get(key);
    kept.delete(key);
    return entry !== undefined && entry.until > this.#clock().getTime() ? entry.grant : null;
  }
}
