import { describe, expect, it } from "@jest/globals";
import { bucketOf, hashOf } from "../../../../src/mail/classify/automatic-reply/likelihood/feature-hash.ts";
import {
  featuresOf,
  tokensOf,
} from "../../../../src/mail/classify/automatic-reply/likelihood/note-features.ts";
import {
  noteLikelihood,
  tellingWords,
} from "../../../../src/mail/classify/automatic-reply/likelihood/note-likelihood.ts";
import { forLikelihood, readOwn } from "../../../../src/mail/classify/automatic-reply/own-note.ts";
import { classifyMessage } from "../../../../src/mail/classify/classify-message.ts";
import { sureFrom } from "../../../../src/mail/classify/classification.ts";
import { marginOf } from "../../../../src/mail/classify/automatic-reply/weigh-odds.ts";
import { answerOf, context } from "./answer-of.ts";

async function oddsOf(text: string, fields: Record<string, string> = {}): Promise<number> {
  return noteLikelihood(forLikelihood(readOwn(await answerOf({ text, fields }), context)));
}

const quoted =
  "\n\nOn Tue, Jun 16, 2026 at 9:12 AM Maya Lindqvist <maya@fjordlight.example> wrote:\n> Hello Anna,";

describe("how likely it is that a program wrote a text", () => {
  it.each([
    "Thank you for your message. I am out of the office until Monday and will answer when I am back.",
    "Vielen Dank für Ihre Nachricht. Ich bin bis Freitag nicht im Büro. Ihre E-Mail wird nicht weitergeleitet.",
    "您好，我正在休假，回来后会尽快回复您。",
  ])("is high for %s", async (text) => {
    expect(await oddsOf(text)).toBeGreaterThan(1);
  });

  it.each([
    "Thanks, the price is fine. Can you send the contract to Tom by Friday?",
    "Passt mir gut. Rufen Sie mich am Donnerstag an?",
    "请把合同发给我，周五之前定下来。",
  ])("is low for %s", async (text) => {
    expect(await oddsOf(text)).toBeLessThan(-2);
  });

  it("falls where the text quotes what it answers", async () => {
    const note = "I am away this week.";
    expect(await oddsOf(note + quoted)).toBeLessThan(await oddsOf(note));
  });

  it("rises with a subject of its own in a thread", async () => {
    const note = "I am away this week.";
    const own = await oddsOf(note, { Subject: "Gone to the fair" });
    expect(own).toBeGreaterThan(await oddsOf(note, { Subject: "Re: Gone to the fair" }));
  });

  it("does not go by whose address or which number it is", async () => {
    const [one, other] = ["Write to a@b.example, room 12.", "Write to carla.d@e.example, room 345."].map(
      (text) => tokensOf(text),
    );
    expect(one).toEqual(other);
  });

  it("reads the words before an address where no blanks part them", () => {
    expect(tokensOf("運輸部の中村(nakamura@north.example)へ")).toEqual(["運輸部の中村", "@", "へ"]);
  });

  it("names the words that spoke for it", () => {
    expect(tellingWords("i am on annual leave until monday, the contract is signed")).toContain("annual");
  });

  it("counts each feature once, however often it stands there", async () => {
    const { words, signs } = featuresOf(
      forLikelihood(readOwn(await answerOf({ text: "away ".repeat(50) }), context)),
    );
    expect(new Set(words).size).toBe(words.length);
    expect(new Set(signs).size).toBe(signs.length);
  });

  it("spreads hashes over all places", () => {
    const buckets = 2 ** 17;
    const places = Array.from({ length: 10_000 }, (_, at) =>
      bucketOf(hashOf(`word${at}`, 0, 4 + String(at).length), buckets),
    );
    expect(Math.max(...places)).toBeLessThan(buckets);
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(new Set(places).size).toBeGreaterThan(9_000);
  });
});

describe("what rules and learning make of a text without any field", () => {
  it("is doubtful where they do not agree", async () => {
    const text = "Away until Friday, I'll be back to you then.";
    const { class: found, confidence } = classifyMessage(await answerOf({ text }), context);
    expect(found).toBe("human_reply");
    expect(confidence).toBeLessThan(sureFrom);
  });

  it("takes more where it quotes or calls the reader by name, less under a subject of its own", async () => {
    const margin = async (text: string, subject = "Re: Your warehouse in Gdansk") => {
      const message = await answerOf({ text, subject });
      return marginOf(message, readOwn(message, context));
    };
    const text = "I am on leave until Friday.";
    const plain = await margin(text);
    expect(await margin(text + quoted)).toBeGreaterThan(plain);
    expect(await margin(`Hello Maya,\n\n${text}`)).toBeGreaterThan(plain);
    expect(await margin(text, "On leave")).toBeLessThan(plain);
  });

  it("takes who wants no more mail for a person", async () => {
    const text = "Nu mă mai contactați pe această adresă, vă rog.";
    expect(classifyMessage(await answerOf({ text }), context)).toMatchObject({
      class: "human_reply",
      asksToOptOut: true,
    });
  });

  it("leaves to people what no words of notes stand in, whatever field a gateway added", async () => {
    const fields = {
      "X-Auto-Response-Suppress": "DR, OOF, AutoReply",
      "X-MS-Exchange-Inbox-Rules-Loop": "a@b.example",
    };
    const text = "Thanks, the price is fine. Can you send the contract to Tom by Friday?";
    expect(classifyMessage(await answerOf({ text, fields }), context)).toMatchObject({
      class: "human_reply",
    });
  });

  it("does not call an invoice a reply that answers nothing", async () => {
    const fields = { "In-Reply-To": "(none)" };
    const text = "Anbei erhalten Sie Ihre Rechnung. Diese E-Mail wurde automatisch erstellt.";
    const message = await answerOf({ text, fields, subject: "Rechnung 77" });
    expect(classifyMessage(message, context)).toMatchObject({ class: "other" });
  });
});
