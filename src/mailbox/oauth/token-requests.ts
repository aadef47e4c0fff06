import { failure, MailboxError } from "../failure.ts";

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

export interface TokenAnswer {
  accessToken: string;
  expiresAt: number;
  /** Null: the authority gave none. */
  refreshToken: string | null;
  idToken: string | null;
}

const timeoutMs = 15_000;

/** Asks the token endpoint for one grant (RFC 6749 §4.1.3, §6). Throws MailboxError. */
export async function requestTokens(
  { tokenUrl, clientId, clientSecret, scope }: OAuthClient,
  grant: Readonly<Record<string, string>>,
  fetch: typeof globalThis.fetch,
): Promise<TokenAnswer> {
  const body = new URLSearchParams({
    ...grant,
    client_id: clientId,
    scope,
    ...(clientSecret === null ? {} : { client_secret: clientSecret }),
  });
  const answer = await post(fetch, tokenUrl, body);
  if (answer.status !== 200) throw new MailboxError(explainRefusal(answer));
  const { access_token, expires_in, refresh_token, id_token } = answer.json;
  if (typeof access_token !== "string") {
    throw new MailboxError(failure("unreachable", "The sign-in service gave an answer without a token."));
  }
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  return {
    accessToken: access_token,
    expiresAt: Date.now() + (typeof expires_in === "number" ? expires_in : 3_600) * 1_000,
    refreshToken: text(refresh_token),
    idToken: text(id_token),
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
