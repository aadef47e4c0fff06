import { createServer, type AddressInfo, type Socket } from "node:net";
import type { MailStore } from "../mail-store.ts";
import type { Door, LogIn } from "../smtp-door.ts";
import { createImapReader } from "./imap-reader.ts";
import { createImapSession } from "./imap-session.ts";

/**
 * The incoming server of the mail world, on this machine only. It speaks as much of IMAP4rev1 (RFC 3501) as our own
 * client needs: LOGIN, LIST, SELECT, FETCH, SEARCH, STORE of flags, APPEND, IDLE (RFC 2177), NOTIFY (RFC 5465).
 */
export async function openImapDoor(store: MailStore, logIn: LogIn): Promise<Door> {
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    // Connections that break belong to whoever broke them.
    socket.on("error", () => {});
    const session = createImapSession(store, logIn, {
      write: (data) => void socket.write(data),
      end: () => void socket.end(),
    });
    const read = createImapReader(
      (line) => session.command(line),
      () => void socket.write("+ go ahead\r\n"),
    );
    socket.on("data", (chunk) => {
      try {
        read(chunk);
      } catch {
        socket.end("* BYE that is too much\r\n");
      }
    });
    socket.on("close", () => {
      sockets.delete(socket);
      session.leave();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
