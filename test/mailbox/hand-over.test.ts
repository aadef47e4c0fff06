import { composeEmail } from "../../src/mailbox/compose-email.ts";
import type { SendFailure } from "../../src/mailbox/mailbox.ts";
import { sendBySmtp } from "../../src/mailbox/smtp-imap/send-by-smtp.ts";
import type { SmtpAccess } from "../../src/mailbox/smtp-imap/smtp-session.ts";
import { createSmtpSessions } from "../../src/mailbox/smtp-imap/smtp-sessions.ts";
import { startDeadline } from "../../src/mailbox/start-deadline.ts";
import { outgoingEmail } from "../support/mail/outgoing-email.ts";
import { overWhen } from "../support/mail/over-when.ts";
import { startScriptedSmtp, type Scripted, type SmtpCommand } from "../support/mail/scripted-smtp.ts";

type Script = Parameters<typeof startScriptedSmtp>[0];

interface Wishes {
  /** The deadline; left out: it is far away. */
  ms?: number;
  /** It passes when the server has heard this. */
  overAfter?: string;
  emails?: number;
  text?: string;
}

/** One email against a server that follows this script. */
async function send(script: Script, options: Wishes = {}) {
  const server = await startScriptedSmtp(script);
  const access: SmtpAccess = {
    server: { host: "127.0.0.1", port: server.port, security: "none" },
    user: "rita",
    credentials: { kind: "password", password: "secret" },
  };
  const sessions = createSmtpSessions(access, { atMost: 2, idleMs: 60_000 });
  const results = [];
  try {
    for (let count = 0; count < (options.emails ?? 1); count++) {
      const email = outgoingEmail(options.text === undefined ? {} : { text: options.text, html: "" });
      const raw = await composeEmail(email);
      const { ms = 60_000, overAfter } = options;
      const deadline =
        overAfter === undefined ? startDeadline(ms) : overWhen(() => server.heard.includes(overAfter));
      results.push({ email, result: await sendBySmtp(sessions, access, email, raw, deadline) });
    }
    return { server, results, result: results[0]!.result, email: results[0]!.email };
  } finally {
    sessions.close();
    await server.close();
  }
}

describe("an email that is accepted", () => {
  test("is handed over whole, under our Message-ID", async () => {
    const { server, result, email } = await send({});
    expect(result).toEqual({
      kind: "sent",
      messageId: email.messageId,
      providerId: null,
      conversationId: null,
    });
    expect(server.taken).toHaveLength(1);
    expect(server.taken[0]).toContain(`Message-ID: ${email.messageId}`);
    // Dots at the start of a line are doubled on the wire (RFC 5321 §4.5.2).
    expect(server.taken[0]).toContain("\r\n..a line that begins with a dot");
  });

  test("bears the Message-ID that the server says it gave it", async () => {
    const id = "<AM0PR0123.eurprd01.prod.outlook.com>";
    const { result } = await send({ CONTENT: `250 2.0.0 OK ${id} [Hostname=AM0PR0123]` });
    expect(result).toMatchObject({ kind: "sent", messageId: id });
  });

  test("leaves the connection open for the next one", async () => {
    const { server, results } = await send({}, { emails: 3 });
    expect(results.map(({ result }) => result.kind)).toEqual(["sent", "sent", "sent"]);
    expect(server.connections).toBe(1);
  });

  test("takes a new connection where the kept one is dead", async () => {
    const { server, results } = await send(
      { CONTENT: [{ first: "250 2.0.0 ok", and: "cut" }] },
      { emails: 2 },
    );
    expect(results.map(({ result }) => result.kind)).toEqual(["sent", "sent"]);
    expect(server.connections).toBe(2);
    expect(server.taken).toHaveLength(2);
  });

  test("takes a new connection where the kept one is refused", async () => {
    const { server, results } = await send({ MAIL: ["250 ok", "421 4.4.2 idle too long"] }, { emails: 2 });
    expect(results.map(({ result }) => result.kind)).toEqual(["sent", "sent"]);
    expect(server.connections).toBe(2);
  });
});

describe("an email that the server refuses surely did not leave", () => {
  test.each<[SmtpCommand, Scripted, SendFailure["code"]]>([
    ["CONNECT", "421 4.3.2 shutting down", "unreachable"],
    ["CONNECT", "554 5.7.1 your address is blocked", "unreachable"],
    ["EHLO", "250 script", "misconfigured"],
    ["AUTH", "535 5.7.8 authentication failed", "signed_out"],
    ["AUTH", "534 5.7.9 application-specific password required", "signed_out"],
    ["AUTH", "454 4.7.0 temporary failure", "unreachable"],
    ["AUTH", "432 4.3.2 too many connections", "unreachable"],
    ["AUTH", "504 5.5.4 mechanism not supported", "misconfigured"],
    ["MAIL", "530 5.7.0 must issue STARTTLS first", "misconfigured"],
    ["MAIL", "553 5.7.1 sender address rejected: not owned by user", "misconfigured"],
    ["MAIL", "451 4.3.0 try again later", "throttled"],
    ["MAIL", "550 5.4.5 daily user sending limit exceeded", "throttled"],
    ["MAIL", "552 5.3.4 message size exceeds fixed limit", "rejected"],
    ["RCPT", "550 5.1.1 user unknown", "recipient_rejected"],
    ["RCPT", "550 no such user here", "recipient_rejected"],
    ["RCPT", "550 5.1.10 null MX", "recipient_rejected"],
    ["RCPT", "550 5.1.1 rejected by SPF policy", "rejected"],
    ["RCPT", "550 5.7.1 relaying denied", "rejected"],
    ["RCPT", "550 mailbox not taken", "rejected"],
    ["RCPT", "552 5.2.2 mailbox full", "rejected"],
    ["RCPT", "450 4.2.0 greylisted", "throttled"],
    ["RCPT", "452 4.5.3 too many recipients", "throttled"],
    ["RCPT", "421 4.7.0 closing", "unreachable"],
    ["DATA", "451 4.7.1 later", "throttled"],
    ["DATA", "554 5.7.1 no", "rejected"],
    ["CONTENT", "550 5.1.1 user unknown", "recipient_rejected"],
    ["CONTENT", "554 5.7.1 looks like spam", "rejected"],
    ["CONTENT", "554 5.2.252 SendAsDenied; not allowed to send as", "misconfigured"],
    ["CONTENT", "451 4.3.0 queue full", "throttled"],
    ["CONTENT", "421 4.3.2 shutting down", "unreachable"],
  ])("%s answered by %j: %s", async (command, reply, code) => {
    const { result } = await send({ [command]: reply });
    expect(result).toMatchObject({ kind: "not_sent", failure: { code } });
  });

  test("and the sentence quotes the server but never the password", async () => {
    const { result } = await send({ AUTH: "535 5.7.8 go away" });
    expect(result).toMatchObject({ failure: { detail: expect.stringContaining("535 5.7.8 go away") } });
    expect(JSON.stringify(result)).not.toContain("secret");
  });
});

describe("a connection that is cut", () => {
  test.each<SmtpCommand>(["CONNECT", "EHLO", "AUTH", "MAIL", "RCPT", "DATA"])(
    "at %s has taken nothing",
    async (command) => {
      const { result, server } = await send({ [command]: { and: "cut" } });
      expect(result).toMatchObject({ kind: "not_sent", failure: { code: "unreachable" } });
      expect(server.taken).toEqual([]);
    },
  );

  test("after the go-ahead for the content, before its end was taken, tells nothing or that it did not leave", async () => {
    const { result, server } = await send({ DATA: { first: "354 go ahead", and: "cut" } });
    expect(["not_sent", "unclear"]).toContain(result.kind);
    expect(server.taken).toEqual([]);
  });

  test.each<Scripted>([
    { and: "cut" },
    { first: "250-2.0.0 half an", and: "cut" },
    { first: "4", and: "cut" },
  ])("after the end of data (%j) leaves it unclear", async (answer) => {
    const { result, server } = await send({ CONTENT: answer });
    expect(result.kind).toBe("unclear");
    expect(server.taken).toHaveLength(1);
  });

  test("an answer that means nothing leaves it unclear", async () => {
    const { result } = await send({ CONTENT: "354 still listening" });
    expect(result.kind).toBe("unclear");
  });
});

describe("the deadline", () => {
  test.each<SmtpCommand>(["CONNECT", "EHLO", "AUTH", "MAIL", "RCPT", "DATA"])(
    "passes while the server is silent at %s: nothing left",
    async (command) => {
      const { result, server } = await send({ [command]: { and: "silence" } }, { ms: 150 });
      expect(result).toMatchObject({ kind: "not_sent", failure: { code: "too_late" } });
      expect(server.heard).not.toContain(".");
    },
  );

  test("passes while the server does not answer the end of data: unclear", async () => {
    const { result } = await send({ CONTENT: { and: "silence" } }, { overAfter: "." });
    expect(result.kind).toBe("unclear");
  });

  test("passes while the server takes the content too slowly: the end is never written", async () => {
    const text = `${"x".repeat(70)}\n`.repeat(400_000);
    const { result, server } = await send(
      { DATA: { first: "354 go ahead", and: "stop_reading" } },
      { ms: 1_500, text },
    );
    expect(result).toMatchObject({ kind: "not_sent", failure: { code: "too_late" } });
    expect(server.heard).not.toContain(".");
  });

  test("that is over already lets nothing begin", async () => {
    const { result, server } = await send({}, { ms: 0 });
    expect(result).toMatchObject({ kind: "not_sent", failure: { code: "too_late" } });
    expect(server.heard).toEqual([]);
  });
});

test("an answer that comes before the end of data is not taken for its answer", async () => {
  const text = `${"x".repeat(70)}\n`.repeat(400_000);
  const { result } = await send(
    { DATA: { first: "354 go ahead\r\n250 2.0.0 queued", and: "stop_reading" } },
    { text },
  );
  expect(result).toMatchObject({ kind: "not_sent", failure: { code: "unreachable" } });
});
