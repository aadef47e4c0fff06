import { messageClasses } from "../../../src/domain/message-words.ts";
import { classifyMessage } from "../../../src/mail/classify/classify-message.ts";
import { parseMessage } from "../../../src/mail/parse/parse-message.ts";
import { UnreadableMessage } from "../../../src/mail/parse/parsed-message.ts";
import { cpuMs } from "../../support/cpu-time.ts";
import { context, report, write } from "../classify/support/compose.ts";
import { dialects } from "../classify/support/dialects.ts";
import { mutate, seeded } from "./mutate.ts";

/** `FUZZ_MESSAGES=10000 npm run fuzz:mail`; `FUZZ_SEED` for other mishaps. */
const count = Number(process.env["FUZZ_MESSAGES"] ?? 400);
const seed = Number(process.env["FUZZ_SEED"] ?? 20261123);
const megabyte = 1024 * 1024;

const letters: readonly Buffer[] = [
  ...dialects.map(([, , letter]) => Buffer.from(write(letter))),
  Buffer.from(write(report(["Action: failed", "Status: 5.1.1"], "Not delivered."))),
  Buffer.from(write({ text: "Yes, call me on Tuesday.\n\nVera" })),
  Buffer.from(
    write({
      subject: "Automatic reply: Our talk",
      headers: ["Auto-Submitted: auto-replied"],
      text: "I am away until 30 November.",
    }),
  ),
  Buffer.from(
    write({ text: "", parts: [["text/html; charset=utf-8", "<p>Yes<blockquote>Hello<br></blockquote>"]] }),
  ),
  Buffer.from(
    write({
      text: "",
      parts: [
        [
          "text/calendar; method=REPLY",
          "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.example\r\nEND:VCALENDAR",
        ],
      ],
    }),
  ),
];

describe(`${count} messages after mishaps (seed ${seed})`, () => {
  it(
    "are classified or said to be unreadable, in bounded time and memory",
    async () => {
      const random = seeded(seed);
      let unreadable = 0;
      let slowest = 0;
      // Of this test alone: the process may have run others before.
      const { heapUsed: before } = process.memoryUsage();
      for (let done = 0; done < count; done += 1) {
        const raw = mutate(letters[random(letters.length)] ?? Buffer.alloc(0), random, letters);
        const cost = await cpuMs(async () => {
          const message = await parseMessage(raw).catch((error: unknown) => {
            if (error instanceof UnreadableMessage) return null;
            throw new Error(`message ${done} of seed ${seed}`, { cause: error });
          });
          if (message === null) unreadable += 1;
          else expect(messageClasses).toContain(classifyMessage(message, context).class);
        });
        slowest = Math.max(slowest, cost);
      }
      // Most mishaps leave something to read; a message of a megabyte takes some tens of milliseconds.
      expect(unreadable).toBeLessThan(count / 2);
      expect(slowest).toBeLessThan(5000);
      expect(process.memoryUsage().heapUsed - before).toBeLessThan(1500 * megabyte);
    },
    300_000 + count * 100,
  );
});
