/**
 * Does the promise hold when everything breaks? Worker processes that are killed and frozen, a PostgreSQL that is killed
 * and restarted, a mail server that cuts connections and keeps a record, thousands of enrollments, and people who
 * unenroll just when an email leaves. Afterwards: nothing left after "unenrolled" was told, nothing twice, nothing lost,
 * nothing stuck. Fails (exit code 1) otherwise.
 *
 *     npm run chaos -- [--minutes 2] [--seed N] [--workers 4] [--rate 30] [--without gate|deadline|waiting] [--short]
 *
 * `--without` takes a part of the promise away, in the workers of this run alone: then it has to fail.
 */
import { join } from "node:path";
import { readOptions, type ChaosOptions } from "./options.ts";
import { runChaos } from "./run-chaos.ts";
import type { Verdict } from "./verdict/judge.ts";
import { broken, printResult, wrongEmails } from "./verdict/print-result.ts";

const root = join(import.meta.dirname, "../..");

async function main(): Promise<boolean> {
  const options = readOptions(process.argv.slice(2));
  if (options.short) return runShort(options);
  const verdict = await run(options);
  // A run without a part of the promise is stopped before all is settled: only what left wrongly counts.
  return (options.without === null ? broken(verdict) : wrongEmails(verdict)) === 0;
}

async function run(options: ChaosOptions): Promise<Verdict> {
  const { seed, seconds, without } = options;
  const title = `Chaos${without === null ? "" : ` without ${without}`}, seed ${seed}`;
  console.log(`\n${title}: ${seconds} s, and until all is settled…`);
  const result = await runChaos(root, options);
  printResult(title, result);
  return result.verdict;
}

/** The promise for some seconds, and one counter-proof. */
async function runShort(options: ChaosOptions): Promise<boolean> {
  const held = broken(await run({ ...options, seconds: 16, without: null })) === 0;
  const without = options.without ?? "gate";
  const noticed = await isNoticed({ ...options, without });
  console.log(
    `\nThe promise ${held ? "held" : "did NOT hold"}; without ${without} it ${noticed ? "breaks, and that is seen" : "SEEMS to hold"}.`,
  );
  return held && noticed;
}

/** On a busy machine too little may happen in one run to see anything: then once more, and longer. */
async function isNoticed(options: ChaosOptions): Promise<boolean> {
  for (const [again, seconds] of [8, 20, 40].entries()) {
    if (wrongEmails(await run({ ...options, seed: options.seed + again, seconds })) > 0) return true;
  }
  return false;
}

process.exitCode = (await main()) ? 0 : 1;
process.exit();
