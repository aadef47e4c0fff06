import type { Database } from "../../store/database/database.ts";
import { sampleInboxSecrets } from "../../store/inboxes/sample-inbox-secrets.ts";
import { openSecret } from "./seal-secret.ts";
import type { SecretKeys } from "./secret-keys.ts";

/**
 * The names of keys that secrets of inboxes are encrypted with and that are not among ours, or are others of the same name.
 * Whoever works without them finds each of those inboxes signed out.
 */
export async function findLostKeys(db: Database, keys: SecretKeys): Promise<string[]> {
  const samples = await sampleInboxSecrets(db);
  return samples
    .filter(({ secret, ...place }) => openSecret(keys, place, secret) === null)
    .map(({ secret }) => secret.keyId);
}
