import { describe, expect, it } from "@jest/globals";
import { classifyAutomaticReply } from "../../../../src/mail/classify/automatic-reply/classify-automatic-reply.ts";
import { answerOf, context } from "./answer-of.ts";
import { easternVoices } from "./everyday/eastern-voices.ts";

describe("texts without any field of a program, from eastern Europe", () => {
  const received = { ...context, receivedAt: new Date("2026-11-18T10:00:00Z") };

  async function classify(text: string) {
    return classifyAutomaticReply(await answerOf({ text }), received);
  }

  it.each(easternVoices.absent)("absent: %s", async (text) => {
    expect(await classify(text)).toMatchObject({ class: "automatic_reply", hasLeft: false });
  });

  it.each(easternVoices.left)("has left: %s", async (text) => {
    expect(await classify(text)).toMatchObject({ class: "automatic_reply", hasLeft: true });
  });

  it.each(easternVoices.acknowledged)("acknowledged: %s", async (text) => {
    expect(await classify(text)).toMatchObject({ class: "automatic_reply", returnDate: null });
  });

  it.each(easternVoices.answers)("answers: %s", async (text) => {
    expect((await classify(text))?.class ?? "human_reply").toBe("human_reply");
  });
});
