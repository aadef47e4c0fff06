import { composeEmail } from "../../src/mailbox/compose-email.ts";
import type { FindResult, Mailbox, Mailboxes } from "../../src/mailbox/mailbox.ts";
import { sendBySmtp } from "../../src/mailbox/smtp-imap/send-by-smtp.ts";
import { createSmtpSessions } from "../../src/mailbox/smtp-imap/smtp-sessions.ts";
import type { SmtpAccess } from "../../src/mailbox/smtp-imap/smtp-session.ts";
import { endlessDeadline } from "../doubles/endless-deadline.ts";
import type { WorkerSettings } from "./worker-settings.ts";

/** Mailboxes that hand over by the real SMTP code, and look into the server's record in place of Sent. */
export function createSinkMailboxes(settings: WorkerSettings): Mailboxes {
  const mailboxes = new Map<string, Mailbox>();
  return {
    get(_tenantId, inboxId) {
      const mailbox = mailboxes.get(inboxId) ?? openMailbox(settings, inboxId);
      mailboxes.set(inboxId, mailbox);
      return Promise.resolve(mailbox);
    },
    async close() {
      await Promise.all([...mailboxes.values()].map((mailbox) => mailbox.close()));
    },
  };
}

function openMailbox(settings: WorkerSettings, inboxId: string): Mailbox {
  const access: SmtpAccess = {
    server: { host: "127.0.0.1", port: settings.smtpPort, security: "none" },
    user: inboxId,
    credentials: { kind: "password", password: "sink" },
  };
  const sessions = createSmtpSessions(access, { atMost: 2, idleMs: 5_000 });
  return {
    reading: null,
    async send(email, deadline) {
      const limit = settings.without === "deadline" ? endlessDeadline() : deadline;
      return sendBySmtp(sessions, access, email, await composeEmail(email), limit);
    },
    findSent: (messageId) => lookInto(settings.sentFolderUrl, messageId),
    test: () => Promise.resolve({ kind: "works" }),
    close: () => Promise.resolve(sessions.close()),
  };
}

async function lookInto(sentFolderUrl: string, messageId: string): Promise<FindResult> {
  const { status } = await fetch(`${sentFolderUrl}?id=${encodeURIComponent(messageId)}`);
  if (status === 200) return { kind: "found", messageId, providerId: null, conversationId: null };
  return status === 404 ? { kind: "absent" } : { kind: "unknown", detail: "Sent cannot be searched." };
}
