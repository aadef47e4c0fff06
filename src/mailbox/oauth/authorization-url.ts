import { createHash, randomBytes } from "node:crypto";
import type { OAuthClient } from "./token-requests.ts";

/** Our registration, with the page where people sign in. */
export interface OAuthRegistration extends OAuthClient {
  /** E.g. `https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize`. */
  authorizationUrl: string;
}

/** A proof key (RFC 7636 §4.1): whoever intercepts the code cannot redeem it without. */
export const newVerifier = (): string => randomBytes(48).toString("base64url");

/** Where a browser begins a sign-in by authorization code with PKCE (RFC 6749 §4.1.1, RFC 7636 §4.3). */
export function authorizationUrl(
  { authorizationUrl: page, clientId, scope }: OAuthRegistration,
  { redirectUri, responseMode, state, verifier, loginHint }: SignInRequest,
): string {
  const url = new URL(page);
  const parameters = {
    client_id: clientId,
    response_type: "code",
    response_mode: responseMode,
    redirect_uri: redirectUri,
    scope,
    state,
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
    ...(loginHint === "" ? {} : { login_hint: loginHint }),
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

export interface SignInRequest {
  redirectUri: string;
  /** How the answer comes back: what is in the fragment reaches no server, ours included, before a script sends it. */
  responseMode: "query" | "fragment";
  state: string;
  verifier: string;
  /** Who is likely to sign in; may be empty. */
  loginHint: string;
}
