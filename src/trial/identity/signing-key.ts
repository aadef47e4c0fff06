import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from "jose";
import type { CryptoKey, JSONWebKeySet, JWK } from "jose";
import { hasErrorCode } from "../../store/database/error-code.ts";

export interface SigningKey {
  keyId: string;
  privateKey: CryptoKey;
  /** What `/keys` publishes. */
  published: JSONWebKeySet;
}

const fileName = "trial-signing-key.json";

export const signingKeyPath = (dataDirectory: string): string => join(dataDirectory, fileName);

/** The embedded provider's key. It is kept in the folder, so that tokens outlive a restart. */
export async function openSigningKey(dataDirectory: string): Promise<SigningKey> {
  const path = signingKeyPath(dataDirectory);
  const kept = await readKey(path);
  if (kept !== null) return toSigningKey(kept);
  const { privateKey } = await generateKeyPair("RS256", { extractable: true, modulusLength: 2048 });
  const jwk = await exportJWK(privateKey);
  await mkdir(dataDirectory, { recursive: true });
  await writeFile(path, JSON.stringify(jwk), { mode: 0o600 });
  return toSigningKey(jwk);
}

async function readKey(path: string): Promise<JWK | null> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as JWK;
  } catch (error) {
    // Half a file after a crash is replaced too; whoever was signed in signs in again.
    if (error instanceof SyntaxError || hasErrorCode(error, "ENOENT")) return null;
    throw error;
  }
}

async function toSigningKey(jwk: JWK): Promise<SigningKey> {
  const keyId = await calculateJwkThumbprint(jwk);
  const { n, e } = jwk;
  if (n === undefined || e === undefined)
    throw new Error(`The file ${fileName} holds no RSA key; remove it.`);
  return {
    keyId,
    privateKey: (await importJWK(jwk, "RS256")) as CryptoKey,
    published: { keys: [{ kty: "RSA", n, e, kid: keyId, use: "sig", alg: "RS256" }] },
  };
}
