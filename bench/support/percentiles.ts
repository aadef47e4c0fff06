/** The value that `share` (0–1) of the measurements do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Milliseconds with two decimals, right-aligned for a table. */
export const ms = (value: number) => value.toFixed(2).padStart(9);

export async function timed(runs: number, work: (run: number) => Promise<void>): Promise<number[]> {
  const measured: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work(run);
    measured.push(performance.now() - start);
  }
  return measured;
}
