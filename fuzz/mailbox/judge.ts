import type { FuzzResult } from "./fuzz-mailbox.ts";

/** One message may take so long, with all that follows from it, on a machine that is busy with other things as well. */
const slowestMs = 10_000;
/** Caches fill and compiled code stays; beyond this, something is kept that should not be. */
const growthBytes = 60_000_000;

/** What went wrong, in sentences; empty when all is well. */
export function judge(result: FuzzResult): string[] {
  const { messages, processed, faults, missedReplies, heap } = result;
  const wrong: string[] = [];
  if (processed !== messages) wrong.push(`${messages - processed} messages did not come out.`);
  if (missedReplies > 0) wrong.push(`${missedReplies} genuine replies did not count.`);
  if (result.slowestMs > slowestMs) wrong.push(`A message took ${Math.round(result.slowestMs)} ms.`);
  const growth = (heap.at(-1) ?? 0) - (heap[Math.floor(heap.length / 4)] ?? 0);
  if (growth > growthBytes) wrong.push(`Memory grew by ${Math.round(growth / 1_000_000)} MB.`);
  if (faults.length > 0) wrong.push(`${faults.length} faults, e.g. ${faults[0] ?? ""}`);
  return wrong;
}
