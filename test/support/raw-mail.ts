/** What a test says about a message; the rest is as mail programs write it. */
export interface RawMail {
  from: string;
  to?: string;
  subject?: string;
  text?: string;
  messageId?: string;
  inReplyTo?: string;
  references?: readonly string[];
  headers?: Readonly<Record<string, string>>;
  date?: Date;
  html?: string;
}

let written = 0;

/** A message as it comes out of a mailbox: RFC 5322 with CRLF. */
export function rawMail(mail: RawMail): string {
  const {
    from,
    to = "rita.rep@seller.example",
    subject = "Hello",
    text = "Yes, let us talk.",
    inReplyTo,
  } = mail;
  const fields = {
    From: from,
    To: to,
    Subject: subject,
    Date: (mail.date ?? new Date("2026-03-02T10:00:00Z")).toUTCString(),
    "Message-ID": mail.messageId ?? `<${String(++written)}.mail@buyer.example>`,
    "MIME-Version": "1.0",
    ...(inReplyTo === undefined ? {} : { "In-Reply-To": inReplyTo }),
    ...(mail.references === undefined ? {} : { References: mail.references.join(" ") }),
    ...mail.headers,
    "Content-Type": mail.headers?.["Content-Type"] ?? "text/plain; charset=utf-8",
  };
  const head = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  return `${head.join("\r\n")}\r\n\r\n${text.replaceAll("\n", "\r\n")}\r\n`;
}

/** An absence note as Exchange sends it. */
export function outOfOffice(mail: RawMail): string {
  return rawMail({
    subject: "Automatic reply: Hello",
    ...mail,
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All", ...mail.headers },
  });
}

/** A delivery status notification (RFC 3464) about one recipient. */
export function deliveryReport(report: {
  recipient: string;
  action: "failed" | "delayed";
  status: string;
  diagnostic: string;
  /** Message-ID of the email that it is about; left out: the report does not return it. */
  about?: string;
  messageId?: string;
}): string {
  const { recipient, action, status, diagnostic, about } = report;
  const parts = [
    `Content-Type: text/plain; charset=us-ascii\n\nYour message could not be delivered to ${recipient}.\n\n${diagnostic}`,
    `Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.buyer.example\n\nFinal-Recipient: rfc822; ${recipient}\nAction: ${action}\nStatus: ${status}\nDiagnostic-Code: smtp; ${diagnostic}`,
    ...(about === undefined
      ? []
      : [
          `Content-Type: text/rfc822-headers\n\nFrom: rita.rep@seller.example\nTo: ${recipient}\nMessage-ID: ${about}`,
        ]),
  ];
  return rawMail({
    from: "MAILER-DAEMON@mx.buyer.example",
    subject:
      action === "delayed" ? "Delayed Mail (still being retried)" : "Undelivered Mail Returned to Sender",
    text: `${parts.map((part) => `--b\n${part}\n`).join("")}--b--\n`,
    ...(report.messageId === undefined ? {} : { messageId: report.messageId }),
    headers: {
      "Auto-Submitted": "auto-replied",
      "Return-Path": "<>",
      "Content-Type": 'multipart/report; report-type=delivery-status; boundary="b"',
    },
  });
}

/** A calendar's message (RFC 5546). */
export function calendarMail(
  mail: RawMail & {
    method: "REPLY" | "REQUEST" | "COUNTER";
    answer?: "ACCEPTED" | "DECLINED" | "TENTATIVE";
    program?: string;
  },
): string {
  const { method, answer = "ACCEPTED", program = "Example//Calendar", ...rest } = mail;
  const address = /<([^>]+)>/.exec(mail.from)?.[1] ?? mail.from;
  const attendee =
    method === "REQUEST"
      ? `ORGANIZER:mailto:${address}\nATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:rita.rep@seller.example`
      : `ORGANIZER:mailto:rita.rep@seller.example\nATTENDEE;PARTSTAT=${answer}:mailto:${address}`;
  const calendar = `BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//${program}//EN\nMETHOD:${method}\nBEGIN:VEVENT\nUID:m1@seller.example\nDTSTAMP:20260302T100000Z\nDTSTART:20260305T100000Z\nDTEND:20260305T103000Z\n${attendee}\nSUMMARY:Talk\nEND:VEVENT\nEND:VCALENDAR`;
  return rawMail({
    subject: `${answer}: Talk`,
    ...rest,
    text: `--b\nContent-Type: text/plain; charset=utf-8\n\n${mail.text ?? ""}\n--b\nContent-Type: text/calendar; method=${method}; charset=utf-8\n\n${calendar}\n--b--\n`,
    headers: { "Content-Type": 'multipart/alternative; boundary="b"' },
  });
}
