import { setTimeout } from "node:timers/promises";
import { MailboxError } from "../failure.ts";
import type { AccessTokens } from "./access-tokens.ts";
import { requestTokens, type OAuthClient, type Tokens } from "./token-requests.ts";

export type { OAuthClient, Tokens } from "./token-requests.ts";

/** Where all processes that use an inbox keep its tokens. */
export interface SharedTokens {
  /** Keeps new tokens in the place of those with the refresh token `used`; whoever was there first keeps theirs. */
  keep(tokens: Tokens, used: string): Promise<void>;
  /** As they are kept now; null: there are none any more. */
  read(): Promise<Tokens | null>;
}

export interface RefreshingTokensOptions {
  client: OAuthClient;
  tokens: Tokens;
  fetch?: typeof globalThis.fetch;
  shared?: SharedTokens;
  /** Waits for another process to keep what it was given, in ms. */
  waitsMs?: readonly number[];
}

const spareMs = 60_000;

/**
 * Access tokens by refresh_token grant (RFC 6749 §6); several who ask at once share one request. An authority may replace
 * the refresh token each time, and refuse the old one to a process that comes second (§10.4): that one takes what the first
 * has kept, before anybody is asked to sign in again.
 */
export function createRefreshingTokens(options: RefreshingTokensOptions): AccessTokens {
  const { client, shared, waitsMs = [0, 250, 1_000] } = options;
  let { tokens } = options;
  let refreshing: Promise<string> | null = null;

  async function refresh(): Promise<string> {
    const { refreshToken } = tokens;
    const grant = { grant_type: "refresh_token", refresh_token: refreshToken };
    const given = await requestTokens(client, grant, options.fetch ?? globalThis.fetch);
    const { accessToken, expiresAt } = given;
    tokens = { accessToken, expiresAt, refreshToken: given.refreshToken ?? refreshToken };
    await shared?.keep(tokens, refreshToken);
    return accessToken;
  }

  async function refreshOrTakeOver(): Promise<string> {
    const { refreshToken } = tokens;
    try {
      return await refresh();
    } catch (error) {
      if (!isSignedOut(error)) throw error;
      const others = await readOthers(refreshToken);
      if (others === null) throw error;
      tokens = others;
      return isValid(others) ? others.accessToken : refresh();
    }
  }

  /** Tokens that somebody else got with the same refresh token; null: nobody did. */
  async function readOthers(refreshToken: string): Promise<Tokens | null> {
    if (shared === undefined) return null;
    for (const waitMs of waitsMs) {
      await setTimeout(waitMs);
      const kept = await shared.read();
      if (kept !== null && kept.refreshToken !== refreshToken) return kept;
    }
    return null;
  }

  return {
    async get(renew) {
      if (!renew && isValid(tokens)) return tokens.accessToken;
      refreshing ??= refreshOrTakeOver().finally(() => {
        refreshing = null;
      });
      return refreshing;
    },
  };
}

const isSignedOut = (error: unknown): boolean =>
  error instanceof MailboxError && error.failure.code === "signed_out";

function isValid(tokens: Tokens): tokens is Tokens & { accessToken: string } {
  return tokens.accessToken !== null && tokens.expiresAt - Date.now() > spareMs;
}
