import type { Example } from "./read-examples.ts";
import { randomFrom } from "./random.ts";
import { judge, train } from "./train.ts";

/** An example and the log-odds of a model that has not seen it. */
export interface Held {
  example: Example;
  logOdds: number;
}

const parts = 5;

/** Learns from four fifths of the examples and judges the rest, five times. */
export function crossValidate(examples: readonly Example[], buckets: number): Held[] {
  const random = randomFrom(7);
  const part = examples.map(() => Math.floor(random() * parts));
  return Array.from({ length: parts }, (_, held) => {
    const model = train(
      examples.filter((_example, at) => part[at] !== held),
      buckets,
    );
    const rest = examples.filter((_example, at) => part[at] === held);
    return rest.map((example) => ({ example, logOdds: judge(model, example) }));
  }).flat();
}

/** For some thresholds: how many of what is looked for lie above, and how many of the others. */
export function printValidation(held: readonly Held[], [wanted, others]: readonly [string, string]): void {
  const found = held.filter(({ example }) => example.isWanted);
  const rest = held.filter(({ example }) => !example.isWanted);
  console.log(`${found.length} ${wanted}, ${rest.length} ${others}, read without having been learned from\n`);
  console.log(`log-odds from | ${wanted.padStart(15)} | ${others.padStart(15)}`);
  for (const from of [-1, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4]) {
    const columns = [found, rest].map((all) => share(all, from));
    console.log(`${String(from).padStart(13)} | ${columns.map((column) => column.padStart(15)).join(" | ")}`);
  }
}

function share(all: readonly Held[], from: number): string {
  const above = all.filter(({ logOdds }) => logOdds >= from).length;
  return `${above} (${((100 * above) / Math.max(1, all.length)).toFixed(1)} %)`;
}
