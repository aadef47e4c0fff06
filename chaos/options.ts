import { parseArgs } from "node:util";

/** Parts of the promise that can be taken away, to see that their loss is noticed. */
export const controls = ["gate", "deadline", "waiting"] as const;
export type Control = (typeof controls)[number];

export interface ChaosOptions {
  seed: number;
  /** How long contacts are enrolled and faults happen, in seconds; settling comes after it. */
  seconds: number;
  workers: number;
  /** Enrollments per second. */
  rate: number;
  without: Control | null;
  /** A run with the whole promise and one without a part of it, in about a minute. */
  short: boolean;
}

/** Reads the command line; throws with a sentence. */
export function readOptions(args: readonly string[]): ChaosOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: "string" },
      minutes: { type: "string", default: "2" },
      workers: { type: "string", default: "4" },
      rate: { type: "string", default: "30" },
      without: { type: "string" },
      short: { type: "boolean", default: false },
    },
  });
  const without = controls.find((control) => control === values.without) ?? null;
  if (values.without !== undefined && without === null) {
    throw new Error(`--without takes one of ${controls.join(", ")}.`);
  }
  return {
    seed: values.seed === undefined ? Date.now() % 1_000_000 : positive("seed", values.seed),
    seconds: 60 * positive("minutes", values.minutes),
    workers: positive("workers", values.workers),
    rate: positive("rate", values.rate),
    without,
    short: values.short,
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`--${name} takes a number above 0.`);
  return value;
}
