import { ms, percentile } from "../support/percentiles.ts";
import type { Measured, Size } from "./measure.ts";

const count = (value: number): string => Math.round(value).toLocaleString("en").padStart(9);

export function printThroughput(measured: readonly Measured[]): void {
  console.log("\nDue steps per second");
  console.log("  pending |    engine | graphile default | graphile batched | bare claim");
  for (const { pending, engine, graphileDefault, graphileBatched, floor } of measured) {
    const columns = [engine, graphileDefault, graphileBatched, floor].map(count);
    const [ours, usual, batched, bare] = columns;
    console.log(`${count(pending)} | ${ours} |        ${usual} |        ${batched} |  ${bare}`);
  }
}

export function printLateness(measured: readonly Measured[], { lateSteps, lateOverMs }: Size): void {
  console.log(`\nLateness of ${lateSteps} steps due over ${lateOverMs / 1000} s, ms p50 / p99`);
  console.log("  pending |                engine |      graphile default |      graphile batched");
  for (const { pending, engineLate, graphileDefaultLate, graphileBatchedLate } of measured) {
    const columns = [engineLate, graphileDefaultLate, graphileBatchedLate].map(
      (late) => `${ms(percentile(late, 0.5))} / ${ms(percentile(late, 0.99))}`,
    );
    console.log(`${count(pending)} | ${columns.join(" | ")}`);
  }
  console.log("\nUnenroll at once, ms\n  pending |  contacts | bare UPDATE |  unenroll");
  for (const { pending, unenroll } of measured) {
    const { contacts, bareMs, unenrollMs } = unenroll;
    console.log(`${count(pending)} | ${count(contacts)} |   ${ms(bareMs)} | ${ms(unenrollMs)}`);
  }
}

/** What is wanted, and what came out, with the most pending ones where nothing else is said. */
export function printRatios(measured: readonly Measured[]): void {
  const [first] = measured;
  const last = measured.at(-1);
  if (first === undefined || last === undefined) return;
  const { unenroll } = last;
  const rows: [string, number, string, boolean][] = [
    row("engine : graphile default", last.engine / last.graphileDefault, ">=", 3),
    row("engine : graphile batched", last.engine / last.graphileBatched, ">=", 0.3),
    row("engine at most : at fewest pending", last.engine / first.engine, ">=", 0.7),
    row("lateness p99, ms", percentile(last.engineLate, 0.99), "<=", 50),
    row("unenroll : bare UPDATE", unenroll.unenrollMs / unenroll.bareMs, "<=", 2),
  ];
  console.log("\n                                    | measured | wanted");
  for (const [name, value, wanted, good] of rows) {
    const mark = good ? "" : "  MISSED";
    console.log(`${name.padEnd(35)} | ${value.toFixed(2).padStart(8)} | ${wanted}${mark}`);
  }
}

function row(
  name: string,
  value: number,
  sign: ">=" | "<=",
  limit: number,
): [string, number, string, boolean] {
  const good = sign === ">=" ? value >= limit : value <= limit;
  return [name, value, `${sign} ${limit}`, good];
}
