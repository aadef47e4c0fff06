import { describe, expect, it } from "@jest/globals";
import { classifyMessage } from "../../../../src/mail/classify/classify-message.ts";
import { answerOf, context } from "./answer-of.ts";
import { texts } from "./texts/index.ts";
import { cpuMs } from "../../../support/cpu-time.ts";

const words = [
  "our team ",
  "nicht ",
  "the end of ",
  "wir haben ",
  "до ",
  "будем ",
  "休暇",
  "까지 ",
  "a",
  "é",
  "?",
  "1.",
  "@",
  " ",
];

describe("any text", () => {
  it.each(words)("of one word a thousand times (%j) is classified quickly", async (word) => {
    const message = await answerOf({ text: word.repeat(2900 / word.length), subject: word.repeat(300) });
    classifyMessage(message, context);
    expect(await cpuMs(() => classifyMessage(message, context))).toBeLessThan(500);
  });

  it("cut anywhere, or two in one, gives a verdict", async () => {
    const all = Object.values(texts).flatMap(({ absent, answers }) => [...absent, ...answers]);
    for (const [index, text] of all.entries()) {
      const other = all[(index * 7 + 3) % all.length] ?? "";
      const mixed = `${text.slice(0, (index * 13) % text.length)} ${other.slice((index * 5) % other.length)}`;
      const { confidence } = classifyMessage(await answerOf({ text: mixed }), context);
      expect(confidence).toBeGreaterThan(0);
    }
  });
});
