import PostalMime from "postal-mime";
import { classifyMessage } from "../../src/mail/classify/classify-message.ts";
import { parseMessage } from "../../src/mail/parse/parse-message.ts";
import { contextOf, type Judged } from "./judge.ts";

export interface Speeds {
  /** Messages per second, the best of interleaved rounds: the MIME parser alone. */
  parser: number;
  /** Our reading of a message, the parser within it. */
  parse: number;
  classify: number;
  /** Reading and classifying, one after the other. */
  whole: number;
}

const rounds = 5;

/** How fast is classifying beside parsing alone? Rounds take turns, so that a busy machine slows all of them. */
export async function measureSpeed(judged: readonly Judged[]): Promise<Speeds> {
  const best: Speeds = { parser: 0, parse: 0, classify: 0, whole: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const note = async (what: keyof Speeds, work: () => Promise<void>) => {
      best[what] = Math.max(best[what], judged.length / (await secondsOf(work)));
    };
    await note("parser", async () => {
      for (const { raw } of judged) await PostalMime.parse(raw).catch(() => null);
    });
    await note("parse", async () => {
      for (const { raw } of judged) await parseMessage(raw);
    });
    await note("classify", async () => {
      for (const { message } of judged) classifyMessage(message, contextOf(message));
      await Promise.resolve();
    });
    await note("whole", async () => {
      for (const { raw } of judged) {
        const message = await parseMessage(raw);
        classifyMessage(message, contextOf(message));
      }
    });
  }
  return best;
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

export function printSpeed(speeds: Speeds): void {
  const rate = (value: number) => `${Math.round(value).toLocaleString("en")}/s`;
  const beside = (value: number) => `${(value / speeds.parser).toFixed(2)} × parsing alone`;
  console.log(`\nParsing alone (MIME parser)   ${rate(speeds.parser)}`);
  console.log(`Reading a message             ${rate(speeds.parse)}   ${beside(speeds.parse)}`);
  console.log(`Classifying what was read     ${rate(speeds.classify)}   ${beside(speeds.classify)}`);
  console.log(`Reading and classifying       ${rate(speeds.whole)}   ${beside(speeds.whole)}`);
}
