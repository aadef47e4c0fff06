import { hkdfSync, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inspect } from "node:util";

/** The keys that open secrets. The first one also closes them. Shows nothing of itself in logs. */
export class SecretKeys {
  readonly #keys: ReadonlyMap<string, Buffer>;
  readonly writingKeyId: string;

  constructor(keys: ReadonlyMap<string, Buffer>) {
    const [first] = keys.keys();
    if (first === undefined) throw new Error("There has to be at least one key for secrets.");
    for (const [id, key] of keys) {
      if (key.length !== 32) throw new Error(`The key “${id}” of SECRET_KEYS has to be 32 bytes long.`);
    }
    this.#keys = keys;
    this.writingKeyId = first;
  }

  get(id: string): Buffer | undefined {
    return this.#keys.get(id);
  }

  /** Keys for another purpose, one of each key and in their order (HKDF with SHA-256, RFC 5869): they open no secrets. */
  derive(purpose: string): Buffer[] {
    return [...this.#keys.values()].map((key) => Buffer.from(hkdfSync("sha256", key, "", purpose, 32)));
  }

  toJSON(): string {
    return "[secret keys]";
  }

  [inspect.custom](): string {
    return "[secret keys]";
  }
}

/**
 * Reads `id1:base64key,id2:base64key`, keys of 32 bytes (`openssl rand -base64 32`). The first writes, all read: to
 * change keys, put a new one in front, re-encrypt, then take the old one away. The message of an error never shows one.
 */
export function readSecretKeys(setting: string): SecretKeys {
  const keys = new Map<string, Buffer>();
  for (const entry of setting.split(",").map((each) => each.trim())) {
    const colon = entry.indexOf(":");
    const [id, key] = [entry.slice(0, Math.max(0, colon)), entry.slice(colon + 1)];
    if (!/^[\w.-]{1,64}$/.test(id) || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(key)) {
      throw new Error("SECRET_KEYS has to be of the form id:base64key, several separated by commas.");
    }
    if (keys.has(id)) throw new Error(`SECRET_KEYS has two keys with the id “${id}”.`);
    keys.set(id, Buffer.from(key, "base64"));
  }
  return new SecretKeys(keys);
}

/** The key of a trial, made on its first start and kept in its data folder. */
export function openTrialSecretKeys(dataDirectory: string): SecretKeys {
  const file = path.join(dataDirectory, "secret-keys");
  try {
    return readSecretKeys(readFileSync(file, "utf8").trim());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  mkdirSync(dataDirectory, { recursive: true });
  const setting = `trial:${randomBytes(32).toString("base64")}`;
  writeFileSync(file, setting, { mode: 0o600 });
  return readSecretKeys(setting);
}
