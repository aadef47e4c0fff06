import type { BrokerToken } from "./nested-app-auth-bridge.ts";

/** Older ones are not handed out: the identity provider may have begun anew meanwhile. */
const keptForMs = 60_000;

export interface ReadyTokens {
  /** Gets the next token of a user in advance. */
  prepare(username: string): void;
  /** The one that is ready, or else a new one. Each is handed out once. */
  take(username: string): Promise<BrokerToken>;
}

/** Like the broker of the real Outlook, which knows who is signed in long before an add-in asks. */
export function keepTokenReady(
  fetchToken: (username: string) => Promise<BrokerToken>,
  now: () => number = Date.now,
): ReadyTokens {
  let ready: { username: string; token: Promise<BrokerToken>; until: number } | null = null;
  return {
    prepare(username) {
      const token = fetchToken(username);
      // Whoever asks then asks again.
      token.catch(() => (ready = null));
      ready = { username, token, until: now() + keptForMs };
    },
    take(username) {
      const kept = ready;
      ready = null;
      const isUsable = kept !== null && kept.username === username && now() < kept.until;
      return isUsable ? kept.token.catch(() => fetchToken(username)) : fetchToken(username);
    },
  };
}
