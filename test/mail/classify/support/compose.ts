import { parseMessage } from "../../../../src/mail/parse/parse-message.ts";
import type { ParsedMessage } from "../../../../src/mail/parse/parsed-message.ts";
import { classifyMessage } from "../../../../src/mail/classify/classify-message.ts";
import type { Classification } from "../../../../src/mail/classify/classification.ts";

export interface Letter {
  from?: string;
  to?: string;
  subject?: string;
  /** Whole lines. */
  headers?: readonly string[];
  text: string;
  /** Content-Type and content of further parts; with any, the message is of `type`. */
  parts?: readonly (readonly [string, string])[];
  type?: string;
}

/** The raw message, as a mail program would send it. */
export function write(letter: Letter): Uint8Array {
  const {
    from = "Vera Blum <vera.blum@prospect.example>",
    to = "rep@fjordlight.example",
    subject = "Re: Our talk",
  } = letter;
  const head = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    ...(letter.headers ?? []),
    "MIME-Version: 1.0",
  ];
  const plain = "Content-Type: text/plain; charset=utf-8";
  if (letter.parts === undefined) return Buffer.from([...head, plain, "", letter.text].join("\r\n"));
  const boundary = "next-part-of-this-message";
  const parts = [
    [plain, letter.text] as const,
    ...letter.parts.map(([type, body]) => [`Content-Type: ${type}`, body] as const),
  ];
  return Buffer.from(
    [
      ...head,
      `Content-Type: ${letter.type ?? "multipart/mixed"}; boundary="${boundary}"`,
      "",
      ...parts.flatMap(([type, body]) => [`--${boundary}`, type, "", body]),
      `--${boundary}--`,
      "",
    ].join("\r\n"),
  );
}

export const context = {
  receivedAt: new Date("2026-11-23T09:00:00Z"),
  ownAddresses: ["rep@fjordlight.example"],
  timeZone: "Europe/Oslo",
};

export async function read(letter: Letter): Promise<ParsedMessage> {
  return parseMessage(write(letter));
}

/** Without a limit of time: on a busy machine the first message waits for all patterns to be compiled. */
export async function classify(letter: Letter): Promise<Classification> {
  return classifyMessage(await read(letter), context, () => 0);
}

/** The email that comes back, as lines of a text. */
export const returned = [
  "Return-Path: <rep@fjordlight.example>",
  "Received: from mail.fjordlight.example ([192.0.2.10]) by mx.prospect.example; Mon, 23 Nov 2026 08:59:00 +0000",
  "Message-ID: <step.1@fjordlight.example>",
  "From: Maya Lindqvist <rep@fjordlight.example>",
  "To: vera.blum@prospect.example",
  "Subject: Our talk",
  "Date: Mon, 23 Nov 2026 09:58:00 +0100",
  "",
  "Hello Vera, shall we talk?",
].join("\n");

/** A report as RFC 3464 wants it. */
export function report(fields: readonly string[], text: string, more: Partial<Letter> = {}): Letter {
  const status = [
    "Reporting-MTA: dns; mail.fjordlight.example",
    "",
    "Final-Recipient: rfc822; vera.blum@prospect.example",
    ...fields,
  ];
  return {
    from: "Mail Delivery System <MAILER-DAEMON@mail.fjordlight.example>",
    subject: "Undelivered Mail Returned to Sender",
    headers: ["Return-Path: <>", "Auto-Submitted: auto-replied"],
    text,
    type: "multipart/report; report-type=delivery-status",
    parts: [
      ["message/delivery-status", status.join("\r\n")],
      ["message/rfc822", returned],
    ],
    ...more,
  };
}
