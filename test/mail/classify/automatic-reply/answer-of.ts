import { parseMessage } from "../../../../src/mail/parse/parse-message.ts";
import type { ParsedMessage } from "../../../../src/mail/parse/parsed-message.ts";

/** Wednesday, 17 June 2026. */
export const context = {
  receivedAt: new Date("2026-06-17T10:00:00Z"),
  timeZone: "Europe/Berlin",
  ownAddresses: ["maya@fjordlight.example"],
};

/** A message that a contact's mail program sends as an answer to an email of ours, with further fields and a text. */
export function answerOf(message: {
  text: string;
  subject?: string;
  fields?: Readonly<Record<string, string>>;
  type?: string;
}): Promise<ParsedMessage> {
  const fields: Record<string, string> = {
    "Return-Path": "<anna@northwind.example>",
    From: "Anna Kowalska <anna@northwind.example>",
    To: "Maya Lindqvist <maya@fjordlight.example>",
    Subject: message.subject ?? "Re: Your warehouse in Gdansk",
    Date: "Wed, 17 Jun 2026 10:00:00 +0000",
    "Message-ID": "<answer@northwind.example>",
    "In-Reply-To": "<enrollment.1@fjordlight.example>",
    "MIME-Version": "1.0",
    "Content-Type": `${message.type ?? "text/plain"}; charset=utf-8`,
    "Content-Transfer-Encoding": "8bit",
    ...message.fields,
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== "(none)")
    .map(([name, value]) => `${name}: ${value}`);
  return parseMessage(new TextEncoder().encode(`${lines.join("\n")}\n\n${message.text}\n`));
}
