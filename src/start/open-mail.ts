import type { Configuration } from "../configuration.ts";
import { directoryIds } from "../configuration/directories.ts";
import type { Clock } from "../domain/asker.ts";
import type { EngineLog } from "../engine/engine-options.ts";
import { createSubscriptions, type Subscriptions } from "../engine/inbound/keep-subscription.ts";
import { createInboxConnect, type InboxConnect } from "../mailbox/connect/inbox-connect.ts";
import { createMailSignals } from "../mailbox/mail-signals.ts";
import type { Mailboxes } from "../mailbox/mailbox.ts";
import type { SecretKeys } from "../mailbox/secrets/secret-keys.ts";
import type { App } from "../service/context.ts";
import {
  notificationPath,
  notificationRoutes,
  type InboxPlace,
} from "../service/routes/notification-routes.ts";
import type { Database } from "../store/database/database.ts";
import { openMailboxes } from "./open-mailboxes.ts";

/** What reaches mailboxes, and what they reach us by. */
export interface Mail {
  mailboxes: Mailboxes;
  /** Connecting inboxes by a sign-in. */
  connect: InboxConnect;
  /** Word of new mail: asked for by whoever reads, and heard by whoever serves. */
  subscriptions: Subscriptions;
  hearNotifications: (app: App) => Promise<void>;
}

interface MailParts {
  db: Database;
  clock: Clock;
  systemClock: Clock;
  secrets: SecretKeys;
  log: EngineLog;
}

/** @throws ConfigurationError when a file that the settings name cannot be used. */
export async function openMail(configuration: Configuration, parts: MailParts): Promise<Mail> {
  const { mail, publicOrigin, entra } = configuration;
  const { db, log, systemClock } = parts;
  const signals = createMailSignals();
  const { graph, mailServers } = mail;
  const addressOf = ({ tenantId, inboxId }: InboxPlace) =>
    `${publicOrigin}${notificationPath}/${tenantId}/${inboxId}`;
  return {
    mailboxes: await openMailboxes(mail, { ...parts, signals }),
    connect: createInboxConnect({
      ...parts,
      publicOrigin,
      graph,
      mailServers,
      ...(entra && { directories: directoryIds(entra) }),
    }),
    subscriptions: createSubscriptions({
      db,
      systemClock,
      log,
      addressOf: graph?.notifications === true ? addressOf : null,
    }),
    hearNotifications: notificationRoutes({ db }, (place) => signals.notify(place)),
  };
}
