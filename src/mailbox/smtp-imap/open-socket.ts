import { connect, type Socket } from "node:net";
import { MailboxError, tooLate } from "../failure.ts";
import type { Deadline } from "../mailbox.ts";
import { isOver } from "../start-deadline.ts";
import { explainConnection } from "../explain-connection.ts";
import type { AllowedServers } from "./allowed-servers.ts";
import type { ServerSettings } from "./smtp-imap-settings.ts";

const connectTimeoutMs = 15_000;

/**
 * A plain connection to the server. We open it ourselves, because only the plain socket can be reset: closing one in
 * the ordinary way still delivers what lies in its buffers, and the end of an email might be among that.
 */
export function openSocket(
  server: ServerSettings,
  deadline: Deadline,
  servers?: AllowedServers,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const { host, port } = server;
    const lookup = servers?.lookupFor(host);
    const socket = connect({ host, port, noDelay: true, keepAlive: true, ...(lookup && { lookup }) });
    const timer = setTimeout(() => socket.destroy(new Error("Connection timed out")), connectTimeoutMs);
    const stop = () => socket.destroy(new MailboxError(tooLate()));
    const settle = () => {
      clearTimeout(timer);
      deadline.signal.removeEventListener("abort", stop);
    };
    socket.once("connect", () => {
      settle();
      socket.removeListener("error", onError);
      resolve(socket);
    });
    const onError = (error: Error) => {
      settle();
      reject(error instanceof MailboxError ? error : new MailboxError(explainConnection(error, server)));
    };
    socket.once("error", onError);
    deadline.signal.addEventListener("abort", stop, { once: true });
    if (isOver(deadline)) stop();
  });
}
