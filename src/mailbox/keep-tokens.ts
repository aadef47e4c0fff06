import type { Database } from "../store/database/database.ts";
import { readInboxSecret as readAccess } from "../store/inboxes/read-inbox-secret.ts";
import { replaceInboxSecret } from "../store/inboxes/replace-inbox-secret.ts";
import type { SealedSecret } from "../store/inboxes/sealed-secret.ts";
import { readInboxSecret, writeInboxSecret } from "./inbox-secret.ts";
import type { SharedTokens, Tokens } from "./oauth/refreshing-tokens.ts";
import { openSecret, sealSecret } from "./secrets/seal-secret.ts";
import type { SecretKeys } from "./secrets/secret-keys.ts";

export interface TokenPlace {
  tenantId: string;
  inboxId: string;
}

/**
 * The tokens of an inbox in the database, encrypted. `known` is the secret by which the inbox was opened; `onKnown` is told
 * of each that takes its place, so that it is no reason to open the inbox anew.
 */
export function keepTokens(
  db: Database,
  secrets: SecretKeys,
  place: TokenPlace,
  { known, onKnown }: { known: SealedSecret; onKnown: (secret: SealedSecret) => void },
): SharedTokens {
  let before = known;
  const learn = (secret: SealedSecret): void => {
    before = secret;
    onKnown(secret);
  };

  async function read(): Promise<{ tokens: Tokens; secret: SealedSecret } | null> {
    const secret = (await readAccess(db, place))?.secret ?? null;
    const text = secret === null ? null : openSecret(secrets, place, secret);
    const opened = text === null ? null : readInboxSecret(text.reveal());
    return secret === null || opened?.kind !== "oauth2" ? null : { tokens: opened, secret };
  }

  return {
    async keep(tokens, used) {
      const after = sealSecret(secrets, place, writeInboxSecret({ kind: "oauth2", ...tokens }));
      if (await replaceInboxSecret(db, { ...place, before, after })) return learn(after);
      // The same tokens under another key: their keys were changed meanwhile.
      const kept = await read();
      if (kept?.tokens.refreshToken !== used) return;
      if (await replaceInboxSecret(db, { ...place, before: kept.secret, after })) learn(after);
    },
    async read() {
      const kept = await read();
      if (kept !== null) learn(kept.secret);
      return kept?.tokens ?? null;
    },
  };
}
