import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { SealedSecret } from "../../store/inboxes/sealed-secret.ts";
import { Secret } from "./secret.ts";
import type { SecretKeys } from "./secret-keys.ts";

/** Where a secret belongs: it opens nowhere else, even if somebody moves it in the database. */
export interface SecretPlace {
  tenantId: string;
  inboxId: string;
}

/** A sealed secret's bytes are: one byte 1 (the format), the nonce (12), the tag (16), the encrypted text. */
const algorithm = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;
const format = 1;

const placeOf = ({ tenantId, inboxId }: SecretPlace): Buffer => Buffer.from(`${tenantId}/${inboxId}`);

/** Encrypts (AES-256-GCM, NIST SP 800-38D, a random nonce each time) with the first key. */
export function sealSecret(keys: SecretKeys, place: SecretPlace, text: string): SealedSecret {
  const key = keys.get(keys.writingKeyId);
  if (key === undefined) throw new Error("The key that writes secrets is missing.");
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes }).setAAD(placeOf(place));
  const encrypted = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  const bytes = Buffer.concat([Buffer.from([format]), nonce, cipher.getAuthTag(), encrypted]);
  return { keyId: keys.writingKeyId, bytes };
}

/** Decrypts; null when its key is not among ours, or the secret was changed or belongs elsewhere. */
export function openSecret(
  keys: SecretKeys,
  place: SecretPlace,
  sealed: SealedSecret,
): Secret<string> | null {
  const key = keys.get(sealed.keyId);
  const { bytes } = sealed;
  if (key === undefined || bytes[0] !== format || bytes.length < 1 + nonceBytes + tagBytes) return null;
  const nonce = bytes.subarray(1, 1 + nonceBytes);
  const tag = bytes.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes);
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(placeOf(place)).setAuthTag(tag);
  try {
    const encrypted = bytes.subarray(1 + nonceBytes + tagBytes);
    return new Secret(Buffer.concat([decipher.update(encrypted), decipher.final()]).toString("utf8"));
  } catch {
    // The tag does not fit.
    return null;
  }
}
