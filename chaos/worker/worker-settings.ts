import type { EnginePoint } from "../../src/engine/engine-options.ts";
import type { RunClock } from "../clock.ts";
import type { Control } from "../options.ts";

/** How a worker ends up, by itself, the n-th time that it comes to a point. */
export interface Fate {
  kind: "dies" | "freezes";
  point: EnginePoint;
  passes: number;
}

/** What a worker process is told, as JSON in its environment. */
export interface WorkerSettings {
  databaseUrl: string;
  smtpPort: number;
  sentFolderUrl: string;
  leaseMs: number;
  clock: RunClock;
  seed: number;
  fate: Fate | null;
  without: Control | null;
}

export const settingsVariable = "CHAOS_WORKER";
/** What a worker says to its parent before it stops itself: it wants to be woken after its lease. */
export const frozen = "frozen";
