import { describe, expect, it } from "@jest/globals";
import { sureFrom } from "../../src/mail/classify/classification.ts";
import { classifyMessage } from "../../src/mail/classify/classify-message.ts";
import { parseMessage } from "../../src/mail/parse/parse-message.ts";
import type { ContactAct } from "../../src/trial/contact-acts/acts.ts";
import { carryOut } from "../../src/trial/contact-acts/carry-out.ts";
import { takeInHand, type EmailInHand } from "../../src/trial/contact-acts/email-in-hand.ts";
import type { MailboxMessage } from "../../src/trial/demo-data/mailbox.ts";
import type { App } from "../../src/service/context.ts";

const now = new Date("2026-11-20T09:00:00.000Z");
const rep = { name: "Maya Lindqvist", address: "maya.lindqvist@fjordlight.example" };
const anna = { name: "Anna Kowalska", address: "anna.kowalska@northwind.example" };
const messageId = "<e-1.2.t-1@fjordlight.example>";

const raw = Buffer.from(
  [
    `From: "Maya Lindqvist" <${rep.address}>`,
    `To: ${anna.address}`,
    "Subject: Re: Your question",
    `Message-ID: ${messageId}`,
    "References: <e-1.1.t-1@fjordlight.example>",
    "List-Unsubscribe: <https://sales.example/opt-out/abc>,",
    ` <mailto:${rep.address}?subject=unsubscribe%20abc>`,
    "Date: Thu, 19 Nov 2026 09:00:00 +0000",
    "",
    "Hello Anna, choose a time: https://sales.example/meet/def",
    "",
  ].join("\r\n"),
);
const shown: MailboxMessage = {
  id: "1",
  folder: "sent",
  from: rep,
  to: [anna],
  cc: [],
  subject: "Re: Your question",
  sentAt: "2026-11-19T09:00:00.000Z",
  bodyText: "Hello Anna, choose a time: https://sales.example/meet/def",
  conversationId: "c",
  internetMessageId: messageId,
};

/** Lets it happen, and reads what came to the rep as the service will. */
async function deliveredBy(act: ContactAct) {
  const email = (await takeInHand(shown, raw)) as EmailInHand;
  const delivered: Buffer[] = [];
  const deliver = async (mail: Buffer) => delivered.push(mail);
  // Nothing that is mail asks the service.
  const outcome = await carryOut(act, email, { app: null as unknown as App, deliver, now });
  expect(outcome).toBe("done");
  const message = await parseMessage(delivered[0]!);
  const context = { receivedAt: now, ownAddresses: [rep.address], timeZone: "Europe/Oslo" };
  return { message, text: delivered[0]!.toString(), classified: classifyMessage(message, context) };
}

describe("what a contact of the trial does is taken for what it is", () => {
  it.each([
    ["answer", "human_reply", anna.address],
    ["answer_from_other_address", "human_reply", "annakowalska@letterbox.example"],
    ["unrelated_mail", "human_reply", anna.address],
    ["colleague_answers", "human_reply", "tomas.rivera@northwind.example"],
    ["bounce", "hard_bounce", "mailer-daemon@northwind.example"],
    ["mailbox_full", "soft_bounce", "mailer-daemon@northwind.example"],
    ["delayed", "delivery_report", "mailer-daemon@northwind.example"],
    ["complaint", "complaint", "feedback-loop@northwind.example"],
    ["opt_out_by_mail", "opt_out", anna.address],
    ["meeting_accepted", "meeting_accepted", anna.address],
    ["meeting_declined", "meeting_declined", anna.address],
  ] as const)("%s: %s", async (kind, wanted, from) => {
    const { message, classified } = await deliveredBy({ kind });
    expect(classified.class).toBe(wanted);
    expect(message.from[0]?.address.toLowerCase()).toBe(from);
  });

  it("something unclear: not sure, so a person is asked", async () => {
    const { classified } = await deliveredBy({ kind: "unclear_answer" });
    expect(classified.confidence).toBeLessThan(sureFrom);
  });

  it("somebody who has left: an automatic reply that says so", async () => {
    const { classified } = await deliveredBy({ kind: "left_company" });
    expect(classified).toMatchObject({ class: "automatic_reply", hasLeft: true });
  });

  it("acknowledgement: automatic_reply", async () => {
    const { classified } = await deliveredBy({ kind: "acknowledgement" });
    expect(classified).toMatchObject({ class: "automatic_reply", hasLeft: false });
  });

  it.each(
    (["exchange", "gmail"] as const).flatMap((program) =>
      (["en", "de", "fr", "es", "pl", "nb", "ja"] as const).map((language) => [program, language] as const),
    ),
  )("out of office by %s in %s: back on the day that it says", async (program, language) => {
    const act = { kind: "out_of_office", program, language, returnOn: "2026-12-07" } as const;
    const { classified } = await deliveredBy(act);
    expect(classified).toMatchObject({ class: "automatic_reply", returnDate: { day: "2026-12-07" } });
  });

  it("out of office without a day", async () => {
    const act = { kind: "out_of_office", program: "exchange", language: "en", returnOn: null } as const;
    expect((await deliveredBy(act)).classified).toMatchObject({ class: "automatic_reply", returnDate: null });
  });
});

it("answers name what they answer, and reports carry the headers of the email", async () => {
  const { message } = await deliveredBy({ kind: "answer" });
  expect(message.inReplyTo).toEqual([messageId]);
  expect(message.references).toEqual(["<e-1.1.t-1@fjordlight.example>", messageId]);
  const { text } = await deliveredBy({ kind: "bounce" });
  expect(text).toContain(`Message-ID: ${messageId}`);
  expect(text).toContain("Status: 5.1.1");
});

it("an email that the rep writes by hand comes from them", async () => {
  const { message } = await deliveredBy({ kind: "own_mail" });
  expect(message).toMatchObject({ from: [{ address: rep.address }], to: [{ address: anna.address }] });
});

it("an email among colleagues is in nobody's hand", async () => {
  const colleague = { name: "Jonas Weber", address: "jonas.weber@fjordlight.example" };
  expect(await takeInHand({ ...shown, to: [colleague] }, null)).toBeNull();
});

it("an email without a link offers none to follow", async () => {
  const email = (await takeInHand({ ...shown, bodyText: "Hello" }, null)) as EmailInHand;
  const surroundings = { app: null as unknown as App, deliver: async () => null, now };
  for (const kind of ["opt_out", "opt_out_by_mail", "book"] as const)
    expect(await carryOut({ kind }, email, surroundings)).toBe("no_such_link");
});
