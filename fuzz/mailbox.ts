/**
 * Does anything that may come by mail stop us? Thousands of damaged and monstrous messages (cut, in wrong character sets,
 * nested a hundred deep, ten megabytes long, made to tire readers) go through a mailbox read by IMAP and through all that
 * follows from them, with genuine replies among them. Every message has to come out, every reply has to count, no message
 * may take long, and memory may not grow. Fails (exit code 1) otherwise.
 *
 *     npm run fuzz:mailbox -- [--messages 10000] [--seed N] [--dovecot] [--keep slowest.eml]
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import startDatabase from "../test/support/global-setup.ts";
import stopDatabase from "../test/support/global-teardown.ts";
import { fuzzMailbox } from "./mailbox/fuzz-mailbox.ts";
import { judge } from "./mailbox/judge.ts";

const { values } = parseArgs({
  options: {
    messages: { type: "string", default: "10000" },
    seed: { type: "string" },
    keep: { type: "string" },
    dovecot: { type: "boolean", default: false },
  },
});
const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`;

console.log(`Fuzz of a mailbox: ${values.messages} messages, seed ${seed}…`);
await startDatabase();
try {
  const result = await fuzzMailbox({
    messages: Number(values.messages),
    seed,
    dovecot: values.dovecot,
    onProgress(done, { faults, heap }) {
      if (done % 1_000 === 0)
        console.log(`  ${done} messages, ${faults.length} faults, ${megabytes(heap.at(-1) ?? 0)} held`);
    },
  });
  const { processed, keptAside, replies, slowestMs, totalMs, heap, peakRss } = result;
  console.log(`
  ${processed} of ${result.messages} messages dealt with, ${keptAside} of them noted as unreadable
  ${replies - result.missedReplies} of ${replies} genuine replies counted
  ${(totalMs / processed).toFixed(1)} ms per message, the slowest ${Math.round(slowestMs)} ms
  ${megabytes(heap[0] ?? 0)} held after the first portion, ${megabytes(heap.at(-1) ?? 0)} after the last, ${megabytes(peakRss)} at most by the process`);
  if (values.keep !== undefined) writeFileSync(values.keep, result.slowest);
  const wrong = judge(result);
  for (const sentence of wrong) console.log(`\nWRONG: ${sentence}`);
  if (wrong.length === 0) console.log("\nNothing stopped it.");
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  await stopDatabase();
}
process.exit();
