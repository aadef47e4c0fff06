import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import pg from "pg";
import { dataPaths, type DataPaths } from "./data-paths.ts";
import { withFolderLock } from "./folder-lock.ts";
import { livingOwner } from "./living-owner.ts";
import { findRunningPostmaster, type Postmaster } from "./postmaster.ts";
import { startCluster } from "./start-cluster.ts";
import { stopCluster } from "./stop-cluster.ts";

export interface EmbeddedPostgres {
  url: string;
  /** Stops the server, unless another living process is its owner. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Everything the server keeps lies below this folder. */
  dataDir: string;
  /** False only for data that may be lost (tests): commits are then not forced to the disk. */
  durable?: boolean;
  /** Further server settings, e.g. `{ shared_buffers: "1GB" }`; they hold when this call starts the server. */
  settings?: Record<string, string>;
  /** Where a server that this call starts must listen; otherwise any free port. */
  port?: number;
}

const databaseName = "sales_tools";

/**
 * Starts a private PostgreSQL in `dataDir`, or attaches to the one that already runs there: left behind by a killed
 * process (then we become its owner and stop it at the end), or owned by a living one (then we are only a guest).
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  const paths = dataPaths(dataDir);
  await mkdir(dataDir, { recursive: true });
  return withFolderLock(paths.lock, async () => {
    const running = await findRunningPostmaster(paths.cluster);
    const postmaster = running ?? (await startCluster(dataDir, paths, settingsOf(options), options.port));
    const isOwner = await claimOwnership(paths);
    const url = await createDatabase(paths, postmaster);
    return { url, stop: () => (isOwner ? stopOwned(dataDir, paths) : Promise.resolve()) };
  });
}

function settingsOf(options: EmbeddedPostgresOptions): Record<string, string> {
  const risky = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  return {
    listen_addresses: "127.0.0.1",
    // No socket file: its path would be too long in deep folders, and TCP works on every system.
    unix_socket_directories: "",
    timezone: "UTC",
    ...(options.durable === false ? risky : {}),
    ...options.settings,
  };
}

/** True when this process is now responsible for stopping the server. */
async function claimOwnership(paths: DataPaths): Promise<boolean> {
  const owner = await livingOwner(paths);
  if (owner !== null && owner !== process.pid) return false;
  await writeFile(paths.owner, String(process.pid));
  return true;
}

async function createDatabase(paths: DataPaths, postmaster: Postmaster): Promise<string> {
  const password = (await readFile(paths.password, "utf8")).trim();
  const server = `postgres://postgres:${password}@127.0.0.1:${postmaster.port}`;
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    const found = await client.query("select 1 from pg_database where datname = $1", [databaseName]);
    if (found.rowCount === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
  return `${server}/${databaseName}`;
}

async function stopOwned(dataDir: string, paths: DataPaths): Promise<void> {
  await withFolderLock(paths.lock, async () => {
    const running = await findRunningPostmaster(paths.cluster);
    if (running) await stopCluster(running, paths.cluster, dataDir);
    await rm(paths.owner, { force: true });
  });
}
