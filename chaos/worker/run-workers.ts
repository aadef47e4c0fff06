import { fork, type ChildProcess } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import type { EnginePoint } from "../../src/engine/engine-options.ts";
import type { Random } from "../random.ts";
import { frozen, settingsVariable, type Fate, type WorkerSettings } from "./worker-settings.ts";

export interface WorkerPool {
  /** Deaths by SIGKILL, and freezes by SIGSTOP beyond the lease. */
  readonly deaths: number;
  readonly freezes: number;
  /** From now on nobody is killed or frozen any more. */
  calm(): void;
  stop(): Promise<void>;
}

const points: readonly EnginePoint[] = [
  "looking",
  "claimed",
  "prepared",
  "gated",
  "sending",
  "handed_over",
  "settled",
  "reaping",
];

export interface WorkersOptions {
  /** The bundled worker program. */
  program: string;
  settings: Omit<WorkerSettings, "fate" | "seed">;
  random: Random;
  /** 1: hardly any worker lives for ten seconds; less: the fewer are killed, and later. */
  violence: number;
}

interface Pool extends WorkersOptions {
  deaths: number;
  freezes: number;
  mode: "chaos" | "calm" | "over";
  living: Set<ChildProcess>;
}

/** Keeps `count` worker processes running: whoever dies is replaced, and most are made to die. */
export function runWorkers(options: WorkersOptions, count: number): WorkerPool {
  const pool: Pool = { ...options, deaths: 0, freezes: 0, mode: "chaos", living: new Set() };
  const lines = Array.from({ length: count }, () => keepOne(pool));
  return {
    get deaths() {
      return pool.deaths;
    },
    get freezes() {
      return pool.freezes;
    },
    calm: () => void (pool.mode = "calm"),
    async stop() {
      pool.mode = "over";
      for (const child of pool.living) child.kill("SIGKILL");
      await Promise.all(lines);
    },
  };
}

async function keepOne(pool: Pool): Promise<void> {
  while (!isOver(pool)) {
    const child = start(pool);
    const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    const hunt = huntDown(pool, child);
    await gone;
    pool.living.delete(child);
    if (!isOver(pool)) pool.deaths++;
    hunt.abort();
  }
}

const isOver = (pool: Pool): boolean => pool.mode === "over";

function start(pool: Pool): ChildProcess {
  const { random } = pool;
  const fate = pool.mode === "chaos" ? drawFate(pool) : null;
  const settings: WorkerSettings = { ...pool.settings, seed: Math.floor(random.between(1, 1e9)), fate };
  const env = { ...process.env, [settingsVariable]: JSON.stringify(settings) };
  const child = fork(pool.program, [], { env, execArgv: ["--enable-source-maps"] });
  pool.living.add(child);
  child.on("message", (message) => {
    if (message === frozen) wakeLater(pool, child);
  });
  return child;
}

/** One in five, at least, lives on until it is killed from outside. */
function drawFate({ random, violence }: Pool): Fate | null {
  if (!random.chance(0.8 * violence)) return null;
  const point = random.pick(points);
  const kind = random.chance(0.7) ? "dies" : "freezes";
  return { kind, point, passes: Math.floor(random.between(1, 30)) };
}

/** A worker wakes again when its lease is surely over. */
function wakeLater(pool: Pool, child: ChildProcess): void {
  pool.freezes++;
  setTimeout(() => child.kill("SIGCONT"), pool.settings.leaseMs * pool.random.between(1.1, 1.8));
}

/** Kills or freezes it at any time, whatever it does just then. */
function huntDown(pool: Pool, child: ChildProcess): AbortController {
  const hunt = new AbortController();
  const strike = async (): Promise<void> => {
    await delay(pool.random.between(1_000, 7_000) / pool.violence, undefined, { signal: hunt.signal });
    if (pool.mode !== "chaos") return;
    if (pool.random.chance(0.7)) return void child.kill("SIGKILL");
    child.kill("SIGSTOP");
    wakeLater(pool, child);
    return strike();
  };
  strike().catch(() => {});
  return hunt;
}
