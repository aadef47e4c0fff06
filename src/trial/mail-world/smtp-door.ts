import type { AddressInfo } from "node:net";
import { callbackify } from "node:util";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import type { PostOffice } from "./post-office.ts";

export interface Door {
  port: number;
  stop(): Promise<void>;
}

export interface LogIn {
  (address: string, password: string): string | null;
}

/** The outgoing server of the mail world, on this machine only: takes emails from those who log in. */
export async function openSmtpDoor(office: PostOffice, logIn: LogIn): Promise<Door> {
  const server = new SMTPServer({
    name: "mail-world.example",
    authMethods: ["PLAIN", "LOGIN"],
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    logger: false,
    onAuth({ username, password }, _session, callback) {
      const user = logIn(username ?? "", password ?? "");
      if (user === null)
        return callback(refusal(535, "5.7.8 This user name and password do not belong together"));
      callback(null, { user });
    },
    onMailFrom({ address }, session, callback) {
      const own = office.mailboxOf(address) === session.user;
      callback(own ? null : refusal(553, "5.7.1 This login may not send from that address"));
    },
    onRcptTo({ address }, _session, callback) {
      const known = office.mailboxOf(address) !== null;
      callback(known ? null : refusal(550, "5.1.1 There is no such user here"));
    },
    onData(stream, session, callback) {
      callbackify(() => take(office, stream, session))(callback);
    },
  });
  // Connections that break belong to whoever broke them.
  server.on("error", () => {});
  await new Promise<void>((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return { port, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function take(
  office: PostOffice,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const { mailFrom, rcptTo } = session.envelope;
  const from = mailFrom === false ? "" : mailFrom.address;
  await office.deliver(Buffer.concat(chunks), { from, to: rcptTo.map(({ address }) => address) });
  return "2.0.0 delivered";
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
