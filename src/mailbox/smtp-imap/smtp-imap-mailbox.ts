import { composeEmail } from "../compose-email.ts";
import type { Credentials } from "../credentials.ts";
import type { Deadline, FindResult, Mailbox, OutgoingEmail, SendResult } from "../mailbox.ts";
import { unlessLate } from "../unless-late.ts";
import type { AllowedServers } from "./allowed-servers.ts";
import { explainImap } from "./imap-access.ts";
import { createImapConnection } from "./imap-connection.ts";
import { sendBySmtp } from "./send-by-smtp.ts";
import { appendToSent, findInSent, findSentFolder } from "./sent-folder.ts";
import { connectionsPerServer, createConnectionPlaces, type ConnectionPlaces } from "./connection-places.ts";
import { createImapReading } from "./reading/imap-reading.ts";
import type { SmtpImapSettings } from "./smtp-imap-settings.ts";
import { createSmtpSessions } from "./smtp-sessions.ts";
import { testConnections } from "./test-connections.ts";

export interface SmtpImapOptions {
  settings: SmtpImapSettings;
  credentials: Credentials;
  /** The clock by which `since` of `findSent` was taken; default: the system's. */
  clock?: () => Date;
  /** Further certificate authorities, as PEM. */
  ca?: string | undefined;
  /** Which servers may be connected to; absent: any. */
  servers?: AllowedServers | undefined;
  /** Unused connections are closed after this; default 30 s. */
  idleMs?: number;
  /** Shared by all mailboxes of this process, so that they do not take all connections of a server. */
  places?: ConnectionPlaces | undefined;
  /** How often to look where the server cannot tell of new mail; default 60 s. */
  pollMs?: number;
  /** Told when an email left but its copy could not be put into Sent. */
  onCopyMissing?: (detail: string) => void;
}

/** How long a server that keeps the copies itself may take to show one. */
const copyAppearsMs = 60_000;

/** A mailbox that sends by SMTP and is read by IMAP. Connects when first used. */
export function createSmtpImapMailbox(options: SmtpImapOptions): Mailbox {
  const { settings, credentials, ca, servers, clock = () => new Date(), idleMs = 30_000 } = options;
  const { user, sentFolder } = settings;
  const smtp = { server: settings.smtp, user, credentials, ca, servers };
  const sessions = createSmtpSessions(smtp, { atMost: 2, idleMs });
  const access = { server: settings.imap, user, credentials, ca, servers };
  const places = options.places ?? createConnectionPlaces(connectionsPerServer);
  const imap = createImapConnection(access, { places, idleMs });
  const imapReading = createImapReading({
    access,
    sentFolder,
    linkTemplate: settings.messageLink,
    clock,
    idleMs,
    places,
    pollMs: options.pollMs,
  });

  async function keepCopy(raw: Buffer, sentAt: Date): Promise<void> {
    try {
      await imap.use(async (client) => {
        await appendToSent(client, await findSentFolder(client, sentFolder), raw, sentAt);
      });
    } catch (error) {
      options.onCopyMissing?.(explainImap(error, settings.imap).detail);
    }
  }

  return {
    reading: imapReading,

    async send(email: OutgoingEmail, deadline: Deadline): Promise<SendResult> {
      const raw = await composeEmail(email);
      const result = await sendBySmtp(sessions, smtp, email, raw, deadline);
      // Before the answer, so that a crash right after it finds the proof; but never at the price of the deadline.
      if (result.kind === "sent" && settings.sentCopy === "append") {
        await unlessLate(deadline, keepCopy(raw, email.date)).catch(() => {});
      }
      return result;
    },

    async findSent(messageId: string, since: Date): Promise<FindResult> {
      try {
        const found = await imap.use(async (client) =>
          findInSent(client, await findSentFolder(client, sentFolder), messageId),
        );
        if (found !== null)
          return { kind: "found", messageId: found, providerId: null, conversationId: null };
        return concludeFromAbsence(settings, clock().getTime() - since.getTime());
      } catch (error) {
        return { kind: "unknown", detail: explainImap(error, settings.imap).detail };
      }
    },

    test: () => testConnections(smtp, imap, settings),

    async close(): Promise<void> {
      sessions.close();
      await Promise.all([imap.close(), imapReading.close()]);
    },
  };
}

/** A copy that we put into Sent ourselves may be missing although the email left: then its absence proves nothing. */
function concludeFromAbsence({ sentCopy }: SmtpImapSettings, elapsedMs: number): FindResult {
  if (sentCopy === "append") {
    return {
      kind: "unknown",
      detail: "The email is not in Sent, but its copy may be missing although it left.",
    };
  }
  if (elapsedMs < copyAppearsMs)
    return { kind: "unknown", detail: "The copy may not have appeared in Sent yet." };
  return { kind: "absent" };
}
