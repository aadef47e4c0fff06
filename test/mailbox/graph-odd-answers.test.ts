import { createGraphMailbox } from "../../src/mailbox/microsoft-graph/graph-mailbox.ts";
import type { ReadOrder } from "../../src/mailbox/mailbox-reading.ts";

const order: ReadOrder = {
  folder: "inbox",
  cursor: null,
  since: new Date("2026-03-02T00:00:00Z"),
  signal: new AbortController().signal,
};
const origin = "https://graph.example";
const page = (part: object) =>
  JSON.stringify({ value: [], "@odata.deltaLink": `${origin}/v1.0/next`, ...part });

/** A mailbox whose server says this to the first question, and what stands beside it to the following ones. */
function mailboxThat(...answers: (Response | Error)[]) {
  const asked: string[] = [];
  const mailbox = createGraphMailbox({
    baseUrl: `${origin}/v1.0`,
    user: "rita@seller.example",
    tokens: { get: () => Promise.resolve("token") },
    againMs: [],
    fetch: (url) => {
      asked.push(typeof url === "string" ? url : "");
      const answer = answers.shift() ?? new Response("", { status: 502 });
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  });
  return { reading: mailbox.reading!, asked };
}
const ok = (body: string) => new Response(body, { status: 200 });

describe("answers that nobody documented", () => {
  it.each<[string, string]>([
    ["nothing", ""],
    ["a page of a gateway", "<html>Sign in to the network</html>"],
    ["null", "null"],
    ["a list", "[]"],
    ["no list", page({ value: "none" })],
    ["rows that are none", page({ value: [null, 7] })],
    ["no link to go on by", JSON.stringify({ value: [] })],
    ["links to elsewhere", JSON.stringify({ value: [], "@odata.nextLink": "https://evil.example/x" })],
    ["links that are none", JSON.stringify({ value: [], "@odata.deltaLink": "../next" })],
  ])("are a failure, not an end: %s", async (_, body) => {
    const { reading } = mailboxThat(ok(body));
    await expect(reading.read(order)).resolves.toMatchObject({
      kind: "failed",
      failure: { code: "unreachable" },
    });
  });

  it("leave out rows without an id, and take those without a time", async () => {
    const value = [
      { receivedDateTime: "2026-03-02T10:00:00Z" },
      { id: 5 },
      { id: "a", receivedDateTime: "soon" },
    ];
    const { reading, asked } = mailboxThat(ok(page({ value })), ok("Subject: x\r\n\r\n"));
    await expect(reading.read(order)).resolves.toMatchObject({
      kind: "read",
      messages: [{ providerId: "a", receivedAt: order.since, webLink: null, conversationId: null }],
    });
    expect(asked[1]).toBe(`${origin}/v1.0/users/rita%40seller.example/messages/a/$value`);
  });

  it("with ids that look like paths are asked for as ids", async () => {
    const { reading, asked } = mailboxThat(ok(page({ value: [{ id: "../../x?y=/" }] })), ok("x"));
    await reading.read(order);
    expect(asked[1]).toMatch(/\/messages\/\.\.%2F\.\.%2Fx%3Fy%3D%2F\/\$value$/);
  });

  it("with a message twice in a page fetch it once", async () => {
    const row = { id: "a", receivedDateTime: "2026-03-02T10:00:00Z" };
    const { reading, asked } = mailboxThat(ok(page({ value: [row, row] })), ok("x"));
    await expect(reading.read(order)).resolves.toMatchObject({ messages: [{ providerId: "a" }] });
    expect(asked).toHaveLength(2);
  });

  it("and connections that break leave the cursor where it was", async () => {
    const { reading } = mailboxThat(new TypeError("fetch failed"));
    await expect(reading.read(order)).resolves.toMatchObject({
      kind: "failed",
      failure: { code: "unreachable" },
    });
  });

  it.each(["", "{}", "null", JSON.stringify({ id: 5, expirationDateTime: "never" })])(
    "to a subscription are a failure: %s",
    async (body) => {
      const { reading } = mailboxThat(new Response(body, { status: 201 }));
      const asked = { url: "https://tools.example/n", clientState: "s", until: new Date() };
      await expect(reading.notifications!.subscribe(asked)).resolves.toMatchObject({ kind: "failed" });
    },
  );
});
