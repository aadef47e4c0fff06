import { newId } from "../../../src/store/database/new-id.ts";
import { enrolled } from "../../support/acting.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import {
  after,
  days,
  makeContact,
  makeInbox,
  makeOrganisation,
  start,
  type Organisation,
} from "../../support/organisation.ts";
import { refusals } from "../../support/refusals.ts";
import { makeRouteApp, type RouteApp } from "../../support/route-app.ts";
import { makeSequenceOf } from "../../support/sequences.ts";

let test: TestDatabase;
let org: Organisation;
let routes: RouteApp;
let contactId: string;
let sequenceId: string;
const now = start;

beforeAll(async () => {
  test = await createTestDatabase();
  routes = await makeRouteApp(test.db, () => now);
});
beforeEach(async () => {
  org = await makeOrganisation(test.db);
  contactId = await makeContact(test.db, org.tenantId, { owner: org.rep });
  sequenceId = await makeSequenceOf(test.db, org.rep, [
    { subject: "Hello {{ contact.given_name }}", body: "Dear {{ contact.given_name }}," },
    { type: "call", subject: "Call", delayMinutes: 1440 },
    { subject: "Again", body: "How is {{ company.name }}?", delayMinutes: 1440 },
  ]);
});
afterAll(async () => {
  await routes.app.close();
  await test.destroy();
});

const check = (body: object = {}, asker = org.rep) =>
  routes.ask(asker, "POST", "/v1/enrollments/check", { contactId, sequenceId, ...body });
const preview = (body: object, asker = org.rep) =>
  routes.ask(asker, "POST", `/v1/sequences/${sequenceId}/preview`, { contactId, ...body });
const nextEmail = async (id: string) =>
  (await routes.ask(org.rep, "GET", `/v1/enrollments/${id}/next-email`)).body;
const enroll = (body: object = {}) =>
  routes.ask(org.rep, "POST", "/v1/enrollments", { contactId, sequenceId, ...body });
const expectRefused = (...args: Parameters<ReturnType<typeof refusals>>) =>
  refusals(test.db, routes, org.rep)(...args);

describe("F13 before enrolling", () => {
  it("tells every obstacle, those of the emails with step and token", async () => {
    const { status, body } = await check();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      obstacles: [{ code: "missing_value", position: 3, token: "company.name" }],
      goesAt: null,
    });
    const edits = [{ position: 3, body: "How are you?" }];
    expect((await check({ edits })).body).toEqual({ obstacles: [], wait: null, goesAt: start.toISOString() });
    expect((await check({ edits, startAt: after(days(2)).toISOString() })).body.goesAt).toBe(
      after(days(2)).toISOString(),
    );
  });

  it("tells with the codes that enrolling is refused with", async () => {
    await enrolled(test.db, org.rep, contactId, sequenceId);
    const codes = (await check()).body.obstacles.map(({ code }: { code: string }) => code);
    expect(codes).toContain("contact_already_enrolled");
    expect((await enroll()).body.code).toBe("contact_already_enrolled");
  });

  it("writes nothing, and is for who may enroll the contact", async () => {
    await check();
    expect((await routes.ask(org.rep, "GET", "/v1/enrollments")).body.items).toEqual([]);
    expect(await check({}, org.colleague)).toMatchObject({ status: 403, body: { code: "not_permitted" } });
    const other = await makeOrganisation(test.db);
    expect(await check({}, other.admin)).toMatchObject({ status: 404, body: { code: "contact_not_found" } });
  });

  it.each<[string, () => object]>([
    ["an unknown contact", () => ({ contactId: newId() })],
    ["an unknown sequence", () => ({ sequenceId: newId() })],
    ["an unknown inbox", () => ({ inboxId: newId() })],
    ["step 4 of 3", () => ({ startStep: 4 })],
    ["a start that is no time", () => ({ startAt: "tomorrow" })],
    [
      "one step changed twice",
      () => ({
        edits: [
          { position: 1, body: "a" },
          { position: 1, body: "b" },
        ],
      }),
    ],
    ["a change of nothing", () => ({ edits: [{ position: 1 }] })],
    ["an unknown field", () => ({ force: true })],
  ])("refuses %s, as enrolling does", async (_, part) => {
    const body = { contactId, sequenceId, ...part() };
    await expectRefused("POST", "/v1/enrollments/check", body);
    await expectRefused("POST", "/v1/enrollments", body);
  });
  it("refuses somebody else's inbox", async () => {
    const inboxId = await makeInbox(test.db, org.colleague, {
      address: "cora2@seller.example",
      isDefault: false,
    });
    for (const url of ["/v1/enrollments/check", "/v1/enrollments"]) {
      await expectRefused("POST", url, { contactId, sequenceId, inboxId });
    }
  });
});

describe("enrolling with wishes", () => {
  it("S-108 begins when it is told to, from the inbox chosen, with the changed emails", async () => {
    const inboxId = await makeInbox(test.db, org.rep, { address: "rita2@seller.example", isDefault: false });
    const startAt = after(days(3)).toISOString();
    const edits = [{ position: 1, subject: "Just for you" }];
    const { status, body } = await enroll({ startAt, inboxId, edits });
    expect(status).toBe(201);
    expect(body).toMatchObject({ dueAt: startAt, sender: { address: "rita2@seller.example" } });
    expect(await nextEmail(body.id)).toMatchObject({
      kind: "email",
      edited: true,
      dueAt: startAt,
      email: { subject: "Just for you", text: "Dear Anna,", from: { address: "rita2@seller.example" } },
    });
  });

  it("S-002 begins at once when the time is over", async () => {
    expect((await enroll({ startAt: after(-days(1)).toISOString() })).body.dueAt).toBe(start.toISOString());
  });

  it("refuses a change of a step that is no email", () =>
    expectRefused("POST", "/v1/enrollments", {
      contactId,
      sequenceId,
      edits: [{ position: 2, subject: "x" }],
    }));
});

describe("a preview", () => {
  it("shows the email as this contact would get it, with a change that is being tried", async () => {
    expect(await preview({ position: 1 })).toMatchObject({
      status: 200,
      body: {
        kind: "email",
        email: { position: 1, subject: "Hello Anna", text: "Dear Anna," },
        source: { subject: "Hello {{ contact.given_name }}" },
      },
    });
    expect((await preview({ position: 1, subject: "Hi {{ contact.name }}" })).body.email.subject).toBe(
      "Hi Anna Test",
    );
  });

  it("answers to what would have been sent before it, from the step it begins with", async () => {
    const body = "How are you?";
    const subject = async (startStep: number) =>
      (await preview({ position: 3, startStep, body })).body.email.subject;
    expect(await subject(1)).toBe("Re: Hello Anna");
    expect(await subject(2)).toBe("Again");
  });

  it("shows what stands in the way instead", async () => {
    expect((await preview({ position: 3 })).body).toMatchObject({
      kind: "obstacles",
      obstacles: [{ code: "missing_value", token: "company.name", position: 3 }],
    });
    expect((await preview({ position: 1, body: "{% broken" })).body).toMatchObject({
      kind: "obstacles",
      obstacles: [{ code: "template_error" }],
    });
  });

  it.each<[string, () => object]>([
    ["a task", () => ({ position: 2 })],
    ["a step there is not", () => ({ position: 4 })],
    ["a beginning after the email", () => ({ position: 1, startStep: 3 })],
    ["step 0", () => ({ position: 0 })],
    ["no step", () => ({})],
    ["an unknown contact", () => ({ position: 1, contactId: newId() })],
    ["an unknown inbox", () => ({ position: 1, inboxId: newId() })],
    ["an unknown field", () => ({ position: 1, html: "<b>" })],
  ])("refuses %s", (_, part) =>
    expectRefused("POST", `/v1/sequences/${sequenceId}/preview`, { contactId, ...part() }),
  );
  it("is none of another organisation, nor of who has no inbox", async () => {
    const other = await makeOrganisation(test.db);
    expect(await preview({ position: 1 }, other.rep)).toMatchObject({ status: 404 });
    expect(await preview({ position: 1 }, org.outsider)).toMatchObject({
      status: 409,
      body: { code: "sender_without_inbox" },
    });
  });
});
