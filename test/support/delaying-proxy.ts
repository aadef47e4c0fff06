import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** Stands before a server and keeps back what is said to it from certain words on, until it is let go. */
export interface DelayingProxy {
  port: number;
  /** Resolves when somebody has said `words`; from there on nothing of that connection comes through. */
  holdAt(words: string): Promise<void>;
  letGo(): void;
  close(): void;
}

export async function startDelayingProxy(target: { host: string; port: number }): Promise<DelayingProxy> {
  const sockets = new Set<Socket>();
  let words: string | null = null;
  let told = (): void => {};
  const held: (() => void)[] = [];
  const server = createServer((near) => {
    const far = connect(target);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on("error", () => {});
      from.on("close", () => to.destroy());
    }
    far.on("data", (bytes) => void near.write(bytes));
    near.on("data", (bytes) => {
      if (words === null || !bytes.includes(words)) return void far.write(bytes);
      held.push(() => void far.write(bytes));
      told();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    holdAt(given) {
      words = given;
      return new Promise((resolve) => (told = resolve));
    },
    letGo() {
      words = null;
      for (const go of held.splice(0)) go();
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
