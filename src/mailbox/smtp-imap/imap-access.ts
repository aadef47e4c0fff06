import { ImapFlow, type ImapFlowOptions } from "imapflow";
import type { Credentials } from "../credentials.ts";
import { failure, MailboxError } from "../failure.ts";
import type { SendFailure } from "../mailbox.ts";
import { explainConnection } from "../explain-connection.ts";
import type { AllowedServers } from "./allowed-servers.ts";
import type { ServerSettings } from "./smtp-imap-settings.ts";

export interface ImapAccess {
  server: ServerSettings;
  user: string;
  credentials: Credentials;
  /** Further certificate authorities, as PEM. */
  ca?: string | undefined;
  /** Absent: any. */
  servers?: AllowedServers | undefined;
}

/** No server makes us hold more of one answer; messages are asked for in pieces smaller than this. */
const mostBytes = 32_000_000;
const timeouts = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

/** Connects and logs in; a refused access token is renewed once. Throws MailboxError with what went wrong. */
export async function openImap(access: ImapAccess, options: { qresync?: boolean } = {}): Promise<ImapFlow> {
  try {
    return await connect(access, options, false);
  } catch (error) {
    const refused = error instanceof MailboxError && error.failure.code === "signed_out";
    if (!refused || access.credentials.kind === "password") throw error;
    return connect(access, options, true);
  }
}

async function connect(
  access: ImapAccess,
  options: { qresync?: boolean },
  renew: boolean,
): Promise<ImapFlow> {
  const client = new ImapFlow({ ...optionsOf(access), ...options, auth: await authOf(access, renew) });
  // An error on a connection that nobody uses just now must not end the process.
  client.on("error", () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    client.close();
    throw new MailboxError(explainImap(error, access.server));
  }
}

function optionsOf({ server, ca, servers }: ImapAccess): ImapFlowOptions {
  const lookup = servers?.lookupFor(server.host);
  return {
    host: server.host,
    port: server.port,
    secure: server.security === "tls",
    ...(server.security === "tls" ? {} : { doSTARTTLS: server.security === "starttls" }),
    // The library hands these on to the plain connection, too.
    tls: { minVersion: "TLSv1.2", ...(ca === undefined ? {} : { ca }), ...(lookup && { lookup }) },
    logger: false,
    disableAutoIdle: true,
    maxLiteralSize: mostBytes,
    maxResponseSize: 2 * mostBytes,
    clientInfo: { name: "Sales Tools for Outlook" },
    ...timeouts,
  };
}

async function authOf({ user, credentials }: ImapAccess, renew: boolean) {
  if (credentials.kind === "password") return { user, pass: credentials.password };
  return { user, accessToken: await credentials.tokens.get(renew) };
}

/** Codes by which the server speaks of its own state, and not of the login or a message (RFC 5530 §3). */
const notNow: readonly unknown[] = ["UNAVAILABLE", "INUSE", "LIMIT", "THROTTLED"];

/** Whether the server refuses because of itself, so that the same may work later. */
export function isNotNow(error: unknown): boolean {
  const { serverResponseCode, response, code } = (error ?? {}) as Record<string, unknown>;
  // Some commands of the library leave the code in the answer as it was read.
  const { attributes } = (typeof response === "object" ? (response ?? {}) : {}) as {
    attributes?: { section?: { value?: unknown }[] }[];
  };
  const inAnswer = attributes?.[0]?.section?.[0]?.value;
  return code === "ETHROTTLE" || notNow.includes(serverResponseCode) || notNow.includes(inAnswer);
}

/** Said where a login is refused although it is right. */
const saysCrowded = /too many|maximum number|connection limit|exceed|try again/i;

/** Said of a fault of the server's own (RFC 5530 `SERVERBUG`): nobody can mend it by other settings, and it passes. */
const saysFaulty = /internal (server )?error|temporar/i;

/** What went wrong with an IMAP server, in one sentence. */
export function explainImap(error: unknown, server: ServerSettings): SendFailure {
  if (error instanceof MailboxError) return error.failure;
  const { authenticationFailed, responseText } = (error ?? {}) as Record<string, unknown>;
  const said = typeof responseText === "string" ? `: “${responseText.slice(0, 200)}”` : "";
  const passes =
    typeof responseText === "string" && (saysCrowded.test(responseText) || saysFaulty.test(responseText));
  if (passes || isNotNow(error)) {
    return failure("unreachable", `The incoming server ${server.host} does not serve just now${said}.`);
  }
  if (authenticationFailed === true) {
    return failure(
      "signed_out",
      `The incoming server ${server.host} does not accept the login; sign in again${said}.`,
    );
  }
  if (said !== "") return failure("misconfigured", `The incoming server ${server.host} refuses${said}.`);
  const words = error instanceof Error ? error.message : "";
  return explainConnection(error, server, `broke${words === "" ? "" : ` (${words.slice(0, 200)})`}`);
}
