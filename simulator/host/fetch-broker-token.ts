import type { BrokerToken } from "./nested-app-auth-bridge.ts";

/** Asks the trial's identity provider for tokens of a demo user. */
export async function fetchBrokerToken(username: string): Promise<BrokerToken> {
  const answer = await fetch("/trial/broker/token", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username }),
  });
  if (!answer.ok) throw new Error(`The token broker answered ${answer.status}.`);
  return (await answer.json()) as BrokerToken;
}
