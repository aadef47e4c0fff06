import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { copyBinaries, findBinaries } from "./find-binaries.ts";
import { withFolderLock } from "./folder-lock.ts";
import { findRunningPostmaster, isAlive, type Postmaster } from "./postmaster.ts";
import { chooseIdentity, handOver, run, type Identity } from "./run-unprivileged.ts";

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
}

const databaseName = "sales_tools";

/**
 * Starts a private PostgreSQL in `dataDir`, or attaches to the one that already runs there: left behind by a killed
 * process (then we become its owner and stop it at the end), or owned by a living one (then we are only a guest).
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  await mkdir(dataDir, { recursive: true });
  return withFolderLock(join(dataDir, "postgresql.lock"), async () => {
    const folder = join(dataDir, "postgresql");
    const cluster = join(folder, "cluster");
    const running = await findRunningPostmaster(cluster);
    const postmaster = running ?? (await startCluster(dataDir, folder, settingsOf(options)));
    const owner = await claimOwnership(dataDir);
    const url = await createDatabase(dataDir, postmaster);
    return { url, stop: () => (owner ? stopOwned(dataDir, cluster) : Promise.resolve()) };
  });
}

async function startCluster(dataDir: string, folder: string, settings: string[]): Promise<Postmaster> {
  const identity = chooseIdentity();
  let binaries = await findBinaries(dataDir);
  if (identity.kind === "user") {
    await handOver(folder, identity);
    binaries = await copyBinaries(binaries, join(folder, "program"));
  }
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const cluster = join(folder, "cluster");
  if (!existsSync(join(cluster, "PG_VERSION")))
    await initialise(dataDir, folder, binaries.program("initdb"), identity);
  await handOver(folder, identity);
  const postmaster = await startPostmaster(folder, binaries.program("pg_ctl"), identity, settings);
  if (!postmaster) {
    throw new Error(`The embedded PostgreSQL did not start; its log is ${join(folder, "server.log")}.`);
  }
  return postmaster;
}

/** Tries for a while: after a killed server its last children may still hold the shared memory. */
async function startPostmaster(
  folder: string,
  pgCtl: string,
  identity: Identity,
  given: string[],
): Promise<Postmaster | null> {
  const cluster = join(folder, "cluster");
  const log = join(folder, "server.log");
  const giveUpAt = performance.now() + 15_000;
  for (;;) {
    const settings = [`-p ${await findFreePort()}`, ...given].join(" ");
    const args = ["-D", cluster, "-w", "-t", "60", "-l", log, "-o", settings, "start"];
    const failure = await run(identity, pgCtl, args, folder).then(
      () => null,
      (error: unknown) => error,
    );
    if (failure === null) return findRunningPostmaster(cluster);
    if (performance.now() > giveUpAt) throw failure;
    await delay(200);
  }
}

function settingsOf(options: EmbeddedPostgresOptions): string[] {
  const risky = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  const settings = {
    listen_addresses: "127.0.0.1",
    // No socket file: its path would be too long in deep folders, and TCP works on every system.
    unix_socket_directories: "",
    timezone: "UTC",
    ...(options.durable === false ? risky : {}),
    ...options.settings,
  };
  return Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
}

async function initialise(
  dataDir: string,
  folder: string,
  initdb: string,
  identity: Identity,
): Promise<void> {
  const cluster = join(folder, "cluster");
  // Left by an initialisation that was killed half-way: it holds nothing yet.
  await rm(cluster, { recursive: true, force: true });
  const password = randomBytes(24).toString("base64url");
  await writeFile(passwordFile(dataDir), password, { mode: 0o600 });
  const handed = join(folder, "initial-password");
  await writeFile(handed, password, { mode: 0o600 });
  await handOver(folder, identity);
  const locale = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
  await run(
    identity,
    initdb,
    ["-D", cluster, "-U", "postgres", "--auth=scram-sha-256", `--pwfile=${handed}`, ...locale],
    folder,
  );
  await rm(handed);
}

const passwordFile = (dataDir: string) => join(dataDir, "postgresql-password");
const ownerFile = (dataDir: string) => join(dataDir, "postgresql-owner");

/** True when this process is now responsible for stopping the server. */
async function claimOwnership(dataDir: string): Promise<boolean> {
  const owner = Number(await readFile(ownerFile(dataDir), "utf8").catch(() => ""));
  if (owner && owner !== process.pid && isAlive(owner)) return false;
  await writeFile(ownerFile(dataDir), String(process.pid));
  return true;
}

async function createDatabase(dataDir: string, postmaster: Postmaster): Promise<string> {
  const password = (await readFile(passwordFile(dataDir), "utf8")).trim();
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

async function stopOwned(dataDir: string, cluster: string): Promise<void> {
  await withFolderLock(join(dataDir, "postgresql.lock"), async () => {
    const running = await findRunningPostmaster(cluster);
    if (running) await stopPostmaster(running, cluster, dataDir);
    await rm(ownerFile(dataDir), { force: true });
  });
}

async function stopPostmaster(postmaster: Postmaster, cluster: string, dataDir: string): Promise<void> {
  if (process.platform === "win32") {
    const binaries = await findBinaries(dataDir);
    await run(
      { kind: "self" },
      binaries.program("pg_ctl"),
      ["-D", cluster, "-m", "fast", "-w", "stop"],
      dataDir,
    );
    return;
  }
  process.kill(postmaster.pid, "SIGINT"); // PostgreSQL's fast shutdown
  const giveUpAt = performance.now() + 30_000;
  while (existsSync(join(cluster, "postmaster.pid"))) {
    if (performance.now() > giveUpAt) throw new Error("The embedded PostgreSQL did not stop within 30 s.");
    await delay(20);
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolvePort(typeof address === "object" && address ? address.port : 0));
    });
  });
}
