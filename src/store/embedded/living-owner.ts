import { readFile } from "node:fs/promises";
import type { DataPaths } from "./data-paths.ts";
import { isAlive } from "./postmaster.ts";

/** Id of the living process that is to stop the server; null when nobody is. */
export async function livingOwner(paths: DataPaths): Promise<number | null> {
  const pid = Number(await readFile(paths.owner, "utf8").catch(() => ""));
  return pid > 0 && isAlive(pid) ? pid : null;
}
