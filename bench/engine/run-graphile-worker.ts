import { Logger, makeWorkerUtils, run } from "graphile-worker";
import pg from "pg";

/** Ways in which graphile-worker can be set up. */
export type GraphileMode = "default" | "batched";

const logger = new Logger(() => () => {});
const presets = {
  default: { worker: {} },
  batched: {
    worker: { pollInterval: 100, localQueue: { size: 500 }, completeJobBatchDelay: 0, failJobBatchDelay: 0 },
  },
};
const concurrency = { default: 8, batched: 24 };

export async function openGraphile(url: string) {
  const pool = new pg.Pool({ connectionString: url, max: 30 });
  // It warns of pools without listeners of their own.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const utils = await makeWorkerUtils({ pgPool: pool, logger });
  await utils.migrate();
  await utils.release();
  return { pool, close: () => pool.end() };
}

/** Jobs for later, with keys as they are needed to cancel them. */
export async function addLaterJobs(pool: pg.Pool, count: number, due: string): Promise<void> {
  await pool.query(
    `select count(*) from (select graphile_worker.add_jobs(array_agg(
       (  'noop', json_build_object('at', ${due}), null, ${due}, 5, 'job-' || g || '-' || random(), 0, null)
         ::graphile_worker.job_spec))
     from generate_series(1, $1::integer) g group by g / 5000) x`,
    [count],
  );
  await pool.query("vacuum analyze graphile_worker._private_jobs");
}

/** Runs no-op jobs until `count` are done; gives how late each was, in ms, and how long all of them took. */
export async function runGraphile(
  pool: pg.Pool,
  mode: GraphileMode,
  count: number,
  before: () => Promise<void>,
): Promise<{ late: number[]; ms: number }> {
  const late: number[] = [];
  let done = (): void => {};
  const all = new Promise<void>((resolve) => (done = resolve));
  const noop = (payload: unknown): void => {
    late.push(Date.now() - new Date((payload as { at: string }).at).getTime());
    if (late.length === count) done();
  };
  const begun = performance.now();
  const runner = await run({
    pgPool: pool,
    logger,
    noHandleSignals: true,
    concurrency: concurrency[mode],
    taskList: { noop },
    preset: presets[mode],
  });
  await before();
  await all;
  await runner.stop();
  return { late, ms: performance.now() - begun };
}
