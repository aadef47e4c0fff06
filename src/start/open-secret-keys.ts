import type { Configuration } from "../configuration.ts";
import { ConfigurationError } from "../configuration/settings.ts";
import { openTrialSecretKeys, readSecretKeys, type SecretKeys } from "../mailbox/secrets/secret-keys.ts";

/**
 * The keys of `SECRET_KEYS`; without them the one of this machine.
 *
 * @throws ConfigurationError when the setting holds no keys. No key is repeated in it.
 */
export function openSecretKeys({ secretKeys, dataDirectory }: Configuration): SecretKeys {
  return secretKeys === null ? openTrialSecretKeys(dataDirectory) : keysOfSetting(secretKeys);
}

/** The same, of the setting alone. */
export function keysOfSetting(setting: string): SecretKeys {
  try {
    return readSecretKeys(setting);
  } catch (error) {
    throw new ConfigurationError(error instanceof Error ? error.message : String(error));
  }
}
