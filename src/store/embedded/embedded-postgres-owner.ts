import { dataPaths } from "./data-paths.ts";
import { livingOwner } from "./living-owner.ts";
import { findRunningPostmaster } from "./postmaster.ts";

export type EmbeddedPostgresOwner =
  | { kind: "stopped" }
  /** The server outlived a killed process. */
  | { kind: "left_running" }
  | { kind: "in_use"; pid: number };

/** Whether the embedded PostgreSQL of this folder runs, and for whom. */
export async function embeddedPostgresOwner(dataDirectory: string): Promise<EmbeddedPostgresOwner> {
  const paths = dataPaths(dataDirectory);
  if ((await findRunningPostmaster(paths.cluster)) === null) return { kind: "stopped" };
  const pid = await livingOwner(paths);
  return pid === null ? { kind: "left_running" } : { kind: "in_use", pid };
}
