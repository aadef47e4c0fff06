import { ImapFlow } from "imapflow";
import type { MailboxReading, ReadingCursor } from "../../src/mailbox/mailbox-reading.ts";
import { maximumMessageBytes } from "../../src/mailbox/mailbox-reading.ts";
import { createSmtpImapMailbox } from "../../src/mailbox/smtp-imap/smtp-imap-mailbox.ts";
import { startDeadline } from "../../src/mailbox/start-deadline.ts";
import { startImapProxy, type ImapProxy } from "../support/mail/imap-proxy.ts";
import { outgoingEmail } from "../support/mail/outgoing-email.ts";
import { forever, idsOf, mailFromAnna, readAll, readOnce } from "../support/mail/reading-scene.ts";
import { missingServers, startRealServers, type RealServers } from "../support/mail/real-servers.ts";
import { localSettings } from "../support/mail/smtp-imap-settings.ts";

const missing = missingServers();
const rita = "rita@rep.test";
const anna = "anna@rep.test";
const hour = 3_600_000;

/** What cannot be proved on this machine shows in the list of tests, with the reason. */
const withServers = missing === null ? describe : describe.skip;

withServers(`reading from Dovecot${missing === null ? "" : ` (skipped: ${missing})`}`, () => {
  let servers: RealServers;
  let proxy: ImapProxy;
  let client: ImapFlow;
  const closes: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    servers = await startRealServers({ userConnections: 4 });
  });
  afterAll(() => servers?.stop());

  beforeEach(async () => {
    proxy = await startImapProxy(servers.imap);
    client = await logIn();
  });
  afterEach(async () => {
    for (const close of closes.splice(0)) await close();
    await client.logout();
    await proxy.close();
  });

  async function logIn(): Promise<ImapFlow> {
    const auth = { user: rita, pass: servers.password };
    const options = { host: "127.0.0.1", port: servers.imap, secure: false, doSTARTTLS: false };
    const opened = new ImapFlow({ ...options, auth, logger: false, disableAutoIdle: true });
    opened.on("error", () => {});
    await opened.connect();
    return opened;
  }

  function mailboxOf(user: string) {
    const mailbox = createSmtpImapMailbox({
      settings: localSettings({ smtp: servers.smtp, imap: proxy.port }, { user }),
      credentials: { kind: "password", password: servers.password },
    });
    closes.push(() => mailbox.close());
    return mailbox;
  }

  function open(): MailboxReading {
    const { reading } = mailboxOf(rita);
    if (reading === null) throw new Error("This mailbox cannot be read.");
    return reading;
  }

  const add = async (id: string, parts: { path?: string; body?: string } = {}) => {
    await client.append(parts.path ?? "INBOX", mailFromAnna(id, parts.body));
  };

  /** Everything so far counts as read. */
  async function readSoFar(reading: MailboxReading): Promise<ReadingCursor> {
    return (await readAll(reading, null, { since: new Date() })).cursor;
  }

  test("a copy in Sent ends the wait in the inbox, as the server tells of it (RFC 5465)", async () => {
    const reading = open();
    await readSoFar(reading);
    const { cursor } = await readAll(reading, null, { folder: "sent", since: new Date() });
    for (const id of ["own-1", "own-2"]) {
      const idles = proxy.hears(/^IDLE/);
      const waiting = reading.waitForMail(hour, forever);
      await idles;
      await add(id, { path: "Gesendet" });
      await waiting;
      await readAll(reading, null, { since: new Date() });
    }
    expect(idsOf(await readOnce(reading, cursor, { folder: "sent" }))).toEqual(["own-1", "own-2"]);
    const idles = proxy.hears(/^IDLE/);
    const waiting = reading.waitForMail(hour, forever);
    await idles;
    await add("after-own");
    await waiting;
  });

  test("a message that Postfix delivers ends the wait, and the next read gives it", async () => {
    const reading = open();
    const cursor = await readSoFar(reading);
    const idles = proxy.hears(/^IDLE/);
    const waiting = reading.waitForMail(hour, forever);
    await idles;
    const email = outgoingEmail({ from: { name: "", address: anna }, to: { name: "", address: rita } });
    await expect(mailboxOf(anna).send(email, startDeadline(60_000))).resolves.toMatchObject({ kind: "sent" });
    await waiting;
    const read = await readOnce(reading, cursor);
    expect(Buffer.from(read.messages[0]?.raw ?? []).toString()).toContain(email.messageId);
  });

  test("the server tells what came while we were away when it is opened (QRESYNC), nothing is searched for", async () => {
    const first = open();
    await add("before");
    const cursor = await readSoFar(first);
    await add("one");
    await add("two");
    const second = open();
    proxy.said.length = 0;
    expect(idsOf(await readOnce(second, cursor))).toEqual(["one", "two"]);
    expect(proxy.said).toContainEqual(expect.stringMatching(/^EXAMINE INBOX \(QRESYNC \(\d+ \d+\)\)/));
    expect(proxy.said.some((line) => line.startsWith("UID SEARCH"))).toBe(false);
  });

  test("what people do with messages brings nothing: reading, flagging, deleting", async () => {
    const reading = open();
    for (const id of ["seen", "flagged", "deleted"]) await add(id);
    const cursor = await readSoFar(reading);
    await client.mailboxOpen("INBOX");
    await client.messageFlagsAdd("1:*", ["\\Seen", "\\Flagged"]);
    await client.messageDelete("*");
    const read = await readOnce(open(), cursor);
    expect(read).toMatchObject({ messages: [], unreadable: [], more: false });
    await client.mailboxClose();
    await add("new");
    expect(idsOf(await readOnce(open(), read.cursor))).toEqual(["new"]);
  });

  test("a message that is moved back into the inbox comes again", async () => {
    const reading = open();
    await add("moved");
    const cursor = await readSoFar(reading);
    await client.mailboxOpen("INBOX");
    await client.messageMove("*", "Gesendet");
    await client.mailboxOpen("Gesendet");
    await client.messageMove("*", "INBOX");
    await client.mailboxClose();
    expect(idsOf(await readOnce(open(), cursor))).toEqual(["moved"]);
  });

  test("Junk and Sent are found by their marks, whatever they are called", async () => {
    const reading = open();
    const since = new Date();
    await add("absent", { path: "Unerwünscht" });
    await add("own", { path: "Gesendet" });
    const junk = await readOnce(reading, null, { folder: "junk", since });
    expect(idsOf(junk)).toContain("absent");
    expect(idsOf(await readOnce(reading, null, { folder: "sent", since }))).toContain("own");
  });

  test("a folder made anew is read from `since`", async () => {
    const reading = open();
    const since = new Date();
    await add("first", { path: "Unerwünscht" });
    const before = await readOnce(reading, null, { folder: "junk", since });
    await client.mailboxDelete("Unerwünscht");
    await client.mailboxCreate("Unerwünscht");
    // It is a time in seconds with Dovecot, and this test does not wait for the next one.
    const uidValidity = Number(before.cursor["uidValidity"]) + 1;
    const changed = ["--uid-validity", String(uidValidity), "Unerwünscht"];
    await servers.doveadm("mailbox", "update", "-u", rita, ...changed);
    await add("second", { path: "Unerwünscht" });
    const after = await readOnce(reading, before.cursor, { folder: "junk", since });
    expect(after.cursor["uidValidity"]).not.toBe(before.cursor["uidValidity"]);
    expect(idsOf(after)).toEqual(["second"]);
  });

  test("a message of ten megabytes is cut", async () => {
    const reading = open();
    const cursor = await readSoFar(reading);
    await add("large", { body: `${"x".repeat(76)}\r\n`.repeat(130_000) });
    const { messages } = await readOnce(reading, cursor);
    expect(messages.map(({ raw }) => raw.length)).toEqual([maximumMessageBytes]);
  });

  test("a connection that the server ends is opened anew, and nothing is missed", async () => {
    const reading = open();
    const cursor = await readSoFar(reading);
    await add("one");
    await servers.doveadm("kick", rita);
    client = await logIn();
    expect(idsOf(await readOnce(reading, cursor))).toEqual(["one"]);
  });

  test("a server that allows no further connection is called unreachable, until it has room again", async () => {
    const others = [await logIn(), await logIn(), await logIn()];
    const reading = open();
    const order = { folder: "inbox" as const, cursor: null, since: new Date(), signal: forever };
    await expect(reading.read(order)).resolves.toMatchObject({
      kind: "failed",
      failure: { code: "unreachable", detail: expect.stringContaining("does not serve just now") },
    });
    for (const other of others) await other.logout();
    await expect(reading.read(order)).resolves.toMatchObject({ kind: "read" });
  });
});
