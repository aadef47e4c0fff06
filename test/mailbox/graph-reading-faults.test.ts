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

  test("of one message keep it aside, and the others come", async () => {
    await scene.add("one");
    await scene.add("broken");
    await scene.add("three");
    const fault = { status: 500, code: "ErrorInternalServerError", message: "An internal server error." };
    // Whichever is asked for first gets all three.
    graph.faults.value = [fault, fault, fault, fault, fault, fault, fault];
    graph.slowMs = 1;
    const result = await scene.read();
    expect(result.messages.length + result.unreadable.length).toBe(3);
    expect(result.unreadable.length).toBeGreaterThan(0);
    expect(result.unreadable[0]).toMatchObject({
      detail: expect.stringContaining("ErrorInternalServerError"),
    });
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
