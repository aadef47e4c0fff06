import { describe, expect, it } from "@jest/globals";
import { classifyAutomaticReply } from "../../../../src/mail/classify/automatic-reply/classify-automatic-reply.ts";
import { answerOf, context } from "./answer-of.ts";
import { quotingAnswers } from "./everyday/quoting-answers.ts";

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

async function classOf(text: string, fields: Record<string, string> = {}) {
  return classifyAutomaticReply(await answerOf({ text, fields }), context)?.class ?? "human_reply";
}

describe("answers that quote our email (RFC 3834 §4: what a program answers is short)", () => {
  it.each(quotingAnswers)("are people's, without any field: %s", async (answer) => {
    expect(await classOf(answer + outlook)).toBe("human_reply");
    expect(await classOf(answer + gmail)).toBe("human_reply");
  });

  it.each(quotingAnswers)("are people's, though a gateway put one field in: %s", async (answer) => {
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
