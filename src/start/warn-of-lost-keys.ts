import type { EngineLog } from "../engine/engine-options.ts";
import { findLostKeys } from "../mailbox/secrets/find-lost-keys.ts";
import type { SecretKeys } from "../mailbox/secrets/secret-keys.ts";
import type { Database } from "../store/database/database.ts";

/** A process that goes on with the wrong keys would say so inbox by inbox, to the users. */
export async function warnOfLostKeys(db: Database, keys: SecretKeys, log: EngineLog): Promise<void> {
  const lost = await findLostKeys(db, keys);
  if (lost.length === 0) return;
  log.error(
    { keys: lost },
    "SECRET_KEYS lacks keys that inboxes are encrypted with: nothing leaves from these",
  );
}
