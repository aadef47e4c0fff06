import { join } from "node:path";

/** Where the embedded PostgreSQL keeps its things below the data folder. */
export interface DataPaths {
  /** Belongs to the identity that runs the server. */
  folder: string;
  cluster: string;
  log: string;
  /** Held while a process starts or stops the server. */
  lock: string;
  /** Id of the process that stops the server at its end. */
  owner: string;
  password: string;
}

export function dataPaths(dataDir: string): DataPaths {
  const folder = join(dataDir, "postgresql");
  return {
    folder,
    cluster: join(folder, "cluster"),
    log: join(folder, "server.log"),
    lock: join(dataDir, "postgresql.lock"),
    owner: join(dataDir, "postgresql-owner"),
    password: join(dataDir, "postgresql-password"),
  };
}
