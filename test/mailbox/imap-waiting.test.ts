import { createConnectionPlaces } from "../../src/mailbox/smtp-imap/connection-places.ts";
import {
  anna,
  began,
  forever,
  idsOf,
  mailFromAnna,
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

const hour = 3_600_000;

describe("waiting for mail", () => {
  test("ends when a message comes, which the next read gives", async () => {
    const reading = scene.open();
    const { cursor } = await readOnce(reading, null);
    const idles = scene.proxy.hears(/^IDLE/);
    const waiting = reading.waitForMail(hour, forever);
    await idles;
    await scene.world.deliver(mailFromAnna("one"));
    await waiting;
    expect(idsOf(await readOnce(reading, cursor))).toEqual(["one"]);
  });

  test("ends at once when something came after the last read", async () => {
    const reading = scene.open();
    await readOnce(reading, null);
    // Another folder is open by now, so nothing was told about the inbox.
    await scene.world.deliver(mailFromAnna("own").replace(anna, rita));
    await readOnce(reading, null, { folder: "sent" });
    await reading.waitForMail(hour, forever);
  });

  test("ends when a message comes into another folder, where the server tells of it (RFC 5465)", async () => {
    const reading = scene.open();
    await readOnce(reading, null);
    const { cursor } = await readOnce(reading, null, { folder: "sent" });
    const own = (id: string) => mailFromAnna(id).replace(anna, rita).replace(`To: ${rita}`, `To: ${anna}`);
    for (const id of ["one", "two"]) {
      const idles = scene.proxy.hears(/^IDLE/);
      const waiting = reading.waitForMail(hour, forever);
      await idles;
      await scene.world.deliver(own(id));
      await waiting;
      await readOnce(reading, cursor);
    }
    expect(idsOf(await readOnce(reading, cursor, { folder: "sent" }))).toEqual(["one", "two"]);
    expect(scene.proxy.said.filter((command) => command.startsWith("NOTIFY"))).toHaveLength(1);
    expect(scene.proxy.most).toBe(1);
  });

  test("goes on for what came into another folder and was read", async () => {
    const reading = scene.open();
    await readOnce(reading, null);
    const begun = scene.proxy.hears(/^IDLE/);
    const waiting = reading.waitForMail(hour, forever);
    await begun;
    // It is told of when nobody waits any more, and again nobody has to read it.
    const stop = scene.proxy.hears(/^DONE/);
    const read = readOnce(reading, null, { folder: "sent" });
    await stop;
    await read;
    await scene.world.deliver(mailFromAnna("one"));
    await waiting;
    expect(idsOf(await readOnce(reading, null))).toEqual(["one"]);
  });

  test("goes on where the server refuses to tell of other folders", async () => {
    scene.proxy.judge = (command) => (command.startsWith("NOTIFY") ? { answer: "BAD not that" } : true);
    const reading = scene.open();
    const { cursor } = await readOnce(reading, null);
    const idles = scene.proxy.hears(/^IDLE/);
    const waiting = reading.waitForMail(hour, forever);
    await idles;
    await scene.world.deliver(mailFromAnna("one"));
    await waiting;
    expect(idsOf(await readOnce(reading, cursor))).toEqual(["one"]);
  });

  test("goes on when others read meanwhile", async () => {
    const reading = scene.open();
    const { cursor } = await readOnce(reading, null);
    const idles = scene.proxy.hears(/^IDLE/);
    const waiting = reading.waitForMail(hour, forever);
    await idles;
    const again = scene.proxy.hears(/^IDLE/);
    expect(idsOf(await readOnce(reading, cursor, { folder: "junk" }))).toEqual([]);
    await again;
    await scene.world.deliver(mailFromAnna("one"));
    await waiting;
    expect(idsOf(await readOnce(reading, cursor))).toEqual(["one"]);
  });

  test("takes one connection for reading and waiting together", async () => {
    const reading = scene.open();
    let { cursor } = await readOnce(reading, null);
    for (const id of ["one", "two", "three"]) {
      const idles = scene.proxy.hears(/^IDLE/);
      const waiting = reading.waitForMail(hour, forever);
      await idles;
      await scene.world.deliver(mailFromAnna(id));
      await waiting;
      const read = await readOnce(reading, cursor);
      expect(idsOf(read)).toEqual([id]);
      ({ cursor } = read);
    }
    expect(scene.proxy.most).toBe(1);
  });

  test("ends after its time", async () => {
    const reading = scene.open();
    await readOnce(reading, null);
    await reading.waitForMail(20, forever);
    await reading.waitForMail(20, forever);
  });

  test("ends when told by the signal, before and while it waits", async () => {
    const reading = scene.open();
    await reading.waitForMail(hour, AbortSignal.abort());
    const stop = new AbortController();
    const idles = scene.proxy.hears(/^IDLE/);
    const waiting = reading.waitForMail(hour, stop.signal);
    await idles;
    stop.abort();
    await waiting;
  });

  test("ends when the connection is lost, so that somebody looks; reading and waiting go on", async () => {
    const reading = scene.open({ pollMs: 20 });
    const { cursor } = await readOnce(reading, null);
    const idles = scene.proxy.hears(/^IDLE/);
    const waiting = reading.waitForMail(hour, forever);
    await idles;
    scene.proxy.breakAll();
    await scene.world.deliver(mailFromAnna("one"));
    await waiting;
    expect(idsOf(await readOnce(reading, cursor))).toEqual(["one"]);
  });

  test.each([
    ["refuses to idle", "IDLE", { answer: "NO not today" }],
    ["breaks the connection when idle", "IDLE", "break" as const],
    ["lets nobody in", "LOGIN", { answer: "NO [UNAVAILABLE] later" }],
  ])("ends after a while where the server %s", async (_, word, verdict) => {
    scene.proxy.judge = (command) => (command.startsWith(word) ? verdict : true);
    const reading = scene.open({ pollMs: 30 });
    const startedAt = performance.now();
    await reading.waitForMail(hour, forever);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(29);
  });

  test("does not hurry where reading fails", async () => {
    scene.proxy.judge = (command) => (command.startsWith("UID SEARCH") ? { answer: "NO broken" } : true);
    const reading = scene.open({ pollMs: 30 });
    await scene.world.deliver(mailFromAnna("one"));
    await reading.read({ folder: "inbox", cursor: null, since: began, signal: forever });
    scene.proxy.said.length = 0;
    await reading.waitForMail(hour, forever);
    expect(scene.proxy.said).toEqual([]);
  });
});

describe("many inboxes at one server", () => {
  test("never take more connections than they may, and all are read", async () => {
    const places = createConnectionPlaces(2);
    const readings = Array.from({ length: 8 }, () => scene.open({ places, pollMs: 10 }));
    await scene.world.deliver(mailFromAnna("one"));
    const rounds = await Promise.all(
      readings.map(async (reading) => {
        const { cursor, ...first } = await readOnce(reading, null);
        await reading.waitForMail(20, forever);
        const second = await readOnce(reading, cursor);
        return [...idsOf({ cursor, ...first }), ...idsOf(second)];
      }),
    );
    expect(rounds).toEqual(readings.map(() => ["one"]));
    expect(scene.proxy.most).toBe(2);
  });

  test("one that only idles gives way to one that has to read", async () => {
    const places = createConnectionPlaces(1);
    const [idling, other] = [scene.open({ places, pollMs: hour }), scene.open({ places })];
    await readOnce(idling, null);
    const idles = scene.proxy.hears(/^IDLE/);
    const stop = new AbortController();
    const waiting = idling.waitForMail(hour, stop.signal);
    await idles;
    await scene.world.deliver(mailFromAnna("one"));
    expect(idsOf(await readOnce(other, null))).toEqual(["one"]);
    stop.abort();
    await waiting;
    expect(scene.proxy.most).toBe(1);
  });
});
