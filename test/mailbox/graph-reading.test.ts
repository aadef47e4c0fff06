import { maximumMessageBytes, type ReadingCursor } from "../../src/mailbox/mailbox-reading.ts";
import { startDeadline } from "../../src/mailbox/start-deadline.ts";
import {
  beginGraphScene,
  subjectsOf,
  type GraphScene,
  type Read,
} from "../support/graph-fake/graph-scene.ts";
import { rawMessage } from "../support/graph-fake/raw-message.ts";
import type { GraphFake } from "../support/graph-fake/start-graph-fake.ts";
import { outgoingEmail } from "../support/mail/outgoing-email.ts";

let scene: GraphScene;
let graph: GraphFake;

beforeEach(async () => {
  scene = await beginGraphScene();
  ({ graph } = scene);
});
afterEach(() => graph.stop());

describe("reading a folder", () => {
  test("gives the very bytes, what the mailbox says of them, and ids that survive a move", async () => {
    const raw = rawMessage({ Subject: "=?utf-8?q?Gr=C3=BC=C3=9Fe?=" }, "Ja, gerne.\r\n> > gestern");
    const item = await graph.mailbox.add("inbox", raw);
    const { messages, more, unreadable } = await scene.read();
    expect(messages).toEqual([
      {
        folder: "inbox",
        raw: expect.anything(),
        receivedAt: new Date(item.receivedDateTime),
        providerId: item.id,
        webLink: item.webLink,
        conversationId: item.conversationId,
      },
    ]);
    expect(Buffer.from(messages[0]!.raw)).toEqual(raw);
    expect([more, unreadable]).toEqual([false, []]);
  });

  test("gives each message once, and those that come later with the next reads", async () => {
    await scene.add("one");
    const first = await scene.read();
    expect(subjectsOf(first)).toEqual(["one"]);
    await scene.add("two");
    const second = await scene.read(first.cursor);
    expect(subjectsOf(second)).toEqual(["two"]);
    expect(subjectsOf(await scene.read(second.cursor))).toEqual([]);
  });

  test("goes page by page, the oldest first within each, and leaves out nothing", async () => {
    const names = Array.from({ length: 60 }, (_, index) => `m${String(index)}`);
    for (const name of names) await scene.add(name);
    const first = await scene.read();
    expect(first).toMatchObject({ more: true, messages: { length: 25 } });
    const times = first.messages.map(({ receivedAt }) => receivedAt.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    const rest = await scene.readOn(first.cursor);
    expect(new Set([...subjectsOf(first), ...subjectsOf(rest)])).toEqual(new Set(names));
    expect(first.messages.length + rest.messages.length).toBe(names.length);
  });

  test("begins where it is told to, and knows the folders Junk and Sent", async () => {
    await scene.add("old", { receivedDateTime: "2026-03-01T23:59:59Z" });
    await scene.add("spam?", {}, "junkemail");
    await scene.mailbox.send(outgoingEmail(), startDeadline(60_000));
    expect(subjectsOf(await scene.read())).toEqual([]);
    expect(subjectsOf(await scene.read(null, "junk"))).toEqual(["spam?"]);
    expect((await scene.read(null, "sent")).messages).toMatchObject([{ folder: "sent" }]);
    expect(graph.heard.filter((line) => line.includes("/delta?changeType=created"))).toHaveLength(3);
  });

  test("cuts a message that is too long, and fetches no more of it", async () => {
    await graph.mailbox.add("inbox", rawMessage({}, "x".repeat(3 * maximumMessageBytes)));
    const [message] = (await scene.read()).messages;
    expect(message?.raw).toHaveLength(maximumMessageBytes);
  });

  test("has what was moved between the look and the fetch, and skips what was deleted", async () => {
    const [moved, deleted] = [await scene.add("moved"), await scene.add("deleted")];
    graph.onHeard = (line) => {
      if (!line.endsWith("$value")) return;
      graph.onHeard = () => undefined;
      graph.mailbox.move(moved.id, "archive");
      graph.mailbox.remove(deleted.id);
    };
    const page = await scene.read();
    expect([subjectsOf(page), page.unreadable]).toEqual([["moved"], []]);
  });

  test("of which the mailbox has none finds it empty, and looks again", async () => {
    graph.faults.delta = [{ status: 404, code: "ErrorFolderNotFound" }];
    const none = await scene.read(null, "junk");
    expect(none).toMatchObject({ messages: [], more: false });
    await scene.add("now there is one", {}, "junkemail");
    expect(subjectsOf(await scene.read(none.cursor, "junk"))).toEqual(["now there is one"]);
  });
});

describe("a token that Graph has forgotten", () => {
  test.each<[string, () => void]>([
    ["because its state is gone (410)", () => void graph.mailbox.generation++],
    [
      "which is refused (400)",
      () => void (graph.faults.delta = [{ status: 400, code: "ErrorInvalidUrlQuery" }]),
    ],
    [
      "with a folder made anew (404)",
      () => void (graph.faults.delta = [{ status: 404, code: "ErrorItemNotFound" }]),
    ],
    ["with a code of its own", () => void (graph.faults.delta = [{ status: 410, code: "resyncRequired" }])],
  ])("%s begins anew from the time given", async (_, forget) => {
    await scene.add("before");
    const first = await scene.read();
    await scene.add("after");
    forget();
    const second = await scene.read(first.cursor);
    expect(subjectsOf(second)).toEqual(["before", "after"]);
    expect(subjectsOf(await scene.read(second.cursor))).toEqual([]);
  });

  test.each<[string, ReadingCursor]>([
    ["a cursor of another making", { uidValidity: 1 }],
    ["a link to elsewhere, which would be sent our token", { link: "https://evil.example/delta" }],
  ])("%s begins anew", async (_, part) => {
    const { cursor } = await scene.read();
    await scene.add("one");
    const other = "link" in part ? { ...cursor, ...part } : part;
    expect(subjectsOf(await scene.read(other))).toEqual(["one"]);
  });
});

test("a mailbox that takes no filter is read without, and what is too old is left out", async () => {
  await scene.add("old", { receivedDateTime: "2026-03-01T23:59:59Z" });
  await scene.add("new");
  graph.faults.delta = [{ status: 400, code: "ErrorInvalidUrlQuery" }];
  const first = await scene.read();
  expect(subjectsOf(first)).toEqual(["new"]);
  expect(graph.heard.at(-2)).not.toContain("$filter");
  await scene.add("next");
  expect(subjectsOf(await scene.read(first.cursor))).toEqual(["next"]);
});

describe("the bound of 5,000 messages on filtered reads", () => {
  test("does not hide older mail at the first read: it is read again without filter", async () => {
    graph.mailbox.filterBound = 4_500;
    const raw = rawMessage({ Subject: "many" });
    await Promise.all(Array.from({ length: 4_510 }, () => graph.mailbox.add("inbox", raw)));
    await scene.add("too old", { receivedDateTime: "2026-03-01T00:00:00Z" });
    const ids = new Set<string>();
    let links = 0;
    // Without the contents, which this is not about.
    graph.mailbox.items.forEach((item) => (item.raw = Buffer.from("Subject: x\r\n\r\n")));
    for (let cursor: ReadingCursor | null = null, more = true; more; links++) {
      const page: Read = await scene.read(cursor);
      page.messages.forEach(({ providerId }) => ids.add(providerId));
      ({ cursor, more } = page);
    }
    expect(ids.size).toBe(4_510);
  }, 300_000);

  test("begins with a younger filter before later reads come near it", async () => {
    await scene.add("first");
    const first = await scene.read();
    const cursor = { ...first.cursor, rows: 4_499 };
    await scene.add("second", { receivedDateTime: "2026-04-01T10:00:00Z" });
    const again = await scene.readOn(cursor);
    expect(subjectsOf(again)).toContain("second");
    expect(again.cursor).toMatchObject({ since: "2026-03-31T10:00:00.000Z", rows: 1, settled: true });
    expect(subjectsOf(await scene.read(again.cursor))).toEqual([]);
  });
});
