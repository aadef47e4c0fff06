import type { Database } from "../../store/database/database.ts";
import { listInboxesWithOtherKey } from "../../store/inboxes/list-inboxes-with-other-key.ts";
import { replaceInboxSecret } from "../../store/inboxes/replace-inbox-secret.ts";
import { openSecret, sealSecret } from "./seal-secret.ts";
import type { SecretKeys } from "./secret-keys.ts";

export interface Rotation {
  /** Now closed by the first key. */
  rotated: number;
  /** Not opened by any of our keys: their owners have to sign in again. */
  unreadable: number;
}

const batch = 100;

/**
 * Closes every secret anew with the first key. May run while others work, and again after a crash: a secret that was
 * changed meanwhile is left, as whoever changed it used the first key.
 */
export async function rotateSecrets(db: Database, keys: SecretKeys): Promise<Rotation> {
  const rotation = { rotated: 0, unreadable: 0 };
  let after: { tenantId: string; inboxId: string } | null = null;
  for (;;) {
    const inboxes = await listInboxesWithOtherKey(db, keys.writingKeyId, after, batch);
    for (const { tenantId, inboxId, secret: before } of inboxes) {
      const place = { tenantId, inboxId };
      const opened = openSecret(keys, place, before);
      if (opened === null) rotation.unreadable++;
      else if (
        await replaceInboxSecret(db, { ...place, before, after: sealSecret(keys, place, opened.reveal()) })
      ) {
        rotation.rotated++;
      }
    }
    const last = inboxes.at(-1);
    if (last === undefined) return rotation;
    after = { tenantId: last.tenantId, inboxId: last.inboxId };
  }
}
