import { readFile, rm, writeFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { hasErrorCode } from "../database/error-code.ts";
import { isAlive } from "./postmaster.ts";

/** Waits at most this long for another process to finish starting or stopping. */
const patienceMs = 60_000;

/** Runs `work` while holding a lock file, so that two processes never initialise or start one folder at once. */
export async function withFolderLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const giveUpAt = performance.now() + patienceMs;
  while (!(await take(path))) {
    if (performance.now() > giveUpAt)
      throw new Error(`Another process holds ${path}; remove it if none runs.`);
    await delay(50);
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (!hasErrorCode(error, "EEXIST")) throw error;
  }
  const holder = Number(await readFile(path, "utf8").catch(() => ""));
  // An empty file is one being written; a dead holder was killed while it held the lock.
  if (holder && !isAlive(holder)) await rm(path, { force: true });
  return false;
}
