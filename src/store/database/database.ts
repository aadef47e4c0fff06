import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { PreparingClient } from "./preparing-client.ts";
import type { Tables } from "../tables/tables.ts";
import { watchConnections, type Patience } from "./watch-connections.ts";

export type Database = Kysely<Tables>;

export interface OpenDatabaseOptions {
  /** Connections at most; default 10. */
  poolSize?: number;
  /** How long to wait for a connection, in ms; default 3,000, as long as somebody waits for an answer. */
  connectMs?: number;
  /** Told of errors on idle connections (a restarted server); the pool replaces them by itself. */
  onError?: (error: Error) => void;
  /** How long a server may leave a statement unanswered; left out: as long as it likes. */
  patience?: Patience;
}

/**
 * How long an unused connection is kept. What a new one costs falls on whoever asks first: signing in, reading the
 * catalogue and planning anew make a look-up of 1.5 ms one of 50 ms.
 */
const idleMs = 10 * 60_000;

/** Opens a pool on a PostgreSQL 15 or later. Connects lazily: a database that is down shows at the first query. */
export function openDatabase(url: string, options: OpenDatabaseOptions = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: options.connectMs ?? 3_000,
    idleTimeoutMillis: idleMs,
    // So that what lies between us and the server does not forget a connection that is not used.
    keepAlive: true,
    keepAliveInitialDelayMillis: 60_000,
    Client: PreparingClient,
    ...(options.patience === undefined ? {} : { onConnect: receive(url, options.patience) }),
  });
  // Without listeners on pool and clients a database restart would kill the process.
  const onError = options.onError ?? (() => {});
  pool.on("error", onError);
  pool.on("connect", (client) => client.on("error", onError));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/**
 * Watches a new connection, and tells the server that what nobody waits for any more need not be finished. Not by a
 * parameter of the connection: poolers refuse those. And not as the pool's `verify`: whoever gives up waiting while that
 * runs is given the connection all the same, and it is never given back.
 */
function receive(url: string, patience: Patience): (client: pg.ClientBase) => unknown {
  const watch = watchConnections(url, patience);
  // The pool waits for what is promised, though its types do not say so.
  return (client) => {
    watch(client);
    return client.query(`set statement_timeout = ${String(patience.statementMs)}`);
  };
}
