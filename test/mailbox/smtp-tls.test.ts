import type { AddressInfo } from "node:net";
import type { Readable } from "node:stream";
import { SMTPServer } from "smtp-server";
import type { Security } from "../../src/mailbox/smtp-imap/smtp-imap-settings.ts";
import { createSmtpImapMailbox } from "../../src/mailbox/smtp-imap/smtp-imap-mailbox.ts";
import { startDeadline } from "../../src/mailbox/start-deadline.ts";
import { authority, expired, otherHost, selfSigned, serverKey, valid } from "../support/mail/certificates.ts";
import { outgoingEmail } from "../support/mail/outgoing-email.ts";
import { startScriptedSmtp } from "../support/mail/scripted-smtp.ts";
import { localSettings } from "../support/mail/smtp-imap-settings.ts";
import { overWhen } from "../support/mail/over-when.ts";

interface Heard {
  secure: boolean;
  method: string;
  accessToken: string | undefined;
  password: string | null | undefined;
}

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  // Clients first: a server waits for them.
  for (const stop of stops.splice(0).toReversed()) await stop();
});

/** A server with this certificate; refuses the access token “old”. */
async function startServer(cert: string, security: "tls" | "starttls") {
  const logins: Heard[] = [];
  const server = new SMTPServer({
    secure: security === "tls",
    key: serverKey,
    cert,
    authMethods: ["PLAIN", "XOAUTH2"],
    logger: false,
    onAuth({ method, accessToken, password }, session, callback) {
      logins.push({ secure: session.secure, method, accessToken, password });
      if (accessToken === "old") return callback(null, { data: { status: "401", schemes: "bearer" } });
      callback(null, { user: "rita" });
    },
    onData(stream, _session, callback) {
      stream.resume().once("end", () => callback(null, "2.0.0 ok"));
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  stops.push(() => new Promise((resolve) => server.close(() => resolve())));
  return { port: (server.server.address() as AddressInfo).port, logins };
}

function mailboxAt(
  port: number,
  security: Security,
  options: { trusted?: boolean; host?: string; tokens?: string[] },
) {
  const { tokens } = options;
  const mailbox = createSmtpImapMailbox({
    settings: localSettings(
      { smtp: port, imap: 1 },
      { security, host: options.host ?? "localhost", sentCopy: "server" },
    ),
    credentials:
      tokens === undefined
        ? { kind: "password", password: "pass-word" }
        : { kind: "oauth2", tokens: { get: (renew) => Promise.resolve(tokens[renew ? 1 : 0] ?? "") } },
    ca: options.trusted === false ? undefined : authority,
  });
  stops.push(() => mailbox.close());
  return mailbox;
}

const send = (mailbox: ReturnType<typeof mailboxAt>) => mailbox.send(outgoingEmail(), startDeadline(60_000));

describe.each<"tls" | "starttls">(["tls", "starttls"])("over %s", (security) => {
  test("an email goes out, the password only over the encrypted connection", async () => {
    const server = await startServer(valid, security);
    await expect(send(mailboxAt(server.port, security, {}))).resolves.toMatchObject({ kind: "sent" });
    expect(server.logins).toMatchObject([{ secure: true, password: "pass-word" }]);
  });

  test.each([
    ["self-signed", selfSigned, {}, /self-signed.*MAIL_CA_FILE/],
    ["expired", expired, {}, /has expired/],
    ["for another host", otherHost, {}, /another name than localhost/],
    ["of an unknown issuer", valid, { trusted: false }, /issuer .* is not trusted/],
  ])(
    "a certificate that is %s stops it, and a sentence says why",
    async (_, certificate, options, sentence) => {
      const server = await startServer(certificate, security);
      await expect(send(mailboxAt(server.port, security, options))).resolves.toMatchObject({
        kind: "not_sent",
        failure: { code: "misconfigured", detail: expect.stringMatching(sentence) },
      });
      expect(server.logins).toEqual([]);
    },
  );

  test("a login by access token renews a refused one once", async () => {
    const server = await startServer(valid, security);
    const mailbox = mailboxAt(server.port, security, { tokens: ["old", "new"] });
    await expect(send(mailbox)).resolves.toMatchObject({ kind: "sent" });
    expect(server.logins.map(({ accessToken }) => accessToken)).toEqual(["old", "new"]);
  });

  test("a login whose new token is refused too is signed out", async () => {
    const server = await startServer(valid, security);
    const mailbox = mailboxAt(server.port, security, { tokens: ["old", "old"] });
    await expect(send(mailbox)).resolves.toMatchObject({ kind: "not_sent", failure: { code: "signed_out" } });
  });
});

test("a deadline that passes over an encrypted connection leaves nothing in its buffers", async () => {
  const heard = { bytes: 0, ended: false };
  const content: Readable[] = [];
  let onClose = () => {};
  const closed = new Promise<void>((resolve) => {
    onClose = resolve;
  });
  const server = new SMTPServer({
    secure: true,
    key: serverKey,
    cert: valid,
    logger: false,
    onAuth: (_auth, _session, callback) => callback(null, { user: "rita" }),
    onData: (stream) => void content.push(stream),
    onClose: () => onClose(),
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  stops.push(() => new Promise((resolve) => server.close(() => resolve())));
  const mailbox = mailboxAt((server.server.address() as AddressInfo).port, "tls", {});
  const text = `${"x".repeat(70)}\n`.repeat(300_000);
  const isUnderWay = () => (content[0]?.readableLength ?? 0) > 0;
  const result = await mailbox.send(outgoingEmail({ text, html: "" }), overWhen(isUnderWay));
  expect(result).toMatchObject({ kind: "not_sent", failure: { code: "too_late" } });
  // Only now the server takes what it can still get.
  content[0]
    ?.on("data", (chunk: Buffer) => {
      heard.bytes += chunk.length;
    })
    .once("end", () => {
      heard.ended = true;
    });
  await closed;
  expect(heard.ended).toBe(false);
  expect(heard.bytes).toBeLessThan(text.length);
});

describe("what the connection test says", () => {
  test("TLS where STARTTLS is spoken", async () => {
    const server = await startServer(valid, "starttls");
    await expect(mailboxAt(server.port, "tls", {}).test()).resolves.toMatchObject({
      kind: "fails",
      failure: { code: "misconfigured", detail: expect.stringContaining("use STARTTLS") },
    });
  });

  test("STARTTLS where none is offered", async () => {
    const server = await startScriptedSmtp();
    stops.push(() => server.close());
    await expect(mailboxAt(server.port, "starttls", { host: "127.0.0.1" }).test()).resolves.toMatchObject({
      kind: "fails",
      failure: { code: "misconfigured", detail: expect.stringContaining("offers no STARTTLS") },
    });
    expect(server.heard.some((line) => line.startsWith("AUTH"))).toBe(false);
  });

  test("a name that does not exist", async () => {
    const result = await mailboxAt(587, "tls", { host: "smtp.nowhere.invalid" }).test();
    expect(result).toMatchObject({
      kind: "fails",
      failure: { detail: expect.stringMatching(/smtp\.nowhere\.invalid .*DNS/) },
    });
  });

  test("a port where nobody listens", async () => {
    await expect(mailboxAt(1, "tls", {}).test()).resolves.toMatchObject({
      kind: "fails",
      failure: { code: "unreachable", detail: expect.stringContaining("localhost:1 refuses connections") },
    });
  });

  test("an incoming server that cannot be reached although the outgoing one works", async () => {
    const server = await startServer(valid, "tls");
    await expect(mailboxAt(server.port, "tls", {}).test()).resolves.toMatchObject({
      kind: "fails",
      failure: { detail: expect.stringContaining("localhost:1 refuses connections") },
    });
  });
});
