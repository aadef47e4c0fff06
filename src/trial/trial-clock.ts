import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Clock } from "../domain/asker.ts";

/** The trial's time: the system's, moved on by people who want to see what comes later. */
export interface TrialClock {
  /** Domain time. */
  now: Clock;
  /** The time by which tokens, leases and keys go: nobody moves it. */
  system: Clock;
  offsetMs(): number;
  addHours(hours: number): void;
  reset(): void;
  /** Takes over what another process of this trial has set; says whether the time was moved. */
  reread(): boolean;
}

export const trialClockPath = (dataDirectory: string): string => join(dataDirectory, "trial-clock.json");

const hourMs = 60 * 60 * 1000;

/** How far the clock was moved is kept in the data folder, so that a restart does not turn time back. */
export function openTrialClock(dataDirectory: string, system: Clock = () => new Date()): TrialClock {
  const path = trialClockPath(dataDirectory);
  let offset = readOffset(path);
  const move = (to: number): void => {
    offset = to;
    writeOffset(path, offset);
  };
  return {
    now: () => new Date(system().getTime() + offset),
    system,
    offsetMs: () => offset,
    addHours: (hours) => move(offset + Math.round(hours * hourMs)),
    reset: () => move(0),
    reread() {
      const before = offset;
      offset = readOffset(path);
      return offset !== before;
    },
  };
}

function readOffset(path: string): number {
  try {
    const { offsetMs } = JSON.parse(readFileSync(path, "utf8")) as { offsetMs?: unknown };
    return typeof offsetMs === "number" && Number.isFinite(offsetMs) ? offsetMs : 0;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === "ENOENT") return 0;
    throw error;
  }
}

/** Written beside and renamed: whoever reads meanwhile reads the old or the new one. */
function writeOffset(path: string, offsetMs: number): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, JSON.stringify({ offsetMs }));
  renameSync(`${path}.new`, path);
}
