import type { AuthenticationResult } from "@azure/msal-browser";

export interface AccessToken {
  text: string;
  /** Ms since 1970, UTC. */
  expiresAt: number;
}

const renewBeforeMs = 5 * 60_000;

/** Still good for a while: no need to ask for another. */
export function isFresh(token: AccessToken, now: number): boolean {
  return now < token.expiresAt - renewBeforeMs;
}

export function isValid(token: AccessToken, now: number): boolean {
  return now < token.expiresAt;
}

/** Of an answer without expiry the token counts as expired at once, so that it is used for one call only. */
export function tokenOf(result: AuthenticationResult): AccessToken {
  return { text: result.accessToken, expiresAt: result.expiresOn?.getTime() ?? 0 };
}
