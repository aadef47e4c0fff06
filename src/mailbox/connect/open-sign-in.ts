import { randomBytes } from "node:crypto";
import { beginOpenSignIn } from "../../store/inboxes/begin-open-sign-in.ts";
import { takeOpenSignIn } from "../../store/inboxes/take-open-sign-in.ts";
import { authorizationUrl, newVerifier, type OAuthRegistration } from "../oauth/authorization-url.ts";
import { openSecret, sealSecret, type SecretPlace } from "../secrets/seal-secret.ts";
import type { InboxConnectOptions } from "./inbox-connect.ts";
import { signInLastsMs } from "./sign-in-lasts.ts";

const place: SecretPlace = { tenantId: "", inboxId: "sign-in" };
const statePattern = /^open\.[\w-]{43}$/;

/**
 * Begins a sign-in for whoever it will be; gives where their browser has to go. The browser keeps a nonce of its own
 * making, of which we get the SHA-256: without it the state is of no use, be it in a link to somebody else or in a log.
 * The answer comes back in the fragment, for a script of ours that has the nonce.
 */
export async function openSignIn(
  { db, secrets, systemClock }: InboxConnectOptions,
  registration: OAuthRegistration,
  { nonceHash, redirectUri }: { nonceHash: Buffer; redirectUri: string },
): Promise<string> {
  const state = `open.${randomBytes(32).toString("base64url")}`;
  const verifier = newVerifier();
  const now = systemClock();
  const expiresAt = new Date(now.getTime() + signInLastsMs);
  const signIn = { state, nonceHash, verifier: sealSecret(secrets, place, verifier) };
  await beginOpenSignIn(db, signIn, { now, expiresAt });
  const responseMode = "fragment";
  return authorizationUrl(registration, { redirectUri, responseMode, state, verifier, loginHint: "" });
}

/** The proof key; null for what we did not begin, what another browser began, what was taken before, and what is too old. */
export async function takeVerifier(
  { db, secrets, systemClock }: InboxConnectOptions,
  { state, nonce }: { state: string; nonce: string },
): Promise<string | null> {
  if (!statePattern.test(state)) return null;
  const sealed = await takeOpenSignIn(db, { state, nonce }, systemClock());
  return sealed && (openSecret(secrets, place, sealed)?.reveal() ?? null);
}
