import { describe, expect, it } from "@jest/globals";
import { classifyAutomaticReply } from "../../../../src/mail/classify/automatic-reply/classify-automatic-reply.ts";
import { answerOf, context } from "./answer-of.ts";

const outlook = `

From: Maya Lindqvist <maya@fjordlight.example>
Sent: Tuesday, June 16, 2026 9:12 AM
To: Anna Kowalska <anna@northwind.example>
Subject: Your warehouse in Gdansk

Hello Anna,

would Thursday at ten suit you for a short call?`;

const gmail = `

On Tue, Jun 16, 2026 at 9:12 AM Maya Lindqvist <maya@fjordlight.example> wrote:
> Hello Anna,
> would Thursday at ten suit you for a short call?`;

/** What people add about themselves and their offices, in words of which notes are made. */
const answers = [
  "Hello, I am travelling on Monday and Tuesday, please call the mobile.",
  "We close for the summer on the 26th and reopen on 13 July, the offer has to be here before.",
  "Thursday it is.\n\nAnna Kowalska\nHead of Procurement\nwww.northwind.example\n\nOur office will be closed from 26 June 2026 and reopens on Monday 13 July 2026. Happy holidays!",
  "Frau Nowak ist seit Mai nicht mehr bei uns, ich habe ihren Bereich übernommen.",
  "Bin zurück aus dem Urlaub, die Abwesenheitsnotiz war noch an. Donnerstag gerne.",
  "Koleżanka jest na urlopie, ja ją zastępuję. Proszę dzwonić jutro po dziewiątej.",
  "Ma collègue est en congé maternité, je la remplace. Appelez-moi jeudi.",
];

async function classOf(text: string, fields: Record<string, string> = {}) {
  return classifyAutomaticReply(await answerOf({ text, fields }), context)?.class ?? "human_reply";
}

describe("answers that quote our email (RFC 3834 §4: what a program answers is short)", () => {
  it.each(answers)("are people's, without any field: %s", async (answer) => {
    expect(await classOf(answer + outlook)).toBe("human_reply");
    expect(await classOf(answer + gmail)).toBe("human_reply");
  });

  it.each(answers)("are people's, though a gateway put one field in: %s", async (answer) => {
    const fields = { "X-Auto-Response-Suppress": "DR, RN, NRN, OOF, AutoReply" };
    expect(await classOf(answer + outlook, fields)).toBe("human_reply");
  });

  it.each([
    "I'm on leave for two weeks, returning 6 July, and won't be checking mail. Please contact sales@northwind.example instead.",
  ])("are a program's where they can be nothing else: %s", async (note) => {
    expect(await classOf(note + outlook)).toBe("automatic_reply");
  });

  it("are a program's where a field says so: some quote as well", async () => {
    const fields = { "Auto-Submitted": "auto-replied" };
    expect(await classOf(`I am on leave until Monday.${gmail}`, fields)).toBe("automatic_reply");
  });
});
