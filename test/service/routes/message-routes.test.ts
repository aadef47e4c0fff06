import { newId } from "../../../src/store/database/new-id.ts";
import { enrolled, timelineTypes } from "../../support/acting.ts";
import { evidence, makeMessageScene, type MessageScene } from "../../support/message-scene.ts";
import { after, days, makeContact, makeOrganisation, type Organisation } from "../../support/organisation.ts";
import { hostileIds } from "../../support/refusals.ts";

const now = after(days(1));
let scene: MessageScene;
let org: Organisation;
beforeAll(async () => {
  scene = await makeMessageScene(now);
  org = scene.org;
});
afterAll(() => scene.close());

const list = (query = "", asker = org.rep) => scene.routes.ask(asker, "GET", `/v1/messages${query}`);
const ids = async (query = "", asker = org.rep) =>
  (await list(query, asker)).body.items.map((item: { id: string }) => item.id);
const decide = (id: string, decision: string, asker = org.rep) =>
  scene.routes.ask(asker, "POST", `/v1/messages/${id}/decide`, { decision });
const contactOf = async (id: string, asker = org.rep) =>
  (await scene.routes.ask(asker, "GET", `/v1/contacts/${id}`)).body;

describe("a doubtful message", () => {
  it("is shown with its evidence, and with the contact whose enrollment waits", async () => {
    const { contactId, enrollmentId, messageId } = await scene.makeDoubt();
    const shown = (await list()).body.items[0];
    expect(shown).toEqual({
      id: messageId,
      inbox: { id: await scene.inboxOf(org.rep), address: "rita.rep@seller.example" },
      folder: "inbox",
      receivedAt: now.toISOString(),
      from: { name: "Anna", address: "anna@buyer.example" },
      subject: "Re: Hello",
      excerpt: "Thanks!",
      webLink: "https://outlook.office.com/mail/1",
      class: "human_reply",
      confidence: 0.5,
      evidence,
      outcome: "doubtful",
      problem: null,
      contact: { id: contactId, name: "Anna Test" },
      enrollmentId,
      decision: null,
      mayDecide: true,
    });
    const contact = await contactOf(contactId);
    expect(contact.doubts).toEqual([
      {
        id: messageId,
        from: { name: "Anna", address: "anna@buyer.example" },
        subject: "Re: Hello",
        excerpt: "Thanks!",
        folder: "inbox",
        receivedAt: now.toISOString(),
        webLink: "https://outlook.office.com/mail/1",
        evidence,
      },
    ]);
    expect(contact.currentEnrollment).toMatchObject({
      dueAt: null,
      hold: {
        until: null,
        reason: "doubt",
        cause: {
          kind: "message",
          ref: messageId,
          summary: "Re: Hello",
          webLink: null,
          evidence: [],
          message: null,
          meetingAt: null,
        },
      },
    });
  });

  it("is shown to whom it concerns, their manager and admins, and to nobody else", async () => {
    const { contactId, messageId } = await scene.makeDoubt();
    for (const asker of [org.rep, org.manager, org.admin]) {
      expect(await ids("", asker)).toContain(messageId);
      expect((await contactOf(contactId, asker)).doubts).toHaveLength(1);
    }
    for (const asker of [org.colleague, org.outsider]) {
      expect(await ids("", asker)).not.toContain(messageId);
      expect((await contactOf(contactId, asker)).doubts).toEqual([]);
      expect(await decide(messageId, "answer", asker)).toMatchObject({
        status: 403,
        body: { code: "not_permitted" },
      });
    }
    const other = await makeOrganisation(scene.db);
    expect(await ids("", other.admin)).toEqual([]);
    expect(await decide(messageId, "answer", other.admin)).toMatchObject({
      status: 404,
      body: { code: "message_not_found" },
    });
  });

  it("that was an answer takes the contact out, by the person who said so and because of the message", async () => {
    const { contactId, enrollmentId, messageId } = await scene.makeDoubt();
    const { status, body } = await decide(messageId, "answer");
    expect(status).toBe(200);
    expect(body.enrollment).toMatchObject({
      id: enrollmentId,
      state: "unenrolled",
      hold: null,
      end: {
        actor: { kind: "user", name: "Rita Rep" },
        cause: {
          kind: "message",
          ref: messageId,
          summary: "Re: Hello",
          webLink: "https://outlook.office.com/mail/1",
          evidence,
        },
      },
    });
    expect((await contactOf(contactId)).doubts).toEqual([]);
    expect(await ids()).not.toContain(messageId);
    expect(await timelineTypes(scene.db, org.tenantId, enrollmentId)).toContain("message_decided");
  });

  it("that was no answer lets everything go on", async () => {
    const { contactId, messageId } = await scene.makeDoubt();
    const { body } = await decide(messageId, "no_answer", org.manager);
    expect(body.enrollment).toMatchObject({ state: "active", hold: null, dueAt: expect.any(String) });
    expect((await contactOf(contactId)).doubts).toEqual([]);
  });

  it("is decided once: the same again is a success, the opposite is refused", async () => {
    const { messageId, enrollmentId } = await scene.makeDoubt();
    const answers = await Promise.all(Array.from({ length: 4 }, () => decide(messageId, "no_answer")));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await decide(messageId, "answer", org.admin)).toMatchObject({
      status: 409,
      body: { code: "message_decided" },
    });
    const types = await timelineTypes(scene.db, org.tenantId, enrollmentId);
    expect(types.filter((type) => type === "message_decided")).toHaveLength(1);
    expect((await scene.routes.ask(org.rep, "GET", `/v1/enrollments/${enrollmentId}`)).body.state).toBe(
      "active",
    );
  });
});

describe("a message that could not be read", () => {
  it("is listed with the reason for whose inbox it is, and is nothing to decide about", async () => {
    const aside = {
      outcome: "kept_aside" as const,
      problem: "It has no end.",
      class: null,
      confidence: null,
      evidence: null,
    };
    const id = await scene.makeMessage({
      ...aside,
      from_address: null,
      from_name: null,
      subject: null,
      excerpt: null,
    });
    expect((await list("?outcome=kept_aside")).body.items[0]).toMatchObject({
      id,
      from: null,
      problem: "It has no end.",
      contact: null,
      evidence: [],
      mayDecide: false,
    });
    expect(await ids("?outcome=kept_aside", org.colleague)).not.toContain(id);
    expect(await ids("?outcome=kept_aside", org.admin)).toContain(id);
    expect(await ids()).not.toContain(id);
    expect(await decide(id, "no_answer")).toMatchObject({ status: 404 });
  });
});

it("messages are listed page by page, the newest first", async () => {
  const made = [
    await scene.makeMessage({}, org.colleague),
    await scene.makeMessage({}, org.colleague),
    await scene.makeMessage({}, org.colleague),
  ];
  const first = (await list("?limit=2", org.colleague)).body;
  expect(first.items.map((item: { id: string }) => item.id)).toEqual([made[2], made[1]]);
  const rest = (await list(`?limit=2&cursor=${first.nextCursor}`, org.colleague)).body;
  expect(rest.items.map((item: { id: string }) => item.id)).toEqual([made[0]]);
});

describe("own mail", () => {
  it("is the last one that was written by hand since the enrollment began", async () => {
    const contactId = await makeContact(scene.db, org.tenantId);
    const sent = {
      folder: "sent" as const,
      outcome: "noted" as const,
      class: null,
      contact_id: contactId,
      subject: "Lunch?",
    };
    await scene.makeMessage({ ...sent, received_at: after(-1_000), subject: "Before" });
    const enrollmentId = await enrolled(scene.db, org.rep, contactId, scene.sequenceId);
    expect((await contactOf(contactId)).ownMail).toBeNull();
    await scene.makeMessage({ ...sent, received_at: after(1_000), subject: "First" });
    await scene.makeMessage({ ...sent, received_at: after(2_000) });
    await scene.makeMessage({
      ...sent,
      received_at: after(3_000),
      outcome: "ignored",
      subject: "Of the sequence",
    });
    const ownMail = {
      sentAt: after(2_000).toISOString(),
      subject: "Lunch?",
      webLink: "https://outlook.office.com/mail/1",
    };
    expect((await contactOf(contactId)).ownMail).toEqual(ownMail);
    expect((await contactOf(contactId, org.outsider)).ownMail).toBeNull();
    await scene.routes.ask(org.rep, "POST", `/v1/enrollments/${enrollmentId}/unenroll`);
    expect((await contactOf(contactId)).ownMail).toBeNull();
  });
});

describe("wrong input changes nothing", () => {
  let messageId: string;
  beforeAll(async () => {
    ({ messageId } = await scene.makeDoubt());
  });
  const refuse = (method: "GET" | "POST", url: string, body?: unknown) =>
    scene.expectRefused(org.rep)(method, url, body);

  it.each<[string, unknown]>([
    ["no body", undefined],
    ["an empty object", {}],
    ["null", null],
    ["a list", ["answer"]],
    ["a text", '"answer"'],
    ["broken JSON", "{"],
    ["an unknown decision", { decision: "maybe" }],
    ["another case", { decision: "Answer" }],
    ["true", { decision: true }],
    ["two decisions", { decision: ["answer", "no_answer"] }],
    ["an unknown field", { decision: "answer", reason: "reply" }],
    ["a prototype", '{"__proto__":{"x":1},"decision":"answer"}'],
  ])("POST decide refuses %s", (_, body) => refuse("POST", `/v1/messages/${messageId}/decide`, body));
  it.each(hostileIds)("POST decide refuses %s as id", (_, id) =>
    refuse("POST", `/v1/messages/${id}/decide`, { decision: "answer" }),
  );
  it("POST decide refuses an unknown id", () =>
    refuse("POST", `/v1/messages/${newId()}/decide`, { decision: "answer" }));
  it.each([
    "outcome=unenrolled",
    "outcome=",
    "outcome=doubtful&outcome=kept_aside",
    "limit=0",
    "cursor=!",
    "contactId=1",
  ])("GET /v1/messages refuses ?%s", (query) => refuse("GET", `/v1/messages?${query}`));
});
