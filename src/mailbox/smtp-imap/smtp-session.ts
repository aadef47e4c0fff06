import type { Socket } from "node:net";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Credentials } from "../credentials.ts";
import { MailboxError } from "../failure.ts";
import type { Deadline } from "../mailbox.ts";
import { unlessLate } from "../unless-late.ts";
import { explainConnection } from "../explain-connection.ts";
import { explainReply } from "./explain-reply.ts";
import type { AllowedServers } from "./allowed-servers.ts";
import { openSocket } from "./open-socket.ts";
import type { ServerSettings } from "./smtp-imap-settings.ts";
import { logIn } from "./smtp-log-in.ts";

export interface SmtpAccess {
  server: ServerSettings;
  user: string;
  credentials: Credentials;
  /** Further certificate authorities, as PEM. */
  ca?: string | undefined;
  /** Absent: any. */
  servers?: AllowedServers | undefined;
}

/** A connection that is logged in and takes one email after another. */
export interface SmtpSession {
  readonly connection: SMTPConnection;
  alive(): boolean;
  /** Ends it at once, and drops what lies in its buffers. */
  reset(): void;
  /** Says goodbye. */
  quit(): void;
}

/** Connects, secures and logs in before the deadline; throws MailboxError with what went wrong. */
export async function openSmtpSession(access: SmtpAccess, deadline: Deadline): Promise<SmtpSession> {
  const socket = await openSocket(access.server, deadline, access.servers);
  const connection = new SMTPConnection(connectionOptions(access, socket, deadline));
  const session = asSession(connection, socket);
  // Without a listener an error on an idle connection would end the process; who uses it hears of it by callback.
  connection.on("error", () => {});
  try {
    await unlessLate(deadline, connected(connection, access.server));
    await unlessLate(deadline, logIn(connection, access));
    return session;
  } catch (error) {
    session.reset();
    throw error;
  }
}

function connectionOptions({ server, ca }: SmtpAccess, connection: Socket, deadline: Deadline) {
  // Never before the deadline, which is the more telling end: on a busy machine timers count from a while ago.
  const setupMs = Math.min(15_000, Math.ceil(deadline.remainingMs()) + 1_000);
  return {
    host: server.host,
    port: server.port,
    secure: server.security === "tls",
    requireTLS: server.security === "starttls",
    ignoreTLS: server.security === "none",
    connection,
    connectionTimeout: setupMs,
    greetingTimeout: setupMs,
    // Closing must never flush: an `end()` would still send what is buffered.
    socketCloseTimeout: 0,
    logger: false,
    tls: { minVersion: "TLSv1.2" as const, ...(ca === undefined ? {} : { ca }) },
  };
}

function asSession(connection: SMTPConnection, socket: Socket): SmtpSession {
  return {
    connection,
    alive: () => !connection.destroyed && !socket.destroyed,
    reset() {
      // A connection reset leaves nothing to be delivered later, not even from the kernel's buffer.
      if (!socket.destroyed) socket.resetAndDestroy();
      connection.close();
    },
    quit() {
      if (!connection.destroyed) connection.quit();
    },
  };
}

/** Resolves when greeting, EHLO and encryption are through. */
function connected(connection: SMTPConnection, server: ServerSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error & { response?: string | undefined; command?: string | undefined }) => {
      const refused = error.response !== undefined && /^[45]\d\d/.test(error.response);
      const explained =
        refused && error.command !== "STARTTLS"
          ? explainReply("greeting", error.response ?? "")
          : explainConnection(error, server);
      reject(new MailboxError(explained));
    };
    connection.once("error", fail);
    connection.connect((error) => {
      if (error) return fail(error);
      connection.removeListener("error", fail);
      resolve();
    });
  });
}
