import { ImapFlow } from "imapflow";
import { createSmtpImapMailbox } from "../../src/mailbox/smtp-imap/smtp-imap-mailbox.ts";
import { startDeadline } from "../../src/mailbox/start-deadline.ts";
import { outgoingEmail } from "../support/mail/outgoing-email.ts";
import { missingServers, startRealServers, type RealServers } from "../support/mail/real-servers.ts";
import { localSettings } from "../support/mail/smtp-imap-settings.ts";

const missing = missingServers();
const rita = "rita@rep.test";
const anna = "anna@rep.test";

/** What cannot be proved on this machine shows in the list of tests, with the reason. */
const withServers = missing === null ? describe : describe.skip;

withServers(`Postfix and Dovecot${missing === null ? "" : ` (skipped: ${missing})`}`, () => {
  let servers: RealServers;
  beforeAll(async () => {
    servers = await startRealServers();
  });
  afterAll(() => servers?.stop());

  function mailboxOf(user: string, sentCopy: "append" | "server" = "append") {
    return createSmtpImapMailbox({
      settings: localSettings(servers, { user, sentCopy }),
      credentials: { kind: "password", password: servers.password },
      clock: () => new Date(Date.now() + 120_000),
    });
  }

  async function arrived(user: string, messageId: string): Promise<string> {
    const client = new ImapFlow({
      host: "127.0.0.1",
      port: servers.imap,
      secure: false,
      doSTARTTLS: false,
      auth: { user, pass: servers.password },
      logger: false,
      disableAutoIdle: true,
    });
    await client.connect();
    await client.mailboxOpen("INBOX");
    try {
      for (;;) {
        const news = new Promise<unknown>((resolve) => client.once("exists", resolve));
        const found = await client.search({ header: { "message-id": messageId } });
        const [number] = Array.isArray(found) ? found : [];
        if (number !== undefined) {
          const message = await client.fetchOne(String(number), { source: true });
          return message && message.source ? message.source.toString() : "";
        }
        void client.idle();
        await news;
      }
    } finally {
      client.close();
    }
  }

  const email = () =>
    outgoingEmail({ from: { name: "Rita", address: rita }, to: { name: "Anna", address: anna } });

  test("pass the connection test", async () => {
    const mailbox = mailboxOf(rita);
    await expect(mailbox.test()).resolves.toEqual({ kind: "works" });
    await mailbox.close();
  });

  test("deliver, and a copy lies in the folder marked for sent emails, whatever its name", async () => {
    const mailbox = mailboxOf(rita);
    const sent = email();
    await expect(mailbox.send(sent, startDeadline(60_000))).resolves.toMatchObject({ kind: "sent" });
    await expect(arrived(anna, sent.messageId)).resolves.toContain(`Message-ID: ${sent.messageId}`);
    await expect(mailbox.findSent(sent.messageId, new Date())).resolves.toMatchObject({
      kind: "found",
      messageId: sent.messageId,
    });
    await mailbox.close();
  });

  test("take one email after another on one connection", async () => {
    const mailbox = mailboxOf(rita);
    for (let count = 0; count < 5; count++) {
      await expect(mailbox.send(email(), startDeadline(60_000))).resolves.toMatchObject({ kind: "sent" });
    }
    await mailbox.close();
  });

  test("refuse an address that does not exist as a bounce", async () => {
    const mailbox = mailboxOf(rita);
    const to = { name: "", address: "nobody@rep.test" };
    await expect(mailbox.send({ ...email(), to }, startDeadline(60_000))).resolves.toMatchObject({
      kind: "not_sent",
      failure: { code: "recipient_rejected" },
    });
    await mailbox.close();
  });

  test("refuse a wrong password at both doors", async () => {
    const mailbox = createSmtpImapMailbox({
      settings: localSettings(servers, { user: rita }),
      credentials: { kind: "password", password: "wrong" },
    });
    await expect(mailbox.send(email(), startDeadline(60_000))).resolves.toMatchObject({
      failure: { code: "signed_out" },
    });
    await expect(mailbox.findSent("<x@y>", new Date())).resolves.toMatchObject({
      kind: "unknown",
      detail: expect.stringContaining("does not accept the login"),
    });
    await mailbox.close();
  });

  test("prove absence only where the server itself keeps the copies", async () => {
    const [ours, theirs] = [mailboxOf(rita), mailboxOf(rita, "server")];
    await expect(ours.findSent("<never@rep.test>", new Date())).resolves.toMatchObject({ kind: "unknown" });
    await expect(theirs.findSent("<never@rep.test>", new Date())).resolves.toEqual({ kind: "absent" });
    await Promise.all([ours.close(), theirs.close()]);
  });
});
