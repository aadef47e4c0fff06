/** What the programs of the command line have in common. */
import { explainFailure } from "./explain-failure.ts";

export const say = (row: string) => process.stdout.write(`${row}\n`);
export const warn = (row: string) => process.stderr.write(`${row}\n`);

/** Says what is wrong, in one sentence; gives the exit code of a failure. */
export function fail(sentence: string): number {
  warn(sentence);
  return 1;
}

/** Runs a program: `main` gives its exit code, and what it throws is told without a stack. */
export async function runProgram(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.exitCode = fail(
      explainFailure(error) ?? (error instanceof Error ? error.message : String(error)),
    );
  }
}
