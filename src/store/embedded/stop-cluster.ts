import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { findBinaries } from "./find-binaries.ts";
import type { Postmaster } from "./postmaster.ts";
import { run } from "./run-unprivileged.ts";

const patienceMs = 60_000;

/** Ends the server's sessions and stops it; resolves when it has gone. */
export async function stopCluster(postmaster: Postmaster, cluster: string, dataDir: string): Promise<void> {
  if (process.platform === "win32") {
    const pgCtl = (await findBinaries(dataDir)).program("pg_ctl");
    await run({ kind: "self" }, pgCtl, ["-D", cluster, "-m", "fast", "-w", "stop"], dataDir);
    return;
  }
  process.kill(postmaster.pid, "SIGINT"); // PostgreSQL's fast shutdown
  const giveUpAt = performance.now() + patienceMs;
  while (existsSync(join(cluster, "postmaster.pid"))) {
    if (performance.now() > giveUpAt)
      throw new Error("The embedded PostgreSQL did not stop within a minute.");
    await delay(20);
  }
}
