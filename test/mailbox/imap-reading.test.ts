import { ImapFlow } from "imapflow";
import { maximumMessageBytes } from "../../src/mailbox/mailbox-reading.ts";
import {
  anna,
  began,
  forever,
  idsOf,
  mailFromAnna,
  readAll,
  readOnce,
  rita,
  startReadingScene,
  type ReadingScene,
} from "../support/mail/reading-scene.ts";

let scene: ReadingScene;
beforeEach(async () => {
  scene = await startReadingScene();
});
afterEach(() => scene.stop());

const minutes = (count: number): Date => new Date(began.getTime() + count * 60_000);

async function deliver(...ids: string[]): Promise<void> {
  for (const id of ids) await scene.world.deliver(mailFromAnna(id));
}

describe("a folder that was never read", () => {
  test("gives what came since, oldest first, as it lies there", async () => {
    await deliver("one");
    scene.now = minutes(2);
    await deliver("two");
    const read = await readOnce(scene.open(), null);
    expect(idsOf(read)).toEqual(["one", "two"]);
    expect(Buffer.from(read.messages[0]?.raw ?? []).toString()).toBe(mailFromAnna("one"));
    expect(read).toMatchObject({ more: false, unreadable: [] });
    expect(read.messages[1]).toMatchObject({
      folder: "inbox",
      receivedAt: minutes(2),
      providerId: expect.stringMatching(/^1:\d+$/),
      webLink: null,
      conversationId: null,
    });
  });

  test("leaves out what came before, and never comes back to it", async () => {
    scene.now = minutes(-60);
    await deliver("old");
    scene.now = minutes(0);
    const reading = scene.open();
    const first = await readOnce(reading, null);
    expect(first.messages).toEqual([]);
    await deliver("new");
    expect(idsOf(await readOnce(reading, first.cursor))).toEqual(["new"]);
  });

  test("is empty when nothing lies in it", async () => {
    expect(await readOnce(scene.open(), null, { folder: "junk" })).toMatchObject({
      messages: [],
      more: false,
    });
  });

  test("may be Sent as well, where the rep's own emails are", async () => {
    await scene.world.deliver(
      mailFromAnna("own")
        .replace(/^From:.*$/m, `From: ${rita}`)
        .replace(/^To:.*$/m, `To: ${anna}`),
    );
    const reading = scene.open();
    expect(idsOf(await readOnce(reading, null, { folder: "sent" }))).toEqual(["own"]);
    expect(idsOf(await readOnce(reading, null, { folder: "inbox" }))).toEqual([]);
  });
});

describe("a folder that was read", () => {
  test("gives only what came since, also to another process", async () => {
    await deliver("one", "two");
    const first = await readOnce(scene.open(), null);
    await deliver("three");
    const cursor = JSON.parse(JSON.stringify(first.cursor)) as Record<string, unknown>;
    const second = await readOnce(scene.open(), cursor);
    expect(idsOf(second)).toEqual(["three"]);
    expect(await readOnce(scene.open(), second.cursor)).toMatchObject({ messages: [], more: false });
  });

  test("is not even opened when nothing happened in it", async () => {
    await deliver("one");
    const reading = scene.open();
    const { cursor } = await readOnce(reading, null, { folder: "inbox" });
    await readOnce(reading, null, { folder: "sent" });
    scene.proxy.said.length = 0;
    await readOnce(reading, cursor);
    expect(scene.proxy.said).toEqual([expect.stringMatching(/^STATUS INBOX/)]);
  });

  test("gives the same messages again when the last cursor was lost", async () => {
    await deliver("one");
    const reading = scene.open();
    const { cursor } = await readOnce(reading, null);
    await deliver("two");
    expect(idsOf(await readOnce(reading, cursor))).toEqual(["two"]);
    expect(idsOf(await readOnce(reading, cursor))).toEqual(["two"]);
  });

  test.each([
    ["of another kind", { deltaLink: "https://graph.example" }],
    ["with nonsense in it", { path: "INBOX", uidValidity: 1, lastUid: "many" }],
    ["of another folder", { path: "Sent", uidValidity: "1", lastUid: 99, again: [], mark: null }],
  ])("is read from `since` with a cursor %s", async (_, cursor) => {
    await deliver("one");
    expect(idsOf(await readOnce(scene.open(), cursor))).toEqual(["one"]);
  });

  test("is read from `since` when its UIDs mean other messages now (UIDVALIDITY)", async () => {
    await deliver("one", "two", "three");
    const reading = scene.open();
    const { cursor } = await readOnce(reading, null);
    scene.world.reset();
    await deliver("four");
    const read = await readOnce(reading, cursor);
    expect(idsOf(read)).toEqual(["four"]);
    expect(read.messages[0]?.providerId).toMatch(/^2:/);
  });
});

test("reading marks nothing as read", async () => {
  await deliver("one", "two");
  await readOnce(scene.open(), null);
  const client = new ImapFlow({
    host: "127.0.0.1",
    port: scene.world.imapPort,
    secure: false,
    doSTARTTLS: false,
    auth: { user: rita, pass: scene.world.passwordOf(rita) },
    logger: false,
  });
  await client.connect();
  await expect(client.status("INBOX", { unseen: true })).resolves.toMatchObject({ unseen: 2 });
  client.close();
});

test("a message larger than we take is cut", async () => {
  await scene.world.deliver(mailFromAnna("large", "x".repeat(3_000_000)));
  await deliver("small");
  const { messages } = await readOnce(scene.open(), null);
  expect(messages.map(({ raw }) => raw.length)).toEqual([maximumMessageBytes, mailFromAnna("small").length]);
});

test("a full folder comes in portions, every message once and in order", async () => {
  const ids = Array.from({ length: 430 }, (_, index) => `mail-${index}`);
  await deliver(...ids);
  const reading = scene.open();
  const first = await readOnce(reading, null);
  expect(first.more).toBe(true);
  expect(first.messages.length).toBeLessThanOrEqual(200);
  const rest = await readAll(reading, first.cursor);
  expect([...idsOf(first), ...idsOf(rest)]).toEqual(ids);
});

test("large messages come in smaller portions, so that memory stays bounded", async () => {
  const body = "x".repeat(2 * maximumMessageBytes);
  for (let count = 0; count < 25; count++) await scene.world.deliver(mailFromAnna(`large-${count}`, body));
  const reading = scene.open();
  const first = await readOnce(reading, null);
  expect(first.messages.length).toBeLessThan(20);
  const rest = await readAll(reading, first.cursor);
  expect(new Set([...idsOf(first), ...idsOf(rest)]).size).toBe(25);
});

describe("when told to stop", () => {
  test("a read ends at once, and the next one works", async () => {
    await deliver("one");
    const reading = scene.open();
    scene.proxy.judge = (command) => (command.startsWith("UID FETCH") ? "swallow" : true);
    const asked = scene.proxy.hears(/^UID FETCH/);
    const stop = new AbortController();
    const read = reading.read({ folder: "inbox", cursor: null, since: began, signal: stop.signal });
    await asked;
    stop.abort();
    await expect(read).resolves.toMatchObject({ kind: "failed", failure: { code: "too_late" } });
    scene.proxy.judge = () => true;
    scene.proxy.breakAll();
    expect(idsOf(await readOnce(reading, null))).toEqual(["one"]);
  });

  test("a signal that came before does nothing at all", async () => {
    const result = await scene.open().read({
      folder: "inbox",
      cursor: null,
      since: began,
      signal: AbortSignal.abort(),
    });
    expect(result).toMatchObject({ kind: "failed" });
  });
});

describe("what went wrong is told, never thrown", () => {
  test("a wrong password", async () => {
    const reading = scene.open({ password: "wrong" });
    const result = await reading.read({ folder: "inbox", cursor: null, since: began, signal: forever });
    expect(result).toMatchObject({ kind: "failed", failure: { code: "signed_out" } });
  });

  test("a server that has no room for another connection is no wrong password", async () => {
    scene.proxy.judge = (command) =>
      command.startsWith("LOGIN")
        ? { answer: "NO [LIMIT] Maximum number of connections from user+IP exceeded" }
        : true;
    const result = await scene.open().read({ folder: "inbox", cursor: null, since: began, signal: forever });
    expect(result).toMatchObject({ kind: "failed", failure: { code: "unreachable" } });
  });

  test("a server that is not there", async () => {
    const reading = scene.open();
    await scene.proxy.close();
    const result = await reading.read({ folder: "inbox", cursor: null, since: began, signal: forever });
    expect(result).toMatchObject({ kind: "failed", failure: { code: "unreachable" } });
  });

  test("a folder that cannot be searched", async () => {
    scene.proxy.judge = (command) => (command.startsWith("UID SEARCH") ? { answer: "NO not now" } : true);
    const result = await scene.open().read({ folder: "inbox", cursor: null, since: began, signal: forever });
    expect(result).toMatchObject({ kind: "failed", failure: { code: "unreachable" } });
  });
});
