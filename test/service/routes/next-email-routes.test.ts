import { enrolled } from "../../support/acting.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import { makeContact, makeOrganisation, start, type Organisation } from "../../support/organisation.ts";
import { badTexts, hostileIds, refusals } from "../../support/refusals.ts";
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

const preview = (body: object, asker = org.rep) =>
  routes.ask(asker, "POST", `/v1/sequences/${sequenceId}/preview`, { contactId, ...body });
const nextEmail = async (id: string) =>
  (await routes.ask(org.rep, "GET", `/v1/enrollments/${id}/next-email`)).body;
const edit = (id: string, position: number | string, body: unknown, asker = org.rep) =>
  routes.ask(asker, "PUT", `/v1/enrollments/${id}/steps/${position}`, body);
const expectRefused = (...args: Parameters<ReturnType<typeof refusals>>) =>
  refusals(test.db, routes, org.rep)(...args);

describe("the next email of an enrollment", () => {
  it("is the email, then the reason why it cannot be made, then none", async () => {
    const id = await enrolled(test.db, org.rep, contactId, sequenceId);
    expect(await nextEmail(id)).toMatchObject({
      kind: "email",
      edited: false,
      dueAt: start.toISOString(),
      email: { position: 1, to: { address: expect.stringContaining("@buyer.example") } },
    });
    await routes.ask(org.rep, "POST", `/v1/enrollments/${id}/skip`, { position: 1 });
    expect(await nextEmail(id)).toMatchObject({
      kind: "obstacles",
      position: 3,
      obstacles: [{ code: "missing_value", token: "company.name" }],
    });
    await routes.ask(org.rep, "POST", `/v1/enrollments/${id}/unenroll`);
    expect(await nextEmail(id)).toEqual({ kind: "none" });
  });

  it("S-081 changes for this contact alone, and back", async () => {
    const id = await enrolled(test.db, org.rep, contactId, sequenceId);
    expect(await edit(id, 1, { subject: "Changed" })).toMatchObject({ status: 200, body: { id } });
    expect(await nextEmail(id)).toMatchObject({
      edited: true,
      email: { subject: "Changed", text: "Dear Anna," },
    });
    expect((await preview({ position: 1 })).body.email.subject).toBe("Hello Anna");
    await edit(id, 1, { subject: null });
    expect(await nextEmail(id)).toMatchObject({ edited: false, email: { subject: "Hello Anna" } });
  });

  it("is changed by who may change the enrollment, while it is to come", async () => {
    const id = await enrolled(test.db, org.rep, contactId, sequenceId);
    expect(await edit(id, 1, { body: "x" }, org.colleague)).toMatchObject({
      status: 403,
      body: { code: "not_permitted" },
    });
    const other = await makeOrganisation(test.db);
    expect(await edit(id, 1, { body: "x" }, other.admin)).toMatchObject({ status: 404 });
    expect((await routes.ask(other.admin, "GET", `/v1/enrollments/${id}/next-email`)).body.code).toBe(
      "enrollment_not_found",
    );
    await routes.ask(org.rep, "POST", `/v1/enrollments/${id}/skip`, { position: 1 });
    expect(await edit(id, 1, { body: "x" })).toMatchObject({ status: 409, body: { code: "step_over" } });
    await routes.ask(org.rep, "POST", `/v1/enrollments/${id}/unenroll`);
    expect(await edit(id, 3, { body: "x" })).toMatchObject({
      status: 409,
      body: { code: "enrollment_ended" },
    });
  });

  const path = (id: string, position: number | string = 1) => `/v1/enrollments/${id}/steps/${position}`;
  it.each<[string, number | string, unknown]>([
    ["a task", 2, { body: "x" }],
    ["a step there is not", 4, { body: "x" }],
    ["step 0", 0, { body: "x" }],
    ["a step in words", "one", { body: "x" }],
    ["no change", 1, {}],
    ["no body", 1, undefined],
    ["an unknown field", 1, { html: "<b>" }],
  ])("is not changed by %s", async (_, position, body) => {
    const id = await enrolled(test.db, org.rep, contactId, sequenceId);
    await expectRefused("PUT", path(id, position), body);
  });
  it.each(badTexts.filter(([name]) => name !== "null"))("takes no %s as subject", async (_, subject) => {
    const id = await enrolled(test.db, org.rep, contactId, sequenceId);
    await expectRefused("PUT", path(id), { subject });
  });
  it.each(hostileIds)("refuses %s as id", async (_, id) => {
    await expectRefused("PUT", path(id), { body: "x" });
    await expectRefused("GET", `/v1/enrollments/${id}/next-email`);
  });
});
