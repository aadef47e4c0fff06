import type { AccessTokens } from "./access-tokens.ts";
import { requestTokens, type OAuthClient, type Tokens } from "./token-requests.ts";

export type { OAuthClient, Tokens } from "./token-requests.ts";

export interface RefreshingTokensOptions {
  client: OAuthClient;
  tokens: Tokens;
  fetch?: typeof globalThis.fetch;
  /** To keep new tokens: authorities may replace the refresh token each time. */
  onRefreshed?: (tokens: Tokens) => Promise<void>;
}

const spareMs = 60_000;

/** Access tokens by refresh_token grant (RFC 6749 §6); several who ask at once share one request. */
export function createRefreshingTokens(options: RefreshingTokensOptions): AccessTokens {
  let { tokens } = options;
  let refreshing: Promise<string> | null = null;

  async function refresh(): Promise<string> {
    const { refreshToken } = tokens;
    const grant = { grant_type: "refresh_token", refresh_token: refreshToken };
    const given = await requestTokens(options.client, grant, options.fetch ?? globalThis.fetch);
    const { accessToken, expiresAt } = given;
    tokens = { accessToken, expiresAt, refreshToken: given.refreshToken ?? refreshToken };
    await options.onRefreshed?.(tokens);
    return accessToken;
  }

  return {
    async get(renew) {
      const { accessToken, expiresAt } = tokens;
      if (!renew && accessToken !== null && expiresAt - Date.now() > spareMs) return accessToken;
      refreshing ??= refresh().finally(() => {
        refreshing = null;
      });
      return refreshing;
    },
  };
}
