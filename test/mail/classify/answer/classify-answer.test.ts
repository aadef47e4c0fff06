import { describe, expect, it } from "@jest/globals";
import { classifyMessage } from "../../../../src/mail/classify/classify-message.ts";
import { answerOf, context } from "../automatic-reply/answer-of.ts";

async function classify(text: string) {
  return classifyMessage(await answerOf({ text }), context, () => 0);
}

/** What answers nothing. */
async function classifyNew(subject: string, text: string) {
  const message = await answerOf({ subject, text, fields: { "In-Reply-To": "(none)" } });
  return classifyMessage(message, context, () => 0);
}

describe("an answer of a person", () => {
  it("is what no rule knows", async () => {
    expect(await classify("Sounds good, let's talk on Thursday.")).toMatchObject({
      class: "human_reply",
      confidence: 0.9,
      asksToOptOut: false,
      evidence: [],
    });
  });

  it("may ask for no more mail, which is still an answer", async () => {
    const text =
      "Hello Maya,\n\nwe have a supplier and are content. Please do not contact me again about warehouses.\n\nAnna";
    expect(await classify(text)).toMatchObject({
      class: "human_reply",
      asksToOptOut: true,
      evidence: [{ rule: "opt_out.wish" }],
    });
  });

  it("is not asked by what it quotes", async () => {
    const text =
      "Yes, gladly.\n\nOn 16 June 2026 at 9:12, Maya wrote:\n> Tell me when I shall not contact you again.";
    expect(await classify(text)).toMatchObject({ class: "human_reply", asksToOptOut: false });
  });

  describe("outside of any thread", () => {
    it("reads like mail to many: the rep is asked", async () => {
      const text =
        "Big news! Our new platform is here. Discover all features, save 20 % until Friday and join our free webinar. Shop now!";
      expect(await classifyNew("Last chance: 20 % off", text)).toMatchObject({
        class: "human_reply",
        confidence: 0.5,
        evidence: [{ rule: "mailing_words.likely", detail: "Last chance: 20 % off" }],
      });
    });

    it("has a few words: nobody writes to many in so few", async () => {
      expect((await classifyNew("Last chance", "Save 20 % until Friday!")).confidence).toBe(0.9);
    });

    it("reads like mail to one: it is an answer", async () => {
      const text =
        "Hello Maya,\n\nhave you got ten minutes tomorrow? I have a question on your offer.\n\nAnna";
      expect(await classifyNew("A question", text)).toMatchObject({
        class: "human_reply",
        confidence: 0.9,
        evidence: [],
      });
    });
  });
});
