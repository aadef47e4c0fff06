import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ImapFlow } from "imapflow";
import { createSmtpImapMailbox } from "../../src/mailbox/smtp-imap/smtp-imap-mailbox.ts";
import { startDeadline } from "../../src/mailbox/start-deadline.ts";
import { startMailWorld, type MailWorld } from "../../src/trial/mail-world/start-mail-world.ts";
import { outgoingEmail } from "../support/mail/outgoing-email.ts";

const rita = "rita.rep@seller.example";
const anna = "anna@buyer.example";
const people = [
  { name: "Rita Rep", address: rita },
  { name: "Anna Test", address: anna, aliases: ["a.test@buyer.example"] },
];
const now = new Date("2026-03-02T09:00:00.000Z");

let dataDir: string;
let world: MailWorld;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "mail-world-"));
  world = await startMailWorld({ dataDir, people, clock: () => now });
});

afterEach(async () => {
  await world.stop();
  await rm(dataDir, { recursive: true, force: true });
});

function mailboxOf(address: string, password = world.passwordOf(address)) {
  const server = (port: number) => ({ host: "127.0.0.1", port, security: "none" as const });
  return createSmtpImapMailbox({
    settings: {
      smtp: server(world.smtpPort),
      imap: server(world.imapPort),
      user: address,
      sentCopy: "server",
      sentFolder: null,
    },
    credentials: { kind: "password", password },
    clock: () => new Date(now.getTime() + 120_000),
  });
}

async function imapOf(address: string): Promise<ImapFlow> {
  const auth = { user: address, pass: world.passwordOf(address) };
  const options = { host: "127.0.0.1", port: world.imapPort, secure: false, doSTARTTLS: false };
  const client = new ImapFlow({ ...options, auth, logger: false, disableAutoIdle: true });
  await client.connect();
  return client;
}

const reply = (parts: { id: string; references: string; to?: string }) =>
  [
    `From: "Anna Test" <${anna}>`,
    `To: ${parts.to ?? rita}`,
    "Subject: =?utf-8?Q?Re=3A_Gr=C3=BC=C3=9Fe?=",
    `Message-ID: ${parts.id}`,
    `In-Reply-To: ${parts.references.split(" ").at(-1)}`,
    `References: ${parts.references}`,
    "Date: Tue, 03 Mar 2026 10:00:00 +0000",
    "",
    "Yes, call me.",
    "",
  ].join("\r\n");

describe("an email sent by our mailbox", () => {
  test("arrives in the contact's inbox and lies in the sender's Sent, one thread", async () => {
    const mailbox = mailboxOf(rita);
    const email = outgoingEmail();
    await expect(mailbox.test()).resolves.toEqual({ kind: "works" });
    await expect(mailbox.send(email, startDeadline(60_000))).resolves.toMatchObject({ kind: "sent" });
    const followUp = outgoingEmail({ inReplyTo: email.messageId, references: [email.messageId] });
    await expect(mailbox.send(followUp, startDeadline(60_000))).resolves.toMatchObject({ kind: "sent" });
    await mailbox.close();
    expect(world.messagesOf(anna)).toMatchObject([
      {
        owner: anna,
        folder: "INBOX",
        from: { name: "Rita Rep", address: rita },
        to: [{ name: "Anna Test", address: anna }],
        subject: "Grüße aus Oslo",
        bodyText: "Hello Anna,\n\n.a line that begins with a dot\n\nRita",
        conversationId: email.messageId,
        internetMessageId: email.messageId,
      },
      { conversationId: email.messageId, internetMessageId: followUp.messageId },
    ]);
    expect(world.messagesOf(rita).map(({ folder }) => folder)).toEqual(["Sent", "Sent"]);
  });

  test("is found in Sent again by its Message-ID, and nothing else is", async () => {
    const mailbox = mailboxOf(rita);
    const email = outgoingEmail();
    await mailbox.send(email, startDeadline(60_000));
    await expect(mailbox.findSent(email.messageId, now)).resolves.toMatchObject({
      kind: "found",
      messageId: email.messageId,
    });
    await expect(mailbox.findSent("<other.1@seller.example>", now)).resolves.toEqual({ kind: "absent" });
    await mailbox.close();
  });

  test("to nobody of this world is refused as a bounce", async () => {
    const mailbox = mailboxOf(rita);
    const email = outgoingEmail({ to: { name: "", address: "nobody@buyer.example" } });
    await expect(mailbox.send(email, startDeadline(60_000))).resolves.toMatchObject({
      kind: "not_sent",
      failure: { code: "recipient_rejected" },
    });
    await mailbox.close();
  });

  test("in the name of somebody else is refused", async () => {
    const mailbox = mailboxOf(anna);
    await expect(mailbox.send(outgoingEmail(), startDeadline(60_000))).resolves.toMatchObject({
      kind: "not_sent",
      failure: { code: "misconfigured" },
    });
    await mailbox.close();
  });

  test("with a wrong password is refused, as both doors say", async () => {
    const mailbox = mailboxOf(rita, "wrong");
    await expect(mailbox.test()).resolves.toMatchObject({ kind: "fails", failure: { code: "signed_out" } });
    await expect(mailbox.findSent("<x@y>", now)).resolves.toMatchObject({ kind: "unknown" });
    await mailbox.close();
  });
});

describe("the mailbox as a client of IMAP sees it", () => {
  test("has INBOX and the folders with their uses", async () => {
    const client = await imapOf(rita);
    const found = (await client.list()).map(({ path: name, specialUse }) => [name, specialUse]);
    await client.logout();
    expect(found).toEqual(
      expect.arrayContaining([
        ["INBOX", "\\Inbox"],
        ["Sent", "\\Sent"],
        ["Junk", "\\Junk"],
      ]),
    );
  });

  test("gives envelope, header and text of an email", async () => {
    await world.deliver(reply({ id: "<r1@buyer.example>", references: "<m1@seller.example>" }));
    const client = await imapOf(rita);
    await client.mailboxOpen("INBOX");
    const message = await client.fetchOne("1", {
      uid: true,
      envelope: true,
      source: true,
      flags: true,
      internalDate: true,
    });
    await client.logout();
    expect(message).toMatchObject({
      envelope: {
        subject: "Re: Grüße",
        messageId: "<r1@buyer.example>",
        inReplyTo: "<m1@seller.example>",
        from: [{ name: "Anna Test", address: anna }],
      },
      internalDate: now,
    });
    expect(message && message.source?.toString()).toBe(
      reply({ id: "<r1@buyer.example>", references: "<m1@seller.example>" }),
    );
  });

  test("tells an idling client of an email at once", async () => {
    const client = await imapOf(rita);
    await client.mailboxOpen("INBOX");
    const told = new Promise<unknown>((resolve) => client.on("exists", resolve));
    const idle = client.idle();
    await new Promise((resolve) => setImmediate(resolve));
    await world.deliver(reply({ id: "<r1@buyer.example>", references: "<m1@seller.example>" }));
    await expect(told).resolves.toMatchObject({ path: "INBOX", count: 1, prevCount: 0 });
    await client.noop();
    await idle;
    await client.logout();
  });

  test("takes an appended email and keeps its date and flags", async () => {
    const client = await imapOf(rita);
    const raw = reply({ id: "<copy@seller.example>", references: "<m1@seller.example>" });
    const at = new Date("2026-01-05T07:08:09.000Z");
    const appended = await client.append("Sent", raw, ["\\Seen"], at);
    await client.mailboxOpen("Sent");
    const found = await client.search({ header: { "message-id": "<copy@seller.example>" } }, { uid: true });
    const message = await client.fetchOne("*", { flags: true, internalDate: true });
    await client.logout();
    expect(found).toEqual([appended && appended.uid]);
    expect(message).toMatchObject({ internalDate: at, flags: new Set(["\\Seen"]) });
  });
});

describe("emails from outside", () => {
  test("reach the mailbox of an alias once and tell who listens", async () => {
    const told: string[] = [];
    const stop = world.onDelivered(({ owner, folder }) => told.push(`${owner} ${folder}`));
    const to = `${anna}, a.test@buyer.example`;
    await world.deliver(reply({ id: "<r1@buyer.example>", references: "<m1@seller.example>", to }));
    stop();
    await world.deliver(
      reply({ id: "<r2@buyer.example>", references: "<m1@seller.example> <m2@seller.example>" }),
    );
    expect(told.toSorted()).toEqual([`${anna} INBOX`, `${anna} Sent`]);
    expect(world.messagesOf("a.test@buyer.example").at(-1)).toMatchObject({
      folder: "Sent",
      conversationId: "<m1@seller.example>",
      sentAt: new Date("2026-03-03T10:00:00.000Z"),
    });
  });
});

test("a restart keeps emails and passwords; a reset empties the mailboxes and their files", async () => {
  await world.deliver(reply({ id: "<r1@buyer.example>", references: "<m1@seller.example>" }));
  const before = { messages: world.messagesOf(rita), password: world.passwordOf(rita) };
  await world.stop();
  world = await startMailWorld({ dataDir, people, clock: () => now });
  expect({ messages: world.messagesOf(rita), password: world.passwordOf(rita) }).toEqual(before);
  world.reset();
  expect(world.messagesOf(rita)).toEqual([]);
  expect(await readdir(path.join(dataDir, "mail"))).toEqual(["index.json", "passwords.json"]);
});
