import type { Configuration } from "../configuration.ts";
import { ConfigurationError } from "../configuration/settings.ts";
import { rotateSecrets } from "../mailbox/secrets/rotate-secrets.ts";
import { withStore } from "../store/database/with-store.ts";
import { keysOfSetting } from "./open-secret-keys.ts";

/**
 * Encrypts all secrets of inboxes with the first of `SECRET_KEYS`. The service may run meanwhile, when it has the same
 * keys. Gives what to tell, and whether all could be decrypted.
 *
 * @throws ConfigurationError when there are no keys that could have been changed.
 */
export async function rotateKeys(configuration: Configuration): Promise<{ text: string; whole: boolean }> {
  const { secretKeys } = configuration;
  if (secretKeys === null) {
    throw new ConfigurationError(
      "Without SECRET_KEYS there is one key, in the data folder, and nothing to change it to: set SECRET_KEYS.",
    );
  }
  const keys = keysOfSetting(secretKeys);
  const { rotated, unreadable } = await withStore(configuration, (db) => rotateSecrets(db, keys));
  const text =
    `${String(rotated)} secrets are encrypted with the key ${keys.writingKeyId} now, ` +
    `${String(unreadable)} could not be decrypted with any of the keys.`;
  return { text, whole: unreadable === 0 };
}
