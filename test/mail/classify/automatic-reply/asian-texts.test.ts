import { describe, expect, it } from "@jest/globals";
import { classifyAutomaticReply } from "../../../../src/mail/classify/automatic-reply/classify-automatic-reply.ts";
import { answerOf, context } from "./answer-of.ts";
import { asianAnswers } from "./asian-answers.ts";
import { asianNotes } from "./asian-notes.ts";

describe("texts of Asia without any field of a program", () => {
  async function classify(text: string, received: string) {
    const receivedAt = new Date(`${received}T09:00:00Z`);
    return classifyAutomaticReply(await answerOf({ text }), { ...context, receivedAt });
  }

  it.each(asianNotes)("%s, a program: %s", async (received, text, day) => {
    const verdict = await classify(text, received);
    expect(verdict?.class).toBe("automatic_reply");
    if (day !== null) expect(verdict?.returnDate?.day).toBe(day);
  });

  it.each(asianAnswers)("%s, a person: %s", async (received, text) => {
    expect((await classify(text, received))?.class ?? "human_reply").toBe("human_reply");
  });
});
