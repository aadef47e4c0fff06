import { createHash, timingSafeEqual } from "node:crypto";
import { openSecret, sealSecret, type SecretPlace } from "../secrets/seal-secret.ts";
import type { SecretKeys } from "../secrets/secret-keys.ts";

/** A sign-in that no user of ours has asked for by name: it carries its own proof key, encrypted, and is kept nowhere. */
export interface OpenSignIn {
  verifier: string;
  /** What the browser keeps meanwhile: only the one that began may finish. */
  nonce: string;
  expiresAt: Date;
}

const place: SecretPlace = { tenantId: "", inboxId: "sign-in" };
const pattern = /^open\.([\w.-]{1,64})\.([\w-]{1,400})$/;

export function writeOpenState(secrets: SecretKeys, { verifier, nonce, expiresAt }: OpenSignIn): string {
  const text = JSON.stringify([verifier, hash(nonce).toString("base64url"), expiresAt.getTime()]);
  const { keyId, bytes } = sealSecret(secrets, place, text);
  return `open.${keyId}.${bytes.toString("base64url")}`;
}

/** The proof key; null for what we did not write, what another browser began, and what is too old. */
export function readOpenState(secrets: SecretKeys, state: string, nonce: string, now: Date): string | null {
  const [, keyId = "", sealed = ""] = pattern.exec(state) ?? [];
  const text = openSecret(secrets, place, { keyId, bytes: Buffer.from(sealed, "base64url") });
  if (text === null) return null;
  const [verifier, nonceHash, until] = JSON.parse(text.reveal()) as [string, string, number];
  const isSameBrowser = timingSafeEqual(Buffer.from(nonceHash, "base64url"), hash(nonce));
  return isSameBrowser && until > now.getTime() ? verifier : null;
}

const hash = (nonce: string): Buffer => createHash("sha256").update(nonce).digest();
