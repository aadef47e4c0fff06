import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { PreparingClient } from "./preparing-client.ts";
import type { Tables } from "./tables.ts";

export type Database = Kysely<Tables>;

export interface OpenDatabaseOptions {
  /** Connections at most; default 10. */
  poolSize?: number;
  /** Told of errors on idle connections (a restarted server); the pool replaces them by itself. */
  onError?: (error: Error) => void;
}

/** Opens a pool on a PostgreSQL 15 or later. Connects lazily: a database that is down shows at the first query. */
export function openDatabase(url: string, options: OpenDatabaseOptions = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: 3_000,
    Client: PreparingClient,
  });
  // Without listeners on pool and clients a database restart would kill the process.
  const onError = options.onError ?? (() => {});
  pool.on("error", onError);
  pool.on("connect", (client) => client.on("error", onError));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
