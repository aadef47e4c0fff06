import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { findRunningPostmaster, isAlive } from "./postmaster.ts";

export type EmbeddedPostgresOwner =
  | { kind: "stopped" }
  /** The server outlived a killed process. */
  | { kind: "left_running" }
  | { kind: "in_use"; pid: number };

/** Whether the embedded PostgreSQL of this folder runs, and for whom. */
export async function embeddedPostgresOwner(dataDirectory: string): Promise<EmbeddedPostgresOwner> {
  const running = await findRunningPostmaster(join(dataDirectory, "postgresql", "cluster"));
  if (running === null) return { kind: "stopped" };
  const pid = Number(await readFile(join(dataDirectory, "postgresql-owner"), "utf8").catch(() => ""));
  return pid > 0 && isAlive(pid) ? { kind: "in_use", pid } : { kind: "left_running" };
}
