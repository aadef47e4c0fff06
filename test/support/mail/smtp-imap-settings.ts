import type { Security, SmtpImapSettings } from "../../../src/mailbox/smtp-imap/smtp-imap-settings.ts";

/** Settings for servers on this machine. */
export function localSettings(
  ports: { smtp: number; imap: number },
  options: {
    security?: Security;
    host?: string;
    user?: string;
    sentCopy?: SmtpImapSettings["sentCopy"];
  } = {},
): SmtpImapSettings {
  const server = { host: options.host ?? "127.0.0.1", security: options.security ?? "none" };
  return {
    smtp: { ...server, port: ports.smtp },
    imap: { ...server, port: ports.imap },
    user: options.user ?? "rita.rep@seller.example",
    sentCopy: options.sentCopy ?? "append",
    sentFolder: null,
  };
}
