import { describe, expect, it } from "@jest/globals";
import { classifyMessage } from "../../../../src/mail/classify/classify-message.ts";
import { answerOf, context } from "../automatic-reply/answer-of.ts";

const marked = {
  "Auto-Submitted": "auto-generated",
  Precedence: "bulk",
  "X-Auto-Response-Suppress": "DR, OOF, AutoReply",
};

async function classify(text: string, fields: Readonly<Record<string, string>> = marked) {
  return classifyMessage(await answerOf({ text, fields }), context, () => 0);
}

describe("S-005 what a person wrote in a help desk", () => {
  it.each([
    "Olga Brandt commented:\n\nWe have two halls that need new lamps. What do you charge for a survey?",
    "Please type your reply above this line\n\nOlga Brandt (Northwind) replied:\n\nNot for us, thank you.",
    "Comments added by Olga Brandt:\n\nI run the plant in Gdansk, ring me there.",
    "Neuer Vorgang 4711\nKommentar von Olga Brandt\n\nBitte schicken Sie uns ein Angebot.",
    "Olga Brandt a répondu :\n\nEnvoyez-nous vos tarifs.",
  ])("is an answer, whatever fields the desk gave it: %j", async (text) => {
    expect(await classify(text)).toMatchObject({
      class: "human_reply",
      confidence: 0.8,
      evidence: [{ rule: "human.desk_comment" }],
    });
  });

  it.each([
    "Your request has been received. A member of our team will respond within two business days.",
    "Ticket 4711 has been created. You can add comments by answering to this message.",
    "Status changed by Olga Brandt: New to Open.",
  ])("is not what the desk writes by itself: %j", async (text) => {
    expect((await classify(text)).evidence.map(({ rule }) => rule)).not.toContain("human.desk_comment");
  });

  it("is looked for in the mail of programs alone: people tell each other what others wrote", async () => {
    const { evidence } = await classify("Olga Brandt replied:\nno budget this year. Sorry!", {});
    expect(evidence).toEqual([]);
  });
});
