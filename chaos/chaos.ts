/**
 * Does the promise hold when everything breaks? Worker processes that are killed and frozen, a PostgreSQL that is killed
 * and restarted, a mail server that cuts connections and keeps a record, thousands of enrollments, and people who
 * unenroll just when an email leaves. Afterwards: nothing left after "unenrolled" was told, nothing twice, nothing lost,
 * nothing stuck. Fails (exit code 1) otherwise.
 *
 *     npm run chaos -- [--minutes 2] [--seed N] [--workers 4] [--rate 60] [--without gate|deadline|waiting] [--short]
 *
 * `--without` takes a part of the promise away, in the workers of this run alone: then it has to fail.
 */
import { join } from "node:path";
import { controls, readOptions, type ChaosOptions } from "./options.ts";
import { runChaos } from "./run-chaos.ts";
import { broken, printResult } from "./verdict/print-result.ts";

const root = join(import.meta.dirname, "../..");

async function main(): Promise<boolean> {
  const options = readOptions(process.argv.slice(2));
  if (options.short) return runShort(options);
  return run(options);
}

/** True when the promise held. */
async function run(options: ChaosOptions): Promise<boolean> {
  const without = options.without === null ? "" : ` without ${options.without}`;
  console.log(`\nChaos${without}, seed ${options.seed}: ${options.seconds} s and settling…`);
  const result = await runChaos(root, options);
  printResult(`Chaos${without}, seed ${options.seed}`, result);
  return broken(result.verdict) === 0;
}

/** The promise for a quarter of a minute, and one counter-proof, chosen by the seed. */
async function runShort(options: ChaosOptions): Promise<boolean> {
  const held = await run({ ...options, seconds: 16, without: null });
  const without = controls[options.seed % controls.length] ?? "gate";
  const noticed = !(await run({ ...options, seconds: 8, without }));
  console.log(
    noticed ? `\nThat ${without} was missing was noticed.` : `\nThat ${without} was missing went UNNOTICED.`,
  );
  return held && noticed;
}

process.exitCode = (await main()) ? 0 : 1;
process.exit();
