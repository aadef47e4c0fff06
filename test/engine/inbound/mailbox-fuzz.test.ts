import { fuzzMailbox } from "../../../fuzz/mailbox/fuzz-mailbox.ts";
import { judge } from "../../../fuzz/mailbox/judge.ts";

/** The short form of `npm run fuzz:mailbox`, with other messages on every day. */
const seed = Math.floor(Date.now() / 86_400_000);

test(`damaged and monstrous messages stop nothing (seed ${seed})`, async () => {
  const result = await fuzzMailbox({ messages: 300, seed });
  expect(judge(result)).toEqual([]);
  expect(result.replies).toBe(3);
}, 120_000);
