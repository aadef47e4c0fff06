import { composeEmail } from "../compose-email.ts";
import type { Credentials } from "../credentials.ts";
import { failureOf } from "../failure.ts";
import type { Deadline, FindResult, Mailbox, OutgoingEmail, SendResult, TestResult } from "../mailbox.ts";
import { startDeadline } from "../start-deadline.ts";
import { unlessLate } from "../unless-late.ts";
import { explainImap } from "./imap-access.ts";
import { createImapConnection } from "./imap-connection.ts";
import { sendBySmtp } from "./send-by-smtp.ts";
import { appendToSent, findInSent, findSentFolder } from "./sent-folder.ts";
import type { SmtpImapSettings } from "./smtp-imap-settings.ts";
import { openSmtpSession } from "./smtp-session.ts";
import { createSmtpSessions } from "./smtp-sessions.ts";

export interface SmtpImapOptions {
  settings: SmtpImapSettings;
  credentials: Credentials;
  /** The clock by which `since` of `findSent` was taken; default: the system's. */
  clock?: () => Date;
  /** Further certificate authorities, as PEM. */
  ca?: string | undefined;
  /** Unused connections are closed after this; default 30 s. */
  idleMs?: number;
  /** Told when an email left but its copy could not be put into Sent. */
  onCopyMissing?: (detail: string) => void;
}

const testMs = 20_000;
/** How long a server that keeps the copies itself may take to show one. */
const copyAppearsMs = 60_000;

/** A mailbox that sends by SMTP and is read by IMAP. Connects when first used. */
export function createSmtpImapMailbox(options: SmtpImapOptions): Mailbox {
  const { settings, credentials, ca, clock = () => new Date(), idleMs = 30_000 } = options;
  const { user, sentFolder } = settings;
  const smtp = { server: settings.smtp, user, credentials, ca };
  const sessions = createSmtpSessions(smtp, { atMost: 2, idleMs });
  const imap = createImapConnection({ server: settings.imap, user, credentials, ca }, idleMs);

  async function keepCopy(raw: Buffer, sentAt: Date): Promise<void> {
    try {
      await imap.use(async (client) => {
        await appendToSent(client, await findSentFolder(client, sentFolder), raw, sentAt);
      });
    } catch (error) {
      options.onCopyMissing?.(explainImap(error, settings.imap).detail);
    }
  }

  async function testSmtp(deadline: Deadline): Promise<void> {
    (await openSmtpSession(smtp, deadline)).quit();
  }

  return {
    reading: null,

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

    async test(): Promise<TestResult> {
      try {
        await testSmtp(startDeadline(testMs));
      } catch (error) {
        return { kind: "fails", failure: failureOf(error) };
      }
      try {
        await imap.use((client) => findSentFolder(client, sentFolder));
        return { kind: "works" };
      } catch (error) {
        return { kind: "fails", failure: explainImap(error, settings.imap) };
      }
    },

    async close(): Promise<void> {
      sessions.close();
      await imap.close();
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
