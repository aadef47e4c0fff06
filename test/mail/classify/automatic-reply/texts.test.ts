import { describe, expect, it } from "@jest/globals";
import { classifyAutomaticReply } from "../../../../src/mail/classify/automatic-reply/classify-automatic-reply.ts";
import { optOutWish } from "../../../../src/mail/classify/automatic-reply/asks-to-opt-out.ts";
import { sureFrom } from "../../../../src/mail/classify/classification.ts";
import { answerOf, context } from "./answer-of.ts";
import { briefTexts } from "./brief-texts.ts";
import { texts } from "./texts/index.ts";
import { textsOfAutumn } from "./texts-of-autumn.ts";
import { unusualTexts } from "./unusual-texts.ts";

async function verdictOn(text: string) {
  return classifyAutomaticReply(await answerOf({ text }), context);
}

describe.each(Object.entries(texts))("texts without any field of a program, in %s", (_language, of) => {
  it.each(of.absent)("absent: %s", async (text) => {
    const verdict = await verdictOn(text);
    expect(verdict).toMatchObject({ class: "automatic_reply", hasLeft: false });
    expect(verdict?.confidence).toBeGreaterThanOrEqual(sureFrom);
    expect(verdict?.evidence[0]?.rule).toBe("absence_text.absence");
  });

  it.each(of.left)("has left: %s", async (text) => {
    const verdict = await verdictOn(text);
    expect(verdict).toMatchObject({ class: "automatic_reply", hasLeft: true, returnDate: null });
    expect(verdict?.standIns).toHaveLength(1);
  });

  it.each(of.acknowledged)("acknowledged: %s", async (text) => {
    const verdict = await verdictOn(text);
    expect(verdict).toMatchObject({ class: "automatic_reply", hasLeft: false, returnDate: null });
    expect(verdict?.evidence[0]?.rule).toBe("acknowledgement.acknowledgement");
  });

  // Nobody who answers is taken for a program; where the words leave it open, the rep is asked.
  it.each(of.answers)("answers: %s", async (text) => {
    const verdict = await verdictOn(text);
    expect(verdict?.class ?? "human_reply").toBe("human_reply");
  });

  it.each(of.optOuts)("asks to opt out: %s", (text) => {
    expect(optOutWish(text)).not.toBeNull();
  });

  it.each(of.answers)("does not ask to opt out: %s", (text) => {
    expect(optOutWish(text)).toBeNull();
  });
});

describe("answers that leave it open", () => {
  it("are few", async () => {
    const all = Object.values(texts).flatMap(({ answers }) => answers);
    const verdicts = await Promise.all(all.map(verdictOn));
    const doubtful = all.filter((_, index) => (verdicts[index]?.confidence ?? 1) < sureFrom);
    expect(doubtful.length).toBeLessThanOrEqual(Object.keys(texts).length);
  });
});

describe.each([
  ["less usual", unusualTexts],
  ["brief", briefTexts],
  ["still more", textsOfAutumn],
])("%s texts", (_name, of) => {
  const received = { ...context, receivedAt: new Date("2026-11-21T16:00:00Z") };

  async function classify(text: string) {
    return classifyAutomaticReply(await answerOf({ text }), received);
  }

  it.each(of.absent)("absent: %s", async (text) => {
    expect(await classify(text)).toMatchObject({ class: "automatic_reply", hasLeft: false });
  });

  it.each(of.left)("has left: %s", async (text) => {
    expect(await classify(text)).toMatchObject({ class: "automatic_reply", hasLeft: true });
  });

  it.each(of.acknowledged)("acknowledged: %s", async (text) => {
    expect(await classify(text)).toMatchObject({ class: "automatic_reply", returnDate: null });
  });

  it.each(of.answers)("answers: %s", async (text) => {
    expect((await classify(text))?.class ?? "human_reply").toBe("human_reply");
  });
});
