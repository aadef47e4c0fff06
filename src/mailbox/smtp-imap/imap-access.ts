import { ImapFlow, type ImapFlowOptions } from "imapflow";
import type { Credentials } from "../credentials.ts";
import { failure, MailboxError } from "../failure.ts";
import type { SendFailure } from "../mailbox.ts";
import { explainConnection } from "../explain-connection.ts";
import type { ServerSettings } from "./smtp-imap-settings.ts";

export interface ImapAccess {
  server: ServerSettings;
  user: string;
  credentials: Credentials;
  /** Further certificate authorities, as PEM. */
  ca?: string | undefined;
}

const timeouts = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

/** Connects and logs in; a refused access token is renewed once. Throws MailboxError with what went wrong. */
export async function openImap(access: ImapAccess): Promise<ImapFlow> {
  try {
    return await connect(access, false);
  } catch (error) {
    const refused = error instanceof MailboxError && error.failure.code === "signed_out";
    if (!refused || access.credentials.kind === "password") throw error;
    return connect(access, true);
  }
}

async function connect(access: ImapAccess, renew: boolean): Promise<ImapFlow> {
  const client = new ImapFlow({ ...optionsOf(access), auth: await authOf(access, renew) });
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

function optionsOf({ server, ca }: ImapAccess): ImapFlowOptions {
  return {
    host: server.host,
    port: server.port,
    secure: server.security === "tls",
    ...(server.security === "tls" ? {} : { doSTARTTLS: server.security === "starttls" }),
    tls: { minVersion: "TLSv1.2", ...(ca === undefined ? {} : { ca }) },
    logger: false,
    disableAutoIdle: true,
    clientInfo: { name: "Sales Tools for Outlook" },
    ...timeouts,
  };
}

async function authOf({ user, credentials }: ImapAccess, renew: boolean) {
  if (credentials.kind === "password") return { user, pass: credentials.password };
  return { user, accessToken: await credentials.tokens.get(renew) };
}

/** What went wrong with an IMAP server, in one sentence. */
export function explainImap(error: unknown, server: ServerSettings): SendFailure {
  if (error instanceof MailboxError) return error.failure;
  const { authenticationFailed, responseText, serverResponseCode, code } = (error ?? {}) as Record<
    string,
    unknown
  >;
  const said = typeof responseText === "string" ? `: “${responseText.slice(0, 200)}”` : "";
  if (serverResponseCode === "UNAVAILABLE" || serverResponseCode === "INUSE" || code === "ETHROTTLE") {
    return failure("unreachable", `The incoming server ${server.host} does not serve just now${said}.`);
  }
  if (authenticationFailed === true) {
    return failure(
      "signed_out",
      `The incoming server ${server.host} does not accept the login; sign in again${said}.`,
    );
  }
  if (said !== "") return failure("misconfigured", `The incoming server ${server.host} refuses${said}.`);
  return explainConnection(error, server);
}
