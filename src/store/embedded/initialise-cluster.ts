import { randomBytes } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DataPaths } from "./data-paths.ts";
import type { Binaries } from "./find-binaries.ts";
import { handOver, run, type Identity } from "./run-unprivileged.ts";

const locale = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];

/** Makes an empty cluster with a password of its own, which is kept in the data folder. */
export async function initialiseCluster(
  paths: DataPaths,
  binaries: Binaries,
  identity: Identity,
): Promise<void> {
  // Left by an initialisation that was killed half-way: it holds nothing yet.
  await rm(paths.cluster, { recursive: true, force: true });
  const password = randomBytes(24).toString("base64url");
  await writeFile(paths.password, password, { mode: 0o600 });
  // The identity that runs initdb may not read our copy.
  const handed = join(paths.folder, "initial-password");
  await writeFile(handed, password, { mode: 0o600 });
  await handOver(paths.folder, identity);
  const access = ["-U", "postgres", "--auth=scram-sha-256", `--pwfile=${handed}`];
  await run(identity, binaries.program("initdb"), ["-D", paths.cluster, ...access, ...locale], paths.folder);
  await rm(handed);
}
