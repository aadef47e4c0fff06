import type pg from "pg";
import type { Database } from "../../src/store/database/database.ts";
import { floorThroughput } from "./floor.ts";
import { engineLateness, engineThroughput } from "./run-engine.ts";
import { addLaterJobs, runGraphile, type GraphileMode } from "./run-graphile-worker.ts";
import { percentile } from "../support/percentiles.ts";
import { unenrollTimes, type UnenrollTimes } from "./unenroll.ts";

/** Everything measured with one number of pending enrollments. Throughput in steps per second, lateness in ms. */
export interface Measured {
  pending: number;
  engine: number;
  graphileDefault: number;
  graphileBatched: number;
  floor: number;
  engineLate: number[];
  graphileDefaultLate: number[];
  graphileBatchedLate: number[];
  unenroll: UnenrollTimes;
}

export interface Subjects {
  db: Database;
  /** The pool of the engine alone. */
  engineDb: Database;
  graphile: pg.Pool;
  size: Size;
}

/** How much of everything is measured. */
export interface Size {
  /** Due at once, for the throughput. */
  steps: number;
  /** Due one after the other, for the lateness. */
  lateSteps: number;
  lateOverMs: number;
  unenrolled: number;
  /** Other programs disturb every measurement: all are taken in turn, so often, and the best of each counts. */
  rounds: number;
}

export async function measureAt(
  { db, engineDb, graphile, size }: Subjects,
  pending: number,
): Promise<Measured> {
  const { steps, lateSteps, lateOverMs, unenrolled, rounds } = size;
  // Its first plans and connections are not what is asked for.
  await engineThroughput(db, engineDb, Math.round(steps / 10));
  const runs: Run[] = [];
  for (let round = 0; round < rounds; round++) {
    runs.push({
      engine: await engineThroughput(db, engineDb, steps),
      graphileDefault: await graphileThroughput(graphile, "default", Math.round(steps / 2)),
      graphileBatched: await graphileThroughput(graphile, "batched", steps * 2),
      floor: await floorThroughput(db, steps, 100),
      engineLate: await engineLateness(db, engineDb, lateSteps, lateOverMs),
      graphileDefaultLate: await graphileLateness(graphile, "default", size),
      graphileBatchedLate: await graphileLateness(graphile, "batched", size),
      unenroll: await unenrollTimes(db, unenrolled),
    });
  }
  return { pending, ...bestOf(runs, unenrolled) };
}

type Run = Omit<Measured, "pending">;

function bestOf(runs: readonly Run[], unenrolled: number): Run {
  const most = (of: (run: Run) => number): number => Math.max(...runs.map(of));
  const least = (of: (run: Run) => number[]): number[] =>
    runs.map(of).toSorted((a, b) => percentile(a, 0.99) - percentile(b, 0.99))[0] ?? [];
  const fewest = (of: (run: Run) => number): number => Math.min(...runs.map(of));
  return {
    engine: most((run) => run.engine),
    graphileDefault: most((run) => run.graphileDefault),
    graphileBatched: most((run) => run.graphileBatched),
    floor: most((run) => run.floor),
    engineLate: least((run) => run.engineLate),
    graphileDefaultLate: least((run) => run.graphileDefaultLate),
    graphileBatchedLate: least((run) => run.graphileBatchedLate),
    unenroll: {
      contacts: unenrolled,
      bareMs: fewest((run) => run.unenroll.bareMs),
      unenrollMs: fewest((run) => run.unenroll.unenrollMs),
    },
  };
}

async function graphileThroughput(pool: pg.Pool, mode: GraphileMode, count: number): Promise<number> {
  await addLaterJobs(pool, count, "now()");
  const { ms } = await runGraphile(pool, mode, count, () => Promise.resolve());
  return (count * 1_000) / ms;
}

async function graphileLateness(
  pool: pg.Pool,
  mode: GraphileMode,
  { lateSteps, lateOverMs }: Size,
): Promise<number[]> {
  const due = `now() + interval '1 second' + g * interval '${lateOverMs / lateSteps} milliseconds'`;
  const { late } = await runGraphile(pool, mode, lateSteps, () => addLaterJobs(pool, lateSteps, due));
  return late;
}
