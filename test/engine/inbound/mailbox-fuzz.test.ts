import { fuzzMailbox } from "../../../fuzz/mailbox/fuzz-mailbox.ts";
import { judge } from "../../../fuzz/mailbox/judge.ts";

/** The short form of `npm run fuzz:mailbox`; `FUZZ_SEED` for other messages. */
const seed = Number(process.env["FUZZ_SEED"] ?? 20261123);

test(`damaged and monstrous messages stop nothing (seed ${seed})`, async () => {
  const result = await fuzzMailbox({ messages: 300, seed });
  expect(judge(result)).toEqual([]);
  expect(result.replies).toBe(3);
}, 300_000);
