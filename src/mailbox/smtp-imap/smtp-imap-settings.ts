/** How a connection is secured. `none` is for servers on this machine only. */
export type Security = "tls" | "starttls" | "none";

export interface ServerSettings {
  host: string;
  port: number;
  security: Security;
}

/** What may be shown of an inbox that is reached by SMTP and IMAP. */
export interface SmtpImapSettings {
  smtp: ServerSettings;
  imap: ServerSettings;
  user: string;
  /**
   * Who keeps a copy in Sent: `server` (as Microsoft 365 and Gmail do on submission) or we, by `append`. Only a server
   * that keeps it in the same step as accepting the email lets us conclude from its absence that nothing left.
   */
  sentCopy: "append" | "server";
  /** The folder's path; null: the one that the server marks as \Sent (RFC 6154), else one with a usual name. */
  sentFolder: string | null;
  /** Address that opens a message in its web mail, `{messageId}` standing for its id; null: there is none. */
  messageLink?: string | null;
}

const securities: readonly unknown[] = ["tls", "starttls", "none"];
const loopback = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;

/** Reads stored settings; the problem as a sentence when they cannot be used. */
export function readSmtpImapSettings(stored: Readonly<Record<string, unknown>>): SmtpImapSettings | string {
  const smtp = readServer(stored["smtp"]);
  const imap = readServer(stored["imap"]);
  const { user, sentCopy, sentFolder, messageLink } = stored;
  if (smtp === null) return "The outgoing server (SMTP) needs a host, a port and tls or starttls.";
  if (imap === null) return "The incoming server (IMAP) needs a host, a port and tls or starttls.";
  if (typeof user !== "string" || user === "") return "The inbox needs a user name.";
  return {
    smtp,
    imap,
    user,
    sentCopy: sentCopy === "server" ? "server" : "append",
    sentFolder: typeof sentFolder === "string" && sentFolder !== "" ? sentFolder : null,
    messageLink: typeof messageLink === "string" && messageLink.startsWith("https://") ? messageLink : null,
  };
}

function readServer(value: unknown): ServerSettings | null {
  if (typeof value !== "object" || value === null) return null;
  const { host, port, security } = value as Record<string, unknown>;
  if (typeof host !== "string" || host === "" || typeof port !== "number") return null;
  if (!Number.isInteger(port) || port < 1 || port > 65_535 || !securities.includes(security)) return null;
  // Passwords and mail never cross a network in the clear.
  if (security === "none" && !loopback.test(host)) return null;
  return { host, port, security: security as Security };
}
