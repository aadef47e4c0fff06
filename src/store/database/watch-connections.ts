import pg from "pg";
import { PreparingClient } from "./preparing-client.ts";

export interface Patience {
  /** After so long without an answer the server is asked, over a new connection, whether it answers at all; in ms. */
  silentMs: number;
  /** No statement may take longer: the server stops it, or else the connection is broken off soon after; in ms. */
  statementMs: number;
}

const probeMs = 3_000;
const graceMs = 5_000;

/**
 * Breaks connections off on which a server that is there but stands still (frozen, or behind a network that swallows
 * everything) leaves a statement unanswered. Without it whoever asked would wait as long as the server stands still;
 * so they fail as if the server had gone. A slow statement of a server that answers others is left alone until
 * `statementMs`. Costs nothing per statement but a note of when it began. To be told of each new connection.
 */
export function watchConnections(url: string, patience: Patience): (client: pg.ClientBase) => void {
  const clients = new Set<PreparingClient>();
  let timer: NodeJS.Timeout | undefined;
  let probing = false;
  const look = (): void => {
    breakOff(clients, patience.statementMs + graceMs);
    if (probing || silent(clients, patience.silentMs).length === 0) return;
    probing = true;
    void answers(url).then((alive) => {
      probing = false;
      if (!alive) breakOff(clients, patience.silentMs);
    });
  };
  return (client) => {
    if (!(client instanceof PreparingClient)) return;
    clients.add(client);
    timer ??= setInterval(look, Math.min(1_000, patience.silentMs / 4)).unref();
    client.once("end", () => {
      clients.delete(client);
      if (clients.size > 0) return;
      clearInterval(timer);
      timer = undefined;
    });
  };
}

function silent(clients: Iterable<PreparingClient>, milliseconds: number): PreparingClient[] {
  const since = performance.now() - milliseconds;
  return [...clients].filter(({ busySince }) => busySince !== null && busySince <= since);
}

function breakOff(clients: Iterable<PreparingClient>, milliseconds: number): void {
  for (const client of silent(clients, milliseconds)) {
    client.connection.stream.destroy(new Error("Connection terminated: the server does not answer"));
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: probeMs,
    query_timeout: probeMs,
  });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    // Its goodbye may never be answered.
    client.connection.stream.destroy();
  }
}
