import { createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import type { Fault } from "./draw-fault.ts";
import type { MailRecord } from "./mail-record.ts";

export interface SinkOptions {
  record: MailRecord;
  nextFault: () => Fault;
  /** An email to this recipient is about to be handed over. */
  onRecipient: (address: string) => void;
}

export interface Sink {
  port: number;
  close(): void;
}

/** An SMTP server (RFC 5321) that keeps what it takes over on record, and fails as it is told to. */
export async function startSink(options: SinkOptions): Promise<Sink> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.setNoDelay(true);
    socket.on("close", () => open.delete(socket));
    socket.on("error", () => {});
    serve(socket, options);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    close() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}

const endOfData = "\r\n.\r\n";
const answers: Readonly<Record<string, string>> = {
  EHLO: "250-sink\r\n250 AUTH PLAIN",
  AUTH: "235 welcome",
  DATA: "354 go ahead",
  QUIT: "221 bye",
};

/** One connection: commands line by line, and the data of one email after the other. */
function serve(socket: Socket, options: SinkOptions): void {
  let text = "";
  let fault: Fault | null = null;
  const say = (line: string): void => void (socket.destroyed || socket.write(`${line}\r\n`));

  const command = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "RCPT") options.onRecipient(line.slice(line.indexOf("<") + 1, line.indexOf(">")));
    if (verb === "DATA") fault = options.nextFault();
    const answer = answers[verb] ?? "250 ok";
    if (fault?.kind === "late_go_ahead") setTimeout(() => say(answer), fault.afterMs);
    else say(answer);
    if (fault?.kind === "slow_network") holdBack(socket, fault.forMs);
  };

  socket.on("data", (chunk) => {
    text += chunk.toString("latin1");
    for (;;) {
      if (fault?.kind === "cut_before_end") return void socket.destroy();
      const end = text.indexOf(fault === null ? "\r\n" : endOfData);
      if (end < 0) return;
      const part = text.slice(0, end);
      text = text.slice(end + (fault === null ? 2 : endOfData.length));
      if (fault === null) command(part);
      else {
        takeOver(socket, part, fault, options.record, say);
        fault = null;
      }
    }
  });
  say("220 sink");
}

function holdBack(socket: Socket, forMs: number): void {
  socket.pause();
  setTimeout(() => socket.resume(), forMs);
}

function takeOver(
  socket: Socket,
  email: string,
  fault: Fault,
  record: MailRecord,
  say: (line: string) => void,
): void {
  if (fault.kind === "put_off") return say("451 4.3.0 try again later");
  record.add(/^message-id:\s*(<[^>]+>)/im.exec(email)?.[1] ?? "", email);
  if (fault.kind === "cut_after_end") return void socket.destroy();
  if (fault.kind === "silence_after_end") return;
  if (fault.kind === "late_answer") return void setTimeout(() => say("250 taken"), fault.afterMs);
  say("250 taken");
}
