import { describe, expect, it } from "@jest/globals";
import { classifyAutomaticReply } from "../../../../src/mail/classify/automatic-reply/classify-automatic-reply.ts";
import { ownSubject, subjectSign } from "../../../../src/mail/classify/automatic-reply/subject-signs.ts";
import { answerOf, context } from "./answer-of.ts";

describe("subjects that programs write (auto_subject)", () => {
  it.each([
    "Automatic reply: Your offer",
    "Out of Office AutoReply: Your offer",
    "[EXTERNAL] Automatic reply: Your offer",
    "AUTO: Anna Kowalska is out of the office (returning 07/08/2026)",
    "Auto reply: Your offer",
    "Automatische Antwort: Ihr Angebot",
    "Abwesenheitsnotiz: Ihr Angebot",
    "Réponse automatique : Votre offre",
    "Respuesta automática: Su oferta",
    "Resposta automática: Sua proposta",
    "Risposta automatica: La vostra offerta",
    "Automatisch antwoord: Uw aanbod",
    "Autosvar: Ert erbjudande",
    "Automatiskt svar: Ert erbjudande",
    "Automatisk svar: Tilbudet",
    "Automaattinen vastaus: Tarjous",
    "Odpowiedź automatyczna: Oferta",
    "[Automatyczna odpowiedź] Oferta",
    "Automatická odpověď: Nabídka",
    "Automatikus válasz: Ajánlat",
    "Otomatik yanıt: Teklif",
    "Автоответ: Предложение",
    "Автоматический ответ: Предложение",
    "自動応答: ご提案",
    "【自動返信】ご提案",
    "自动答复: 报价",
    "自動回覆: 報價",
    "자동 회신: 제안",
  ])("%s", (subject) => {
    expect(subjectSign(subject)).toBe("automatic");
  });

  it.each([
    "Re: Automatic reply: Your offer",
    "AW: Abwesenheitsnotiz: Ihr Angebot",
    "Fwd: Automatic reply: Your offer",
    "TR : Réponse automatique : Votre offre",
    "[EXTERN] WG: Automatische Antwort: Ihr Angebot",
    "Automation of your warehouse",
    "Auto parts for Gdansk",
    "Re: Your offer",
    "",
  ])("answered, forwarded, or about something else: %s", (subject) => {
    expect(subjectSign(subject)).toBe("none");
  });

  it("leaves open what people write as well", () => {
    expect(subjectSign("Vacation")).toBe("loose");
    expect(subjectSign("Urlaub")).toBe("loose");
    expect(subjectSign("Out of office next week")).toBe("loose");
    expect(subjectSign("Out of office until 2 July")).toBe("automatic");
  });
});

describe("the part of a subject that is the writer's own", () => {
  it.each([
    ["Out until 2 July", "Out until 2 July"],
    ["Away until 2 July Re: Your offer until Friday", "Away until 2 July"],
    ["Automatic reply: Your offer until Friday", ""],
    ["Re: Your offer until Friday", ""],
  ])("%s", (subject, own) => {
    expect(ownSubject(subject)).toBe(own);
  });
});

describe("a subject with a text below it", () => {
  const subject = "Automatic reply: Your warehouse in Gdansk";

  it("decides where no field does, as with servers of old", async () => {
    const verdict = classifyAutomaticReply(await answerOf({ subject, text: "I am not here." }), context);
    expect(verdict).toMatchObject({ class: "automatic_reply" });
    expect(verdict?.evidence[0]?.rule).toBe("auto_subject.prefix");
  });

  it("is not believed against what a person says", async () => {
    const text = "Could you send me the pricing for forty people? Our budget is fixed next week.";
    expect(classifyAutomaticReply(await answerOf({ subject, text }), context)).toMatchObject({
      class: "human_reply",
      confidence: 0.5,
    });
  });

  it("is not the answer to a note, and not the note passed on", async () => {
    const quoted =
      "On 16 June 2026 Anna wrote:\n> I am out of the office until 2 July. For urgent matters call Jan.";
    for (const text of [
      `Thanks, have a good time!\n\n${quoted}`,
      `As you see she is not there.\n\n${quoted}`,
    ]) {
      const message = await answerOf({ subject: `Re: ${subject}`, text });
      expect(classifyAutomaticReply(message, context)?.class ?? "human_reply").toBe("human_reply");
    }
  });
});

describe("stand-ins", () => {
  it("are the addresses that a note names, without those of both sides", async () => {
    const text =
      "I am on leave until 2 July. Please contact Jan.Nowak@northwind.example or office@northwind.example, " +
      "not anna@northwind.example. You wrote from maya@fjordlight.example.";
    const verdict = classifyAutomaticReply(await answerOf({ text }), context);
    expect(verdict?.standIns).toEqual(["jan.nowak@northwind.example", "office@northwind.example"]);
  });
});
