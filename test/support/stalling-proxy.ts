import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { once } from "node:events";

/** Stands before a server and can stand still: it takes connections and bytes, and nothing comes back. */
export interface StallingProxy {
  port: number;
  stall(): void;
  /** Lets new bytes through again; what was broken off meanwhile stays so. */
  goOn(): void;
  close(): void;
}

export async function startStallingProxy(target: { host: string; port: number }): Promise<StallingProxy> {
  const sockets = new Set<Socket>();
  let stalls = false;
  const server = createServer((near) => {
    const far = connect(target);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on("data", (bytes) => void (stalls || to.write(bytes)));
      from.on("error", () => {});
      from.on("close", () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    stall: () => void (stalls = true),
    goOn: () => void (stalls = false),
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
