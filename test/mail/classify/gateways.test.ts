import { describe, expect, it } from "@jest/globals";
import type { BriefReport } from "./support/brief-reports.ts";
import { classify } from "./support/compose.ts";

/** From the address that the email went to, or from nobody's, without a return path (RFC 5321 §4.5.5). */
const reports: readonly BriefReport[] = [
  [
    "soft",
    "Vera Blum <vera.blum@prospect.example>",
    "Mailbox full: Our talk",
    'The recipient\'s mailbox is full. Your message "Our talk" could not be delivered. Please try later.',
  ],
  [
    "soft",
    "Vera Blum <vera.blum@prospect.example>",
    "Inbox over quota",
    "vera.blum@prospect.example is over quota and takes no messages at the moment. Your email has not been delivered.",
  ],
  [
    "soft",
    "Vera Blum <vera.blum@prospect.example>",
    "Postfach voll: Unser Gespräch",
    "Das Postfach des Empfängers ist voll. Ihre Nachricht konnte nicht zugestellt werden. Bitte versuchen Sie es später erneut.",
  ],
  [
    "soft",
    "Vera Blum <vera.blum@prospect.example>",
    "Boîte pleine : Notre entretien",
    "La boîte aux lettres de votre correspondant est pleine. Votre message n'a pas pu être remis.",
  ],
  [
    "soft",
    "Mail Gateway <no-reply@prospect.example>",
    "Email quarantined and refused",
    "Your email was refused by our mail gateway since it breaks our policy on bulk mail.\n\nRecipient: vera.blum@prospect.example",
  ],
];

describe("Gateways that report in the name of the mailbox behind them", () => {
  it.each(reports)("%s: %s “%s”", async (_expected, from, subject, text) => {
    const headers = ["Return-Path: <>", "Auto-Submitted: auto-generated"];
    expect(await classify({ from, subject, text, headers })).toMatchObject({ class: "soft_bounce" });
    expect(await classify({ from, subject, text, headers: ["Return-Path: <>"] })).toMatchObject({
      class: "soft_bounce",
    });
  });

  it("are told from a lure, which names no address that was not reached", async () => {
    const from = "IT Support <no-reply@mailbox-help.example>";
    const text = "Your mailbox is full. Click here to keep receiving messages.";
    const found = await classify({ from, subject: "Your mailbox is full", text, headers: [] });
    expect(found.class).not.toMatch(/bounce/);
  });
});
