import { rawMail } from "./raw-mail.ts";

/** Who answers while being away, and whose mailbox the answer lies in. */
export type Direction = `${"Gmail" | "Outlook"} to ${"Gmail" | "Outlook"}`;

interface Note {
  from: string;
  /** Message-ID of the email that is answered; Gmail's answers have borne none for years. */
  inReplyTo: string;
  text: string;
}

/** What the mail server of who is away writes. */
const written = {
  Gmail: ({ from }: Note) => ({
    subject: "Out until Monday Re: Hello",
    headers: {
      "Return-Path": `<${from}>`,
      Precedence: "bulk",
      "X-Autoreply": "yes",
      "Auto-Submitted": "auto-replied",
    },
  }),
  Outlook: ({ from, inReplyTo }: Note) => ({
    subject: "Automatic reply: Hello",
    inReplyTo,
    references: [inReplyTo],
    headers: {
      "Return-Path": "<>",
      "X-Auto-Response-Suppress": "All",
      "auto-submitted": "auto-generated",
      "X-MS-Exchange-Inbox-Rules-Loop": from,
      "x-ms-exchange-generated-message-source": "Mailbox Rules Agent",
      "x-ms-exchange-parent-message-id": inReplyTo,
    },
  }),
} as const;

/** What the mail server that takes it adds in front. */
const received = {
  Gmail: {
    "Delivered-To": "rita.rep@seller.example",
    "X-Received": "by 2002:a05:6000:2ab:b0:385 with SMTP id l11-20020; Mon, 02 Mar 2026 02:00:01 -0800 (PST)",
    "Authentication-Results":
      "mx.google.com; dkim=pass header.i=@buyer.example; spf=none smtp.helo=mail.example",
  },
  Outlook: {
    Received:
      "from AM0PR01MB0001.eurprd01.prod.exchangelabs.com (2603:10a6::1) by DB7PR01MB0002.eurprd01.prod.exchangelabs.com with HTTPS; Mon, 2 Mar 2026 10:00:01 +0000",
    "X-MS-Exchange-Organization-SCL": "1",
    "X-MS-Exchange-Organization-AuthSource": "DB7EUR01FT001.eop-eur01.prod.protection.outlook.com",
    "X-MS-Exchange-CrossTenant-AuthAs": "Anonymous",
  },
} as const;

export function absenceNote(direction: Direction, note: Note): string {
  const [sender, receiver] = direction.split(" to ") as ["Gmail" | "Outlook", "Gmail" | "Outlook"];
  const { headers, ...rest } = written[sender](note);
  const { from, text } = note;
  return rawMail({ from, text, ...rest, headers: { ...received[receiver], ...headers } });
}
