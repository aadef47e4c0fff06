import { setTimeout as delay } from "node:timers/promises";
import { dataPaths } from "./data-paths.ts";
import { findRunningPostmaster } from "./postmaster.ts";
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from "./start-embedded-postgres.ts";

export interface KeptPostgresOptions extends EmbeddedPostgresOptions {
  /** How often to look after the server; default 2 s. */
  everyMs?: number;
  /** Told when the server has gone, and when it is back, in sentences for people. */
  tell?: (sentence: string) => void;
}

/**
 * Starts or joins the embedded PostgreSQL and looks after it until `stop`: a server that has gone is started again at
 * the same address, so that pools of connections recover by themselves. It may have been killed, or stopped by the
 * process that owned it and whose guest this one was; then this process becomes its owner.
 */
export async function keepEmbeddedPostgres(options: KeptPostgresOptions): Promise<EmbeddedPostgres> {
  const { everyMs = 2_000, tell = () => undefined, ...start } = options;
  let server = await startEmbeddedPostgres(start);
  const { url } = server;
  const stopping = new AbortController();

  async function look(): Promise<void> {
    if ((await findRunningPostmaster(dataPaths(start.dataDir).cluster)) !== null) return;
    tell("The embedded PostgreSQL has stopped; starting it again.");
    server = await startEmbeddedPostgres({ ...start, port: Number(new URL(url).port) });
    tell("The embedded PostgreSQL is back.");
  }

  async function watch(): Promise<void> {
    while (!stopping.signal.aborted) {
      await delay(everyMs, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      // A failed attempt is told of and made again at the next look.
      await look().catch((error: unknown) => tell(error instanceof Error ? error.message : String(error)));
    }
  }

  const watching = watch();
  return {
    url,
    async stop() {
      stopping.abort();
      await watching;
      await server.stop();
    },
  };
}
