import { createServer, type AddressInfo, type Socket } from "node:net";

export type SmtpCommand = "CONNECT" | "EHLO" | "AUTH" | "MAIL" | "RCPT" | "DATA" | "CONTENT";
/** A reply; or what the server does instead: cut the connection, stay silent, or stop reading. */
export type Scripted = string | { and: "cut" | "silence" | "stop_reading"; first?: string };

export interface ScriptedSmtp {
  port: number;
  /** Command lines as they came, `.` for the end of data. */
  heard: string[];
  /** Contents whose end of data arrived. */
  taken: string[];
  connections: number;
  close(): Promise<void>;
}

const usual: Record<SmtpCommand, string> = {
  CONNECT: "220 ready",
  EHLO: "250-script\r\n250 AUTH PLAIN LOGIN XOAUTH2",
  AUTH: "235 2.7.0 welcome",
  MAIL: "250 2.1.0 sender ok",
  RCPT: "250 2.1.5 recipient ok",
  DATA: "354 go ahead",
  CONTENT: "250 2.0.0 queued as 42",
};

/** An SMTP server that follows a script, to the letter: for what no decent server does. */
export async function startScriptedSmtp(
  script: Partial<Record<SmtpCommand, Scripted | Scripted[]>> = {},
): Promise<ScriptedSmtp> {
  const heard: string[] = [];
  const taken: string[] = [];
  const sockets = new Set<Socket>();
  const state = { connections: 0 };
  const next = (command: SmtpCommand): Scripted => {
    const planned = script[command];
    if (!Array.isArray(planned)) return planned ?? usual[command];
    return planned.shift() ?? usual[command];
  };
  const server = createServer((socket) => {
    state.connections++;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
    speak(socket, next, heard, taken);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    heard,
    taken,
    get connections() {
      return state.connections;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function speak(socket: Socket, next: (command: SmtpCommand) => Scripted, heard: string[], taken: string[]) {
  let buffer = "";
  let inData = false;
  const answer = (command: SmtpCommand): boolean => {
    const scripted = next(command);
    const reply = typeof scripted === "string" ? scripted : scripted.first;
    if (reply !== undefined) socket.write(`${reply}\r\n`);
    if (typeof scripted !== "string") {
      if (scripted.and === "cut") socket.destroySoon();
      if (scripted.and === "stop_reading") socket.pause();
    }
    return reply !== undefined && /^[23]/.test(reply);
  };
  answer("CONNECT");
  socket.on("data", (chunk) => {
    buffer += chunk.toString("latin1");
    for (;;) {
      const end = buffer.indexOf(inData ? "\r\n.\r\n" : "\r\n");
      if (end < 0) return;
      const line = buffer.slice(0, end);
      buffer = buffer.slice(end + (inData ? 5 : 2));
      if (inData) {
        inData = false;
        heard.push(".");
        taken.push(line);
        answer("CONTENT");
        continue;
      }
      heard.push(line);
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === "QUIT") socket.end("221 bye\r\n");
      else if (verb in usual) inData = answer(verb as SmtpCommand) && verb === "DATA";
      else socket.write(verb === "STAR" ? "502 5.5.1 not here\r\n" : "250 ok\r\n");
    }
  });
}
