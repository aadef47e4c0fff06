import { startDeadline } from "../../src/mailbox/start-deadline.ts";
import { beginGraphScene, subjectsOf, type GraphScene } from "../support/graph-fake/graph-scene.ts";
import type { Fault, GraphFake } from "../support/graph-fake/start-graph-fake.ts";
import { outgoingEmail } from "../support/mail/outgoing-email.ts";

let scene: GraphScene;
let graph: GraphFake;

beforeEach(async () => {
  scene = await beginGraphScene();
  ({ graph } = scene);
});
afterEach(() => graph.stop());

describe("limits of Microsoft 365", () => {
  test("at most four requests for a mailbox are under way, an email that leaves among them", async () => {
    for (let index = 0; index < 20; index++) await scene.add(`m${String(index)}`);
    graph.slowMs = 10;
    const folders = (["inbox", "junk", "sent"] as const).map((folder) => scene.read(null, folder));
    await Promise.all([...folders, scene.mailbox.send(outgoingEmail(), startDeadline(60_000))]);
    expect(graph.atOnce).toMatchObject({ refused: 0 });
    expect(graph.atOnce.most).toBeGreaterThan(2);
  });

  test("a short Retry-After in the midst of a page is waited for", async () => {
    await scene.add("one");
    graph.faults.value = [{ status: 429, code: "ApplicationThrottled", retryAfter: "0" }];
    expect(subjectsOf(await scene.read())).toEqual(["one"]);
  });

  test.each<[string, "delta" | "value"]>([
    ["the list", "delta"],
    ["a message", "value"],
  ])("a long one for %s ends the read, and nothing more is asked until then", async (_, kind) => {
    await scene.add("one");
    graph.faults[kind] = [{ status: 429, code: "ApplicationThrottled", retryAfter: "300" }];
    const throttled = { kind: "failed", failure: { code: "throttled", retryAfterMs: 300_000 } };
    await expect(scene.ask()).resolves.toMatchObject(throttled);
    const { length } = graph.heard;
    await expect(scene.ask()).resolves.toMatchObject({ kind: "failed", failure: { code: "throttled" } });
    expect(graph.heard).toHaveLength(length);
  });
});

describe("failures", () => {
  test.each<[Fault, string]>([
    [{ status: 500, code: "ErrorInternalServerError" }, "unreachable"],
    [{ status: 502, code: "BadGateway" }, "unreachable"],
    [{ status: 403, code: "ErrorAccessDenied" }, "misconfigured"],
    [{ status: 404, code: "MailboxNotEnabledForRESTAPI" }, "misconfigured"],
    ["cut_before", "unreachable"],
  ])("of the list are told: %j", async (fault, code) => {
    graph.faults.delta = [fault];
    await expect(scene.ask()).resolves.toMatchObject({ kind: "failed", failure: { code } });
  });

  const serverFault = { status: 500, code: "ErrorInternalServerError", message: "An internal server error." };
  /** Faults until further notice for this message, and for none but it. */
  const failFor = (id: string, fault: Fault) => {
    graph.onHeard = (line) => {
      graph.faults.value = line.includes(id) ? [fault] : [];
    };
  };

  test("of one message let the others come, and it is asked for again by the next reads", async () => {
    await scene.add("one");
    const broken = await scene.add("broken");
    await scene.add("three");
    failFor(broken.id, serverFault);
    const first = await scene.read();
    expect(subjectsOf(first)).toEqual(["one", "three"]);
    expect(first.unreadable).toEqual([]);
    const second = await scene.read(first.cursor);
    expect([second.messages, second.unreadable]).toEqual([[], []]);
    graph.onHeard = () => {};
    graph.faults.value = [];
    const third = await scene.read(second.cursor);
    expect(subjectsOf(third)).toEqual(["broken"]);
    expect(third.messages[0]).toMatchObject({ providerId: broken.id, webLink: broken.webLink });
    expect((await scene.read(third.cursor)).messages).toEqual([]);
  });

  test("of one message that never end keep it aside with the reason", async () => {
    const broken = await scene.add("broken");
    failFor(broken.id, serverFault);
    const second = await scene.read((await scene.read()).cursor);
    const third = await scene.read(second.cursor);
    const detail = expect.stringContaining("ErrorInternalServerError");
    expect(third.unreadable).toEqual([{ providerId: broken.id, detail }]);
    const { length } = graph.heard;
    expect((await scene.read(third.cursor)).unreadable).toEqual([]);
    expect(graph.heard.slice(length).filter((line) => line.includes(broken.id))).toEqual([]);
  });

  test("of one message outlive a delta token that is forgotten", async () => {
    const broken = await scene.add("broken");
    failFor(broken.id, serverFault);
    const { cursor } = await scene.read();
    graph.mailbox.generation++;
    graph.onHeard = () => {};
    graph.faults.value = [];
    expect(subjectsOf(await scene.read(cursor))).toEqual(["broken"]);
  });

  test("of one message that is refused keep it aside at once", async () => {
    const broken = await scene.add("broken");
    failFor(broken.id, { status: 400, code: "ErrorCorruptData" });
    const detail = expect.stringContaining("ErrorCorruptData");
    expect((await scene.read()).unreadable).toEqual([{ providerId: broken.id, detail }]);
  });

  test("of one message that a second look mends are none", async () => {
    await scene.add("one");
    graph.faults.value = [{ status: 500, code: "ErrorInternalServerError" }];
    expect(subjectsOf(await scene.read())).toEqual(["one"]);
  });

  test.each<[Fault, string]>([
    [{ status: 403, code: "ErrorAccessDenied" }, "misconfigured"],
    ["cut_before", "unreachable"],
  ])("of one message that concern all end the read, so that none is lost: %j", async (fault, code) => {
    await scene.add("one");
    graph.faults.value = [fault];
    await expect(scene.ask()).resolves.toMatchObject({ kind: "failed", failure: { code } });
    expect(subjectsOf(await scene.read())).toEqual(["one"]);
  });

  test("of the token are mended once", async () => {
    await scene.read();
    await scene.add("one");
    graph.expireTokens();
    expect(subjectsOf(await scene.read())).toEqual(["one"]);
    graph.revoke();
    await expect(scene.ask()).resolves.toMatchObject({ kind: "failed", failure: { code: "signed_out" } });
  });

  test("end when whoever reads is told to stop", async () => {
    await scene.add("one");
    graph.faults.value = ["silence"];
    const stop = new AbortController();
    const result = scene.ask(null, "inbox", stop.signal);
    while (!graph.heard.some((line) => line.endsWith("$value"))) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    stop.abort();
    await expect(result).resolves.toMatchObject({ kind: "failed" });
  });
});
