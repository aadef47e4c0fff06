import type { InboxAccess } from "../store/inboxes/read-inbox-secret.ts";
import { closedMailbox } from "./closed-mailbox.ts";
import type { Credentials } from "./credentials.ts";
import { failure } from "./failure.ts";
import type { InboxSecret } from "./inbox-secret.ts";
import type { MailSignals } from "./mail-signals.ts";
import type { Mailbox } from "./mailbox.ts";
import { createGraphMailbox } from "./microsoft-graph/graph-mailbox.ts";
import { createRefreshingTokens, type OAuthClient, type SharedTokens } from "./oauth/refreshing-tokens.ts";
import type { AllowedServers } from "./smtp-imap/allowed-servers.ts";
import type { ConnectionPlaces } from "./smtp-imap/connection-places.ts";
import { createSmtpImapMailbox } from "./smtp-imap/smtp-imap-mailbox.ts";
import { readSmtpImapSettings } from "./smtp-imap/smtp-imap-settings.ts";

export interface MailboxSurroundings {
  /** The clock that dates hand-overs; default: the system's. */
  clock?: () => Date;
  /** Further certificate authorities of mail servers, as PEM. */
  ca?: string;
  /** Which mail servers may be connected to; absent: any. */
  servers?: AllowedServers;
  /** Unused connections are closed after this; default 30 s. */
  idleMs?: number;
  /** How IMAP connections share what a server allows; default: {@link connectionsPerServer} at each, per process. */
  places?: ConnectionPlaces;
  /** Our registration for Microsoft Graph; absent: such inboxes cannot be opened. */
  graph?: OAuthClient & { baseUrl?: string };
  /** Our registration for XOAUTH2 with mail servers; absent: those log in by password. */
  mailOAuth?: OAuthClient;
  /** Word of new mail that reaches this process otherwise than through the mailbox. */
  signals?: MailSignals;
  /** Told of an email that left without a copy in Sent; for the log. */
  onCopyMissing?: (inbox: { tenantId: string; inboxId: string }, detail: string) => void;
}

/** The mailbox of an inbox whose secret has been opened; one that says why where it cannot be used. */
export function openMailbox(
  inbox: InboxAccess,
  secret: InboxSecret,
  surroundings: MailboxSurroundings,
  shared: SharedTokens,
): Mailbox {
  return inbox.provider === "microsoft_graph"
    ? openGraph(inbox, secret, surroundings, shared)
    : openSmtpImap(inbox, secret, surroundings, shared);
}

function openGraph(
  inbox: InboxAccess,
  secret: InboxSecret,
  { graph, clock, signals }: MailboxSurroundings,
  shared: SharedTokens,
): Mailbox {
  if (graph === undefined) return unusable("This service is not registered with Microsoft 365.");
  if (secret.kind === "password") return unusable("Microsoft 365 needs a sign-in, not a password.");
  const user = inbox.settings["user"];
  return createGraphMailbox({
    user: typeof user === "string" ? user : null,
    tokens: createRefreshingTokens({ client: graph, tokens: secret, shared }),
    ...(signals && { waitForMail: (ms: number, signal: AbortSignal) => signals.wait(inbox, ms, signal) }),
    ...(graph.baseUrl === undefined ? {} : { baseUrl: graph.baseUrl }),
    ...(clock === undefined ? {} : { clock }),
  });
}

function openSmtpImap(
  inbox: InboxAccess,
  secret: InboxSecret,
  surroundings: MailboxSurroundings,
  shared: SharedTokens,
): Mailbox {
  const { clock, ca, servers, idleMs, mailOAuth, places } = surroundings;
  const settings = readSmtpImapSettings(inbox.settings);
  if (typeof settings === "string") return unusable(settings);
  if (secret.kind === "oauth2" && mailOAuth === undefined) {
    return unusable("This service is not registered for signing in to mail servers.");
  }
  const credentials: Credentials =
    secret.kind === "oauth2" && mailOAuth !== undefined
      ? { kind: "oauth2", tokens: createRefreshingTokens({ client: mailOAuth, tokens: secret, shared }) }
      : { kind: "password", password: secret.kind === "password" ? secret.password : "" };
  return createSmtpImapMailbox({
    settings,
    credentials,
    ca,
    servers,
    places,
    onCopyMissing: (detail) => surroundings.onCopyMissing?.(inbox, detail),
    ...(clock === undefined ? {} : { clock }),
    ...(idleMs === undefined ? {} : { idleMs }),
  });
}

const unusable = (detail: string): Mailbox => closedMailbox(failure("misconfigured", detail));
