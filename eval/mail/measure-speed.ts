import PostalMime from "postal-mime";
import { classifyMessage } from "../../src/mail/classify/classify-message.ts";
import { referencesOf } from "../../src/mail/match/references-of.ts";
import { parseMessage } from "../../src/mail/parse/parse-message.ts";
import type { ParsedMessage } from "../../src/mail/parse/parsed-message.ts";
import { contextOf, type Judged } from "./judge.ts";

export interface Speeds {
  /** Messages per second, the best of interleaved rounds: the MIME parser alone. */
  parser: number;
  /** Our reading of a message, the parser within it. */
  parse: number;
  /** With what it refers to, by which its enrollment is found. */
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
    // Not the objects of the round before: what was kept for those would make it look fast.
    const messages = judged.map(({ message }) => ({ ...message }));
    await note("classify", async () => {
      for (const message of messages) understand(message);
      await Promise.resolve();
    });
    await note("whole", async () => {
      for (const { raw } of judged) {
        understand(await parseMessage(raw));
      }
    });
  }
  return best;
}

function understand(message: ParsedMessage): void {
  classifyMessage(message, contextOf(message));
  referencesOf(message);
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
  console.log(`Classifying and matching it   ${rate(speeds.classify)}   ${beside(speeds.classify)}`);
  console.log(`All of it                     ${rate(speeds.whole)}   ${beside(speeds.whole)}`);
}
