import { describe, expect, it } from "@jest/globals";
import { classifyAutomaticReply } from "../../../../src/mail/classify/automatic-reply/classify-automatic-reply.ts";
import { answerOf, context } from "./answer-of.ts";
import { absences } from "./everyday/absences.ts";
import { acknowledgements } from "./everyday/acknowledgements.ts";
import { answersInPassing } from "./everyday/answers-in-passing.ts";
import { answers } from "./everyday/answers.ts";
import { promises } from "./everyday/promises.ts";
import { departures } from "./everyday/departures.ts";
import {
  romanceAbsences,
  romanceAcknowledgements,
  romanceAnswers,
  romanceDepartures,
} from "./everyday/romance.ts";
import { answersInTheSameWords, notesInOwnWords } from "./everyday/notes-in-own-words.ts";

describe("everyday texts without any field of a program", () => {
  const received = { ...context, receivedAt: new Date("2026-11-18T10:00:00Z") };

  async function classify(text: string) {
    return classifyAutomaticReply(await answerOf({ text }), received);
  }

  it.each([...absences, ...romanceAbsences])("absent: %s", async (text) => {
    expect(await classify(text)).toMatchObject({ class: "automatic_reply", hasLeft: false });
  });

  it.each([...departures, ...romanceDepartures])("has left: %s", async (text) => {
    expect(await classify(text)).toMatchObject({ class: "automatic_reply", hasLeft: true });
  });

  it.each([...acknowledgements, ...romanceAcknowledgements])("acknowledged: %s", async (text) => {
    expect(await classify(text)).toMatchObject({ class: "automatic_reply", returnDate: null });
  });

  it.each(notesInOwnWords)("in own words: %s", async (text) => {
    expect(await classify(text)).toMatchObject({ class: "automatic_reply" });
  });

  it.each(promises)("promises an answer: %s", async (text) => {
    expect(await classify(text)).toBeNull();
  });

  const answered = [...answers, ...answersInPassing, ...romanceAnswers, ...answersInTheSameWords];

  it.each(answered)("answers: %s", async (text) => {
    expect((await classify(text))?.class ?? "human_reply").toBe("human_reply");
  });

  it.each([
    ["Thanks for your email. I'm back at my desk on Monday 23 November.", "2026-11-23"],
    [
      "Obrigado pela sua mensagem. Estarei de volta ao escritório na segunda-feira, 23 de novembro.",
      "2026-11-23",
    ],
    ["Tack för ditt mejl. Jag är tillbaka på kontoret måndag 23 november.", "2026-11-23"],
  ])("names the day back, not the absence: %s", async (text, day) => {
    expect(await classify(text)).toMatchObject({ class: "automatic_reply", returnDate: { day } });
  });
});
