import type { Database } from "../store/database/database.ts";
import { readInboxSecret as readAccess, type InboxAccess } from "../store/inboxes/read-inbox-secret.ts";
import type { SealedSecret } from "../store/inboxes/sealed-secret.ts";
import { closedMailbox } from "./closed-mailbox.ts";
import { failure } from "./failure.ts";
import { readInboxSecret } from "./inbox-secret.ts";
import { keepTokens } from "./keep-tokens.ts";
import type { Mailbox, Mailboxes } from "./mailbox.ts";
import { openMailbox, type MailboxSurroundings } from "./open-mailbox.ts";
import { openSecret } from "./secrets/seal-secret.ts";
import type { SecretKeys } from "./secrets/secret-keys.ts";
import { connectionsPerServer, createConnectionPlaces } from "./smtp-imap/connection-places.ts";

export interface MailboxesOptions extends MailboxSurroundings {
  secrets: SecretKeys;
}

interface Open {
  mailbox: Mailbox;
  settings: string;
  secret: SealedSecret;
}

/**
 * The mailboxes of connected inboxes, opened when first asked for and kept: their connections close by themselves when
 * unused. Each `get` looks whether settings or secret were changed, and opens anew if so. It never fails for an inbox
 * that cannot be opened: it gives a mailbox that says why.
 */
export function createMailboxes(db: Database, options: MailboxesOptions): Mailboxes {
  const { secrets } = options;
  const places = options.places ?? createConnectionPlaces(connectionsPerServer);
  const surroundings = { ...options, places };
  const opened = new Map<string, Open>();

  async function get(tenantId: string, inboxId: string): Promise<Mailbox> {
    const key = `${tenantId}/${inboxId}`;
    const access = await readAccess(db, { tenantId, inboxId });
    const kept = opened.get(key);
    if (kept !== undefined && access !== null && isSame(kept, access)) return kept.mailbox;
    opened.delete(key);
    // Hand-overs under way on it end on connections that are taken; only unused ones are closed here.
    void kept?.mailbox.close();
    if (access === null || !access.connected || access.secret === null) return disconnected;
    return open(key, access, access.secret);
  }

  function open(key: string, access: InboxAccess, sealed: SealedSecret): Mailbox {
    const text = openSecret(secrets, access, sealed);
    const secret = text === null ? null : readInboxSecret(text.reveal());
    if (secret === null) return unreadable;
    const { tenantId, inboxId } = access;
    const entry = { settings: JSON.stringify(access.settings), secret: sealed };
    const onKnown = (known: SealedSecret): void => {
      entry.secret = known;
    };
    const shared = keepTokens(db, secrets, { tenantId, inboxId }, { known: sealed, onKnown });
    const mailbox = openMailbox(access, secret, surroundings, shared);
    opened.set(key, Object.assign(entry, { mailbox }));
    return mailbox;
  }

  return {
    get,
    async close() {
      const all = [...opened.values()];
      opened.clear();
      await Promise.all(all.map(({ mailbox }) => mailbox.close()));
    },
  };
}

function isSame(kept: Open, access: InboxAccess): boolean {
  if (!access.connected || access.secret === null) return false;
  return kept.settings === JSON.stringify(access.settings) && kept.secret.bytes.equals(access.secret.bytes);
}

const disconnected = closedMailbox(failure("signed_out", "The inbox is disconnected: connect it again."));
const unreadable = closedMailbox(
  failure(
    "signed_out",
    "The inbox's password cannot be decrypted with the keys of this service: connect it again.",
  ),
);
