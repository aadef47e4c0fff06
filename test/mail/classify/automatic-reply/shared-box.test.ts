import { describe, expect, it } from "@jest/globals";
import { classifyAutomaticReply } from "../../../../src/mail/classify/automatic-reply/classify-automatic-reply.ts";
import { answerOf, context } from "./answer-of.ts";
import { acknowledgementsOfSharedBoxes, answersOfSharedBoxes } from "./everyday/shared-boxes.ts";

async function classOf(text: string, address: string, subject?: string) {
  const fields = { From: `Northwind <${address}>` };
  const message = await answerOf({ text, fields, ...(subject === undefined ? {} : { subject }) });
  return classifyAutomaticReply(message, context)?.class ?? "human_reply";
}

describe("acknowledgements from mailboxes that several people read", () => {
  it.each(acknowledgementsOfSharedBoxes)("%s: %s", async (address, text) => {
    expect(await classOf(text, address)).toBe("automatic_reply");
  });

  it.each(answersOfSharedBoxes)("people answer there, too: %s: %s", async (address, text) => {
    const message = await answerOf({ text, fields: { From: `Northwind <${address}>` } });
    const verdict = classifyAutomaticReply(message, context);
    expect(verdict?.class ?? "human_reply").toBe("human_reply");
  });
});

describe("notes whose subject speaks of absence", () => {
  it.each([
    ["Frånvaro", "Åter på jobbet måndag 29 juni."],
    ["Отсутствую", "Буду на рабочем месте 29 июня."],
  ])("%s: a day back alone makes one", async (subject, text) => {
    expect(await classOf(text, "anna@northwind.example", subject)).toBe("automatic_reply");
  });
});

describe("a note that says of itself what it is", () => {
  it.each([
    "Automatic message\n\nI have retired. Invoices go to ap@northwind.example, the rest to the front desk.",
    "I've changed my address: anna@letterbox.example. This reply was sent automatically.",
  ])("%s", async (text) => {
    expect(await classOf(text, "anna@northwind.example")).toBe("automatic_reply");
  });

  it.each([
    ["This is an automatic message. I answer when I am back on Monday 29 June.", "2026-06-29"],
    ["Mă întorc la birou luni, 29 iunie. Mesaj automat.", "2026-06-29"],
  ])("and may name the day back beside it: %s", async (text, day) => {
    const verdict = classifyAutomaticReply(await answerOf({ text }), context);
    expect(verdict).toMatchObject({ class: "automatic_reply", returnDate: { day } });
  });
});
