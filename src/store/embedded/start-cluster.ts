import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { DataPaths } from "./data-paths.ts";
import { copyBinaries, findBinaries, type Binaries } from "./find-binaries.ts";
import { findFreePort } from "./find-free-port.ts";
import { initialiseCluster } from "./initialise-cluster.ts";
import { findRunningPostmaster, type Postmaster } from "./postmaster.ts";
import { chooseIdentity, handOver, run, type Identity } from "./run-unprivileged.ts";

/** Starts the server on the data folder, initialised first where it is new. `settings` as `name: value`; no port: any. */
export async function startCluster(
  dataDir: string,
  paths: DataPaths,
  settings: Record<string, string>,
  port?: number,
): Promise<Postmaster> {
  const identity = chooseIdentity();
  await mkdir(paths.folder, { recursive: true, mode: 0o700 });
  const binaries = await reachableBinaries(dataDir, paths, identity);
  if (!existsSync(join(paths.cluster, "PG_VERSION"))) await initialiseCluster(paths, binaries, identity);
  await handOver(paths.folder, identity);
  const postmaster = await startPostmaster(paths, binaries, identity, settings, port);
  if (!postmaster) throw new Error(`The embedded PostgreSQL did not start; its log is ${paths.log}.`);
  return postmaster;
}

/** Another user may not be able to reach the project's folder: it gets a copy of the programs. */
async function reachableBinaries(dataDir: string, paths: DataPaths, identity: Identity): Promise<Binaries> {
  const binaries = await findBinaries(dataDir);
  if (identity.kind !== "user") return binaries;
  await handOver(paths.folder, identity);
  return copyBinaries(binaries, join(paths.folder, "program"));
}

/** Tries for a while: after a killed server its last children may still hold the shared memory. */
async function startPostmaster(
  { folder, cluster, log }: DataPaths,
  binaries: Binaries,
  identity: Identity,
  settings: Record<string, string>,
  port?: number,
): Promise<Postmaster | null> {
  const given = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const giveUpAt = performance.now() + 30_000;
  for (;;) {
    // A port of its own for each attempt: the one found may have been taken meanwhile.
    const options = [`-p ${port ?? (await findFreePort())}`, ...given].join(" ");
    const args = ["-D", cluster, "-w", "-t", "60", "-l", log, "-o", options, "start"];
    try {
      await run(identity, binaries.program("pg_ctl"), args, folder);
      return await findRunningPostmaster(cluster);
    } catch (error) {
      if (performance.now() > giveUpAt) throw error;
    }
    await delay(200);
  }
}
