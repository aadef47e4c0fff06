import * as tls from "node:tls";
import type { Clock } from "../domain/asker.ts";
import type { EngineLog } from "../engine/engine-options.ts";
import { ConfigurationError } from "../configuration/settings.ts";
import type { MailSettings } from "../configuration/mail-settings.ts";
import { createMailboxes } from "../mailbox/create-mailboxes.ts";
import type { Mailboxes } from "../mailbox/mailbox.ts";
import type { MailSignals } from "../mailbox/mail-signals.ts";
import { publicServers } from "../mailbox/smtp-imap/allowed-servers.ts";
import { createConnectionPlaces } from "../mailbox/smtp-imap/connection-places.ts";
import type { SecretKeys } from "../mailbox/secrets/secret-keys.ts";
import type { Database } from "../store/database/database.ts";
import { withoutAddresses } from "../service/without-addresses.ts";
import { readSettingFile } from "./read-setting-file.ts";

export interface MailboxParts {
  db: Database;
  clock: Clock;
  secrets: SecretKeys;
  signals: MailSignals;
  log: EngineLog;
}

/**
 * The mailboxes of connected inboxes, reached as the settings say.
 *
 * @throws ConfigurationError when the file of further authorities cannot be read or holds no certificate.
 */
export async function openMailboxes(
  { graph, mailServers, caFile, privateHosts, connectionsPerServer }: MailSettings,
  { db, log, ...parts }: MailboxParts,
): Promise<Mailboxes> {
  const ca = caFile === null ? null : await readAuthorities(caFile);
  return createMailboxes(db, {
    ...parts,
    ...(connectionsPerServer !== null && { places: createConnectionPlaces(connectionsPerServer) }),
    ...(graph && { graph }),
    ...(mailServers && { mailOAuth: mailServers }),
    ...(ca !== null && { ca }),
    ...(privateHosts !== null && { servers: publicServers(privateHosts) }),
    onCopyMissing: ({ tenantId, inboxId }, detail) =>
      log.warn(
        { tenantId, inboxId, detail: withoutAddresses(detail) },
        "An email left without a copy in Sent",
      ),
  });
}

/** Besides those that are trusted anyway: a list given to TLS takes the place of its own. */
async function readAuthorities(file: string): Promise<string> {
  const further = await readSettingFile("MAIL_CA_FILE", file);
  if (!further.includes("-----BEGIN CERTIFICATE-----")) {
    throw new ConfigurationError("The setting MAIL_CA_FILE must name a file with certificates in PEM form.");
  }
  return [...trustedAuthorities(), further].join("\n");
}

/** Node 20 knows no way to ask what it was told to trust besides its own list. */
function trustedAuthorities(): readonly string[] {
  const { getCACertificates } = tls as Partial<typeof tls>;
  return getCACertificates?.("default") ?? tls.rootCertificates;
}
