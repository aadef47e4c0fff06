import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** What becomes of a line of the client: `true` passes; `break` ends the connection; a text is the answer to it. */
export type Verdict = true | "break" | "swallow" | { answer: string };

/** Stands between a mailbox and its IMAP server, listens, and lets things go wrong. */
export interface ImapProxy {
  port: number;
  /** Everything that clients said, in order, without their tags. */
  readonly said: string[];
  /** Connections that are open, and the most that ever were at once. */
  readonly open: number;
  readonly most: number;
  /** Decides about each line; `command` is without its tag. */
  judge: (command: string) => Verdict;
  /** Resolves when a client says something like this from now on. */
  hears(pattern: RegExp): Promise<void>;
  breakAll(): void;
  close(): Promise<void>;
}

export async function startImapProxy(target: number): Promise<ImapProxy> {
  const sockets = new Set<Socket>();
  const waiting = new Set<{ pattern: RegExp; resolve: () => void }>();
  let most = 0;
  const server = createServer((client) => {
    const upstream = connect(target, "127.0.0.1");
    const end = () => {
      sockets.delete(client);
      client.destroy();
      upstream.destroy();
    };
    sockets.add(client);
    most = Math.max(most, sockets.size);
    for (const socket of [client, upstream]) socket.on("error", end).on("close", end);
    upstream.pipe(client);
    client.on(
      "data",
      eachLine((line) => pass(line, client, upstream)),
    );
  });

  function pass(line: string, client: Socket, upstream: Socket): void {
    const [tag = "", command = ""] = /^(\S+) ([\s\S]*)$/.exec(line)?.slice(1) ?? ["", line];
    proxy.said.push(command);
    for (const each of waiting) {
      if (!each.pattern.test(command)) continue;
      waiting.delete(each);
      each.resolve();
    }
    const verdict = proxy.judge(command);
    if (verdict === true) upstream.write(`${line}\r\n`);
    else if (verdict === "break") client.destroy();
    else if (verdict !== "swallow") client.write(`${tag} ${verdict.answer}\r\n`);
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const proxy: ImapProxy = {
    port: (server.address() as AddressInfo).port,
    said: [],
    get open() {
      return sockets.size;
    },
    get most() {
      return most;
    },
    judge: () => true,
    hears: (pattern) => new Promise((resolve) => void waiting.add({ pattern, resolve })),
    breakAll() {
      for (const socket of sockets) socket.destroy();
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
  return proxy;
}

function eachLine(onLine: (line: string) => void): (chunk: Buffer) => void {
  let text = "";
  return (chunk) => {
    text += chunk.toString("latin1");
    for (let end = text.indexOf("\r\n"); end >= 0; end = text.indexOf("\r\n")) {
      const line = text.slice(0, end);
      text = text.slice(end + 2);
      onLine(line);
    }
  };
}
