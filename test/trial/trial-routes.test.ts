import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type {
  ContactWithEnrollments,
  ErrorBody,
  LookupResponse,
  Page,
  TimelineEvent,
} from "../../src/contract/types.ts";
import type { MailboxMessage } from "../../src/trial/demo-data/mailbox.ts";
import { demoContacts } from "../../src/trial/demo-data/contacts.ts";
import { demoUsers } from "../../src/trial/demo-data/people.ts";
import { seedDemoData } from "../../src/trial/demo-data/seed-demo-data.ts";
import { createTrialService, trialOrigin, type TrialService } from "../support/trial-service.ts";

const maya = "maya.lindqvist@fjordlight.example";
interface BrokerAnswer {
  account: { homeAccountId: string; localAccountId: string; tenantId: string };
}

const dayMs = 24 * 60 * 60 * 1000;

let service: TrialService;

beforeAll(async () => {
  service = await createTrialService();
});
beforeEach(async () => {
  await post("/trial/reset");
});
afterAll(() => service.close());

async function lookup(address: string, username = maya): Promise<ContactWithEnrollments> {
  const answer = await service.app.inject({
    method: "POST",
    url: "/v1/contacts/lookup",
    headers: await service.signedInAs(username),
    payload: { addresses: [address] },
  });
  const [result] = answer.json<LookupResponse>().results;
  if (result?.kind !== "contact") throw new Error(`${address} is unknown`);
  return result.contact;
}
const post = (url: string, payload?: object, headers: Record<string, string> = {}) =>
  service.app.inject({ method: "POST", url, headers, ...(payload && { payload }) });

describe("the demo data", () => {
  it("tell of Anna, at step 3 of 5 with an email due in about two days", async () => {
    const anna = await lookup("a.kowalska@northwind.example");
    expect(anna).toMatchObject({ name: "Anna Kowalska", company: { name: "Northwind Logistics" } });
    expect(anna.currentEnrollment).toMatchObject({
      state: "active",
      sequence: { name: "New inbound lead", stepCount: 5 },
      nextStep: { position: 3, type: "automated_email" },
      mayChange: true,
    });
    const wait = new Date(anna.currentEnrollment!.dueAt!).getTime() - service.time.now.getTime();
    expect(wait / dayMs).toBeGreaterThan(1);
    expect(wait / dayMs).toBeLessThan(3);
    expect(anna.lastEnrollment?.end).toMatchObject({ reason: "reply", cause: { kind: "message" } });
  });

  it.each([
    ["greta.holm@alpenglow.example", { state: "paused", pause: { by: { name: "Maya Lindqvist" } } }],
    ["tomas.rivera@northwind.example", { state: "active", nextStep: { position: 2 } }],
    ["nina.petersen@gmail.example", { state: "active", nextStep: { position: 2, type: "call" } }],
    [
      "yuki.tanaka@sakurasoft.example",
      { state: "active", mayChange: false, enrolledBy: { name: "Jonas Weber" } },
    ],
    ["hanna.virtanen@tundra.example", { state: "active", dueAt: null, hold: { reason: "away" } }],
  ])("enroll %s", async (address, expected) => {
    expect((await lookup(address)).currentEnrollment).toMatchObject(expected);
  });

  it.each([
    ["lukas.brandt@alpenglow.example", "completed"],
    ["sofia.rossi@bluecanyon.example", "reply"],
    ["erik.dahl@quartzline.example", "opt_out"],
    ["carlos.mendes@quartzline.example", "bounce"],
  ])("have taken %s out: %s", async (address, reason) => {
    const contact = await lookup(address);
    expect(contact.currentEnrollment).toBeNull();
    expect(contact.lastEnrollment?.end?.reason).toBe(reason);
  });

  it("know a name with every kind of character, never enrolled", async () => {
    const zoe = await lookup("zoe@oneill-swiatek.example");
    expect(zoe).toMatchObject({
      name: "Dr. Zoë O'Neill-Świątek",
      currentEnrollment: null,
      lastEnrollment: null,
    });
  });

  it("have timelines in order", async () => {
    const { id } = (await lookup("sofia.rossi@bluecanyon.example")).lastEnrollment!;
    const headers = await service.signedInAs(maya);
    const answer = await service.app.inject({ url: `/v1/enrollments/${id}/timeline`, headers });
    const { items } = answer.json<Page<TimelineEvent>>();
    const oldestFirst = items.toSorted((a, b) => (a.at < b.at ? -1 : 1));
    expect(oldestFirst.map((event) => event.type)).toEqual([
      "enrolled",
      "step_executed",
      "step_executed",
      "unenrolled",
    ]);
  });

  it("are entered once: a second start keeps what was changed", async () => {
    const { id } = (await lookup("tomas.rivera@northwind.example")).currentEnrollment!;
    await post(`/v1/enrollments/${id}/unenroll`, undefined, await service.signedInAs(maya));
    expect(await seedDemoData(service.db, service.time.now)).toBe(false);
    expect((await lookup("tomas.rivera@northwind.example")).currentEnrollment).toBeNull();
  });
});

describe("the routes of the trial", () => {
  it("list the users", async () => {
    const { users } = (await service.app.inject("/trial/users")).json<{ users: object[] }>();
    expect(users).toHaveLength(5);
    expect(users[0]).toEqual({ username: maya, name: "Maya Lindqvist", role: "rep" });
  });

  it.each(demoUsers.map((user) => user.username))(
    "fill the mailbox of %s with mail that fits",
    async (username) => {
      const { messages } = (await service.app.inject(`/trial/mailbox?username=${username}`)).json<{
        messages: MailboxMessage[];
      }>();
      expect(messages.length).toBeGreaterThan(0);
      const known = new Set([
        ...demoContacts.flatMap((c) => c.addresses),
        ...demoUsers.map((user) => user.username),
      ]);
      const first = messages.find((message) => message.folder === "inbox");
      expect(known.has(first!.from.address)).toBe(true);
      for (const message of messages) {
        expect(message).toEqual({
          id: expect.stringMatching(/^[0-9a-f]{24}$/),
          folder: message.from.address === username ? "sent" : "inbox",
          from: { name: expect.stringMatching(/\S/), address: expect.stringContaining("@") },
          to: expect.any(Array),
          cc: expect.any(Array),
          subject: expect.any(String),
          sentAt: expect.stringMatching(/Z$/),
          bodyText: expect.any(String),
          conversationId: expect.any(String),
          internetMessageId: expect.stringMatching(/^<.+@.+>$/),
        });
        expect(new Date(message.sentAt).getTime()).toBeLessThan(service.time.now.getTime());
        for (const person of [...message.to, ...message.cc]) expect(person.address).toContain("@");
      }
      expect(new Set(messages.map((message) => message.id)).size).toBe(messages.length);
    },
  );

  it("broker tokens for demo users and nobody else", async () => {
    const answer = (await post("/trial/broker/token", { username: maya })).json<BrokerAnswer>();
    expect(answer).toMatchObject({
      expiresIn: 3_600,
      scope: service.trial.settings.scope,
      authority: service.trial.settings.authority,
      account: { username: maya, environment: "localhost:3000", name: "Maya Lindqvist" },
    });
    expect(answer.account.homeAccountId).toBe(`${answer.account.localAccountId}.${answer.account.tenantId}`);
    expect((await post("/trial/broker/token", { username: "eve@evil.example" })).json<ErrorBody>().code).toBe(
      "invalid_request",
    );
    expect((await post("/trial/broker/token", {})).json<ErrorBody>().details).toEqual([
      { path: "username", issue: "is missing" },
    ]);
  });

  it("put the demo data back, and tokens stay good", async () => {
    const headers = await service.signedInAs(maya);
    const { id } = (await lookup("nina.petersen@gmail.example")).currentEnrollment!;
    await post(`/v1/enrollments/${id}/unenroll`, undefined, {
      ...headers,
      "idempotency-key": "before-reset",
    });
    expect((await post("/trial/reset")).json()).toEqual({ reset: true });
    expect((await lookup("nina.petersen@gmail.example")).currentEnrollment?.state).toBe("active");
    expect((await service.app.inject({ url: "/v1/me", headers })).statusCode).toBe(200);
  });

  it.each<[string, Record<string, string>, number]>([
    ["a page elsewhere", { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" }, 403],
    [
      "a page of another port of this machine",
      { origin: "https://localhost:4000", "sec-fetch-site": "same-site" },
      403,
    ],
    ["a page without an origin", { origin: "null" }, 403],
    ["the trial's own page", { origin: trialOrigin, "sec-fetch-site": "same-origin" }, 200],
    ["the trial's own page in a browser that says little", { origin: trialOrigin }, 200],
    ["no browser", {}, 200],
  ])("asked to reset or for a token by %s (%j): %i", async (_, headers, status) => {
    expect((await post("/trial/reset", undefined, headers)).statusCode).toBe(status);
    expect((await post("/trial/broker/token", { username: maya }, headers)).statusCode).toBe(status);
  });

  it("show faults and take them back", async () => {
    const headers = await service.signedInAs(maya);
    const me = () => service.app.inject({ url: "/v1/me", headers });
    await post("/trial/fault", { kind: "database_unavailable" });
    const broken = await me();
    expect([broken.statusCode, broken.json<ErrorBody>().code, broken.headers["retry-after"]]).toEqual([
      503,
      "database_unavailable",
      "1",
    ]);
    expect((await service.app.inject("/trial/users")).statusCode).toBe(200);
    await post("/trial/fault", { kind: "slow", ms: 50 });
    const begun = performance.now();
    expect((await me()).statusCode).toBe(200);
    expect(performance.now() - begun).toBeGreaterThan(45);
    await post("/trial/fault", { kind: "none" });
    expect((await me()).statusCode).toBe(200);
    expect((await post("/trial/fault", { kind: "fire" })).statusCode).toBe(400);
  });
});
