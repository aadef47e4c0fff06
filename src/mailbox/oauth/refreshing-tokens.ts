import { failure, MailboxError } from "../failure.ts";
import type { AccessTokens } from "./access-tokens.ts";

/** Our registration at the authority that gives tokens. */
export interface OAuthClient {
  /** E.g. `https://login.microsoftonline.com/organizations/oauth2/v2.0/token`. */
  tokenUrl: string;
  clientId: string;
  clientSecret: string | null;
  scope: string;
}

export interface Tokens {
  refreshToken: string;
  accessToken: string | null;
  /** Milliseconds of the epoch, on the system's clock. */
  expiresAt: number;
}

export interface RefreshingTokensOptions {
  client: OAuthClient;
  tokens: Tokens;
  fetch?: typeof globalThis.fetch;
  /** To keep new tokens: authorities may replace the refresh token each time. */
  onRefreshed?: (tokens: Tokens) => Promise<void>;
}

const spareMs = 60_000;
const timeoutMs = 15_000;

/** Access tokens by refresh_token grant (RFC 6749 §6); several who ask at once share one request. */
export function createRefreshingTokens(options: RefreshingTokensOptions): AccessTokens {
  let { tokens } = options;
  let refreshing: Promise<string> | null = null;

  async function refresh(): Promise<string> {
    const accessToken = await requestTokens(options, tokens.refreshToken);
    tokens = accessToken;
    await options.onRefreshed?.(tokens);
    return tokens.accessToken ?? "";
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

async function requestTokens(options: RefreshingTokensOptions, refreshToken: string): Promise<Tokens> {
  const { tokenUrl, clientId, clientSecret, scope } = options.client;
  const body = new URLSearchParams({
    grant_type: "refresh_token",
    client_id: clientId,
    refresh_token: refreshToken,
    scope,
    ...(clientSecret === null ? {} : { client_secret: clientSecret }),
  });
  const answer = await post(options.fetch ?? globalThis.fetch, tokenUrl, body);
  if (answer.status !== 200) throw new MailboxError(explainRefusal(answer));
  const { access_token, expires_in, refresh_token } = answer.json;
  if (typeof access_token !== "string") {
    throw new MailboxError(failure("unreachable", "The sign-in service gave an answer without a token."));
  }
  return {
    accessToken: access_token,
    expiresAt: Date.now() + (typeof expires_in === "number" ? expires_in : 3_600) * 1_000,
    refreshToken: typeof refresh_token === "string" ? refresh_token : refreshToken,
  };
}

interface Answer {
  status: number;
  json: Record<string, unknown>;
}

async function post(fetch: typeof globalThis.fetch, url: string, body: URLSearchParams): Promise<Answer> {
  try {
    const response = await fetch(url, { method: "POST", body, signal: AbortSignal.timeout(timeoutMs) });
    return { status: response.status, json: (await response.json()) as Record<string, unknown> };
  } catch {
    throw new MailboxError(failure("unreachable", "The sign-in service does not answer."));
  }
}

/** RFC 6749 §5.2, with the codes that ask for the person. */
function explainRefusal({ status, json }: Answer) {
  const error = typeof json["error"] === "string" ? json["error"] : String(status);
  if (status === 429 || status >= 500) {
    return failure("unreachable", `The sign-in service does not serve just now (${error}).`);
  }
  if (/^(invalid_grant|interaction_required|consent_required|login_required)$/.test(error)) {
    return failure("signed_out", `The inbox is signed out; sign in again (${error}).`);
  }
  return failure("misconfigured", `The sign-in service refuses this application (${error}).`);
}
