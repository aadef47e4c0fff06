import { base64url } from "./base64url.ts";
import { keepNonce } from "./nonce.ts";

/**
 * Begins the sign-in with which somebody connects their own mailbox; gives the address to go to. Keeps a new nonce for
 * this tab: the service hears its SHA-256 now, and the nonce itself from whoever comes back. Rejects when the service
 * does not answer.
 */
export async function beginSignIn(page: string): Promise<string> {
  const nonce = base64url(crypto.getRandomValues(new Uint8Array(32)));
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(nonce));
  const nonceHash = base64url(new Uint8Array(digest));
  const answer = await fetch(page, {
    method: "POST",
    body: new URLSearchParams({ nonceHash }),
    credentials: "omit",
    redirect: "error",
  });
  if (!answer.ok) throw new Error(`The service answered ${answer.status}`);
  const { url } = (await answer.json()) as { url: string };
  keepNonce(nonce);
  return url;
}
