import { isIP } from "node:net";
import { isThisMachine, type Settings } from "./settings.ts";

/** Our registration at an authority that gives tokens for mailboxes. */
export interface OAuthRegistration {
  clientId: string;
  clientSecret: string | null;
  authorizationUrl: string;
  tokenUrl: string;
  /** Scopes, separated by blanks. */
  scope: string;
}

export interface GraphSettings extends OAuthRegistration {
  /** E.g. `https://graph.microsoft.com/v1.0`. */
  baseUrl: string;
  /** Whether Microsoft may send word of new mail to our public origin. */
  notifications: boolean;
}

/** Mail servers that take tokens of an authority instead of passwords (XOAUTH2). */
export interface TokenServers extends OAuthRegistration {
  smtp: Server;
  imap: Server;
  /** Who keeps a copy in Sent. */
  sentCopy: "append" | "server";
}

interface Server {
  host: string;
  port: number;
  security: "tls" | "starttls";
}

/** How mailboxes are reached. */
export interface MailSettings {
  /** Null: Microsoft 365 mailboxes cannot be connected. */
  graph: GraphSettings | null;
  /** Null: inboxes at mail servers are connected by a password alone. */
  mailServers: TokenServers | null;
  /** PEM file of further certificate authorities of mail servers. */
  caFile: string | null;
  /** Mail servers of one's own network that users may name; null: they may name any (a trial's are on this machine). */
  privateHosts: readonly string[] | null;
  /** IMAP connections that this process holds at one server at most; null: as many as most servers bear. */
  connectionsPerServer: number | null;
  /** What the servers call themselves that check senders for us; lower case. `default`: those known by themselves. */
  authservIds: readonly string[];
}

/** Word of new mail needs an address that Microsoft reaches: a trial on this machine has none. */
export function readMailSettings(
  settings: Settings,
  publicOrigin: string,
  mode: "trial" | "production",
): MailSettings {
  const mailServers = readTokenServers(settings);
  const privateHosts = readPrivateHosts(settings);
  return {
    graph: readGraph(settings, publicOrigin),
    mailServers,
    caFile: settings.text("MAIL_CA_FILE"),
    privateHosts:
      mode === "trial"
        ? null
        : [...privateHosts, ...(mailServers ? [mailServers.smtp.host, mailServers.imap.host] : [])],
    connectionsPerServer: readConnections(settings),
    authservIds: readAuthservIds(settings),
  };
}

/** Names as they stand in Authentication-Results (RFC 8601), separated by commas or blanks; a name nobody has: none. */
function readAuthservIds(settings: Settings): string[] {
  const ids = (settings.text("MAIL_AUTHSERV_IDS") ?? "default")
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((id) => id !== "");
  const odd = ids.find((id) => !/^[a-z0-9_][a-z0-9._-]{0,252}$/.test(id));
  if (odd !== undefined) settings.fail("MAIL_AUTHSERV_IDS", `must be names of servers, not "${odd}"`);
  return ids;
}

/** Names or addresses; a dot in front stands for everything below. */
function readPrivateHosts(settings: Settings): string[] {
  const hosts = settings.list("MAIL_PRIVATE_HOSTS") ?? [];
  const odd = hosts.find(
    (host) => !/^\.?[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i.test(host) && isIP(host) === 0,
  );
  if (odd !== undefined) {
    settings.fail("MAIL_PRIVATE_HOSTS", `must be names or addresses of servers, not "${odd}"`);
  }
  return hosts;
}

function readConnections(settings: Settings): number | null {
  return settings.text("MAIL_CONNECTIONS") === null
    ? null
    : settings.wholeNumber("MAIL_CONNECTIONS", 2, 2, 10_000);
}

function readGraph(settings: Settings, publicOrigin: string): GraphSettings | null {
  const clientId = settings.text("GRAPH_CLIENT_ID");
  if (clientId === null) {
    return without(settings, "GRAPH_CLIENT_ID", ["GRAPH_CLIENT_SECRET", "GRAPH_AUTHORITY", "GRAPH_URL"]);
  }
  const authority = trimmed(
    settings.secureUrl("GRAPH_AUTHORITY") ?? "https://login.microsoftonline.com/organizations",
  );
  const baseUrl = trimmed(settings.secureUrl("GRAPH_URL") ?? "https://graph.microsoft.com/v1.0");
  const wish = settings.oneOf("GRAPH_NOTIFICATIONS", ["true", "false"]);
  const { origin } = new URL(baseUrl);
  return {
    clientId,
    clientSecret:
      settings.text("GRAPH_CLIENT_SECRET") ??
      settings.fail("GRAPH_CLIENT_SECRET", "must be set when GRAPH_CLIENT_ID is"),
    authorizationUrl: `${authority}/oauth2/v2.0/authorize`,
    tokenUrl: `${authority}/oauth2/v2.0/token`,
    scope: `openid profile offline_access ${origin}/User.Read ${origin}/Mail.Read ${origin}/Mail.Send`,
    baseUrl,
    notifications: wish === null ? isPublic(publicOrigin) : wish === "true",
  };
}

const serverSettings = [
  "MAIL_OAUTH_AUTHORIZATION_URL",
  "MAIL_OAUTH_TOKEN_URL",
  "MAIL_OAUTH_SCOPE",
  "MAIL_OAUTH_SMTP",
  "MAIL_OAUTH_IMAP",
] as const;

function readTokenServers(settings: Settings): TokenServers | null {
  const clientId = settings.text("MAIL_OAUTH_CLIENT_ID");
  const [authorization, token, scope, smtp, imap] = serverSettings;
  if (clientId === null) {
    return without(settings, "MAIL_OAUTH_CLIENT_ID", [...serverSettings, "MAIL_OAUTH_CLIENT_SECRET"]);
  }
  const must = (name: string): never => settings.fail(name, "must be set when MAIL_OAUTH_CLIENT_ID is");
  return {
    clientId,
    clientSecret: settings.text("MAIL_OAUTH_CLIENT_SECRET"),
    authorizationUrl: settings.secureUrl(authorization) ?? must(authorization),
    tokenUrl: settings.secureUrl(token) ?? must(token),
    scope: settings.text(scope) ?? must(scope),
    smtp: readServer(settings, smtp, 465) ?? must(smtp),
    imap: readServer(settings, imap, 993) ?? must(imap),
    sentCopy: settings.oneOf("MAIL_OAUTH_SENT_COPY", ["append", "server"]) === "server" ? "server" : "append",
  };
}

/** `host:port`; TLS from the start on its own port, STARTTLS on every other. */
function readServer(settings: Settings, name: string, tlsPort: number): Server | null {
  const text = settings.text(name);
  if (text === null) return null;
  const [, host, digits] = /^([a-z0-9.-]{1,253}):(\d{1,5})$/i.exec(text) ?? [];
  const port = Number(digits);
  if (host === undefined || port < 1 || port > 65_535) {
    settings.fail(
      name,
      `must be a server and its port such as mail.contoso.com:${String(tlsPort)}, not "${text}"`,
    );
  }
  return { host, port, security: port === tlsPort ? "tls" : "starttls" };
}

/** A setting that would be of no effect is a mistake. */
function without(settings: Settings, needed: string, names: readonly string[]): null {
  const alone = names.find((name) => settings.text(name) !== null);
  return alone === undefined ? null : settings.fail(needed, `must be set when ${alone} is`);
}

const trimmed = (url: string): string => url.replace(/\/+$/, "");

function isPublic(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === "https:" && !isThisMachine(hostname);
}
