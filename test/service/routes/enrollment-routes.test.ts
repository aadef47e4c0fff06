import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import {
  after,
  makeContact,
  makeOrganisation,
  makeSequence,
  type Organisation,
} from "../../support/organisation.ts";
import { enrolled, makeOutboxRow } from "../../support/acting.ts";
import { makeRouteApp, type RouteApp } from "../../support/route-app.ts";

let test: TestDatabase;
let org: Organisation;
let routes: RouteApp;
let sequenceId: string;
let now = after(0);

beforeAll(async () => {
  test = await createTestDatabase();
  org = await makeOrganisation(test.db);
  routes = await makeRouteApp(test.db, () => now);
  sequenceId = await makeSequence(test.db, org.rep);
});
beforeEach(() => void (now = after(60_000)));
afterAll(async () => {
  await routes.app.close();
  await test.destroy();
});

const enroll = async (owner = org.rep) =>
  enrolled(test.db, owner, await makeContact(test.db, org.tenantId, { owner }), sequenceId);
const post = (asker: Organisation["rep"], id: string, verb: string, body?: unknown) =>
  routes.ask(asker, "POST", `/v1/enrollments/${id}/${verb}`, body);

describe("S-053 unenroll, undo", () => {
  it("unenrolls at once, with the time to undo, and undoes", async () => {
    const id = await enroll();
    const answer = await post(org.rep, id, "unenroll");
    expect(answer).toMatchObject({
      status: 200,
      body: {
        outcome: "unenrolled",
        emailUnderWay: false,
        enrollment: {
          state: "unenrolled",
          undoUntil: after(90_000).toISOString(),
          end: {
            reason: "manual",
            actor: { kind: "user", id: org.rep.userId, name: org.rep.name },
            cause: null,
          },
        },
      },
    });
    now = after(80_000);
    const undone = await post(org.rep, id, "undo", {});
    expect(undone).toMatchObject({ status: 200, body: { state: "active", end: null, undoUntil: null } });
  });

  it("tells that an email is under way", async () => {
    const id = await enroll();
    await makeOutboxRow(test.db, org.tenantId, id, "sending");
    const { body } = await post(org.rep, id, "unenroll");
    expect(body).toMatchObject({
      outcome: "unenrolling",
      emailUnderWay: true,
      enrollment: { state: "unenrolling" },
    });
    expect(await post(org.rep, id, "pause")).toMatchObject({
      status: 409,
      body: { code: "enrollment_unenrolling" },
    });
  });

  it("answers clearly when it has ended already, and offers undo no longer than it lasts", async () => {
    const id = await enroll();
    await post(org.rep, id, "unenroll");
    expect((await post(org.rep, id, "unenroll")).body.outcome).toBe("already_ended");
    now = after(120_000);
    expect((await post(org.rep, id, "unenroll")).body.enrollment.undoUntil).toBeNull();
    expect(await post(org.rep, id, "undo")).toMatchObject({
      status: 409,
      body: { code: "undo_unavailable" },
    });
  });

  it("refuses what is someone else's and says why; a manager and an admin may", async () => {
    const id = await enroll(org.colleague);
    for (const verb of ["unenroll", "undo", "pause", "resume", "re-enroll"]) {
      const answer = await post(org.rep, id, verb);
      expect(answer).toMatchObject({ status: 403, body: { code: "not_permitted" } });
      expect(answer.body.message).toContain(org.colleague.name);
    }
    expect((await routes.ask(org.rep, "GET", `/v1/enrollments/${id}`)).body.mayChange).toBe(false);
    expect((await post(org.manager, id, "pause")).body.state).toBe("paused");
    expect((await post(org.admin, id, "resume")).body.state).toBe("active");
  });

  it("shows undo only to who may", async () => {
    const id = await enroll(org.colleague);
    await post(org.colleague, id, "unenroll");
    const undoUntil = async (asker: Organisation["rep"]) =>
      (await routes.ask(asker, "GET", `/v1/enrollments/${id}`)).body.undoUntil;
    expect(await undoUntil(org.colleague)).toBe(after(90_000).toISOString());
    expect(await undoUntil(org.rep)).toBeNull();
  });
});

describe("F12 many at once", () => {
  it("answers each in order, refusals among them", async () => {
    const [mine, theirs] = [await enroll(), await enroll(org.colleague)];
    const unknown = org.tenantId;
    const enrollmentIds = [theirs, mine, unknown, mine];
    const { body } = await routes.ask(org.rep, "POST", "/v1/enrollments/unenroll", { enrollmentIds });
    expect(body.results).toMatchObject([
      { kind: "refused", id: theirs, code: "not_permitted" },
      { kind: "done", id: mine, result: { outcome: "unenrolled" } },
      { kind: "refused", id: unknown, code: "enrollment_not_found" },
      { kind: "done", id: mine, result: { outcome: "already_ended" } },
    ]);
  });
});

describe("F2 enroll, pause, resume, re-enroll", () => {
  it("enrolls, and tells where the contact is when it is in a sequence", async () => {
    const contactId = await makeContact(test.db, org.tenantId, { owner: org.rep });
    const enrolling = await routes.ask(org.rep, "POST", "/v1/enrollments", {
      contactId,
      sequenceId,
      startStep: 2,
    });
    expect(enrolling).toMatchObject({
      status: 201,
      body: {
        state: "active",
        dueAt: after(60_000).toISOString(),
        sequence: { id: sequenceId, name: "Welcome", version: 1, stepCount: 3 },
        nextStep: { position: 2, type: "automated_email", title: "Mail 2" },
        enrolledBy: { id: org.rep.userId, name: org.rep.name },
        sender: { id: org.rep.userId, address: org.rep.email },
        mayChange: true,
      },
    });
    const again = await routes.ask(org.rep, "POST", "/v1/enrollments", { contactId, sequenceId });
    expect(again).toMatchObject({ status: 409, body: { code: "contact_already_enrolled" } });
    expect(again.body.message).toContain("Welcome");
    expect(again.body.details).toEqual([{ path: "enrollmentId", issue: enrolling.body.id }]);
  });

  it.each([
    ["contact_opted_out", { optedOut: true }],
    ["contact_bounced", { bounced: true }],
    ["contact_without_address", { address: null }],
  ])("F13 says %s", async (code, wishes) => {
    const contactId = await makeContact(test.db, org.tenantId, wishes);
    const answer = await routes.ask(org.rep, "POST", "/v1/enrollments", { contactId, sequenceId });
    expect(answer).toMatchObject({ status: 409, body: { code } });
  });

  it("does not enroll a colleague's contact", async () => {
    const contactId = await makeContact(test.db, org.tenantId, { owner: org.colleague });
    const answer = await routes.ask(org.rep, "POST", "/v1/enrollments", { contactId, sequenceId });
    expect(answer).toMatchObject({ status: 403, body: { code: "not_permitted" } });
  });

  it("shows who paused", async () => {
    const id = await enroll();
    const { body } = await post(org.manager, id, "pause");
    const by = { kind: "user", id: org.manager.userId, name: org.manager.name };
    expect(body).toMatchObject({ dueAt: null, pause: { at: after(60_000).toISOString(), by } });
  });

  it("re-enrolls what ended, with or without a body", async () => {
    const id = await enroll();
    expect(await post(org.rep, id, "re-enroll")).toMatchObject({
      status: 409,
      body: { code: "enrollment_open" },
    });
    await post(org.rep, id, "unenroll");
    const again = await post(org.rep, id, "re-enroll");
    expect(again).toMatchObject({ status: 201, body: { state: "active" } });
    await post(org.rep, again.body.id, "unenroll");
    expect((await post(org.rep, id, "re-enroll", { startStep: 3 })).body.nextStep.position).toBe(3);
  });
});

describe("F8 away until", () => {
  it("tells the hold and no due time, until it is over", async () => {
    const id = await enroll();
    const { body } = await routes.ask(org.rep, "GET", `/v1/enrollments/${id}`);
    const held = { held_until: after(100_000), hold_reason: "away" as const };
    await test.db.updateTable("contacts").set(held).where("id", "=", body.contactId).execute();
    const until = after(100_000).toISOString();
    const away = await routes.ask(org.rep, "GET", `/v1/enrollments/${id}`);
    expect(away.body).toMatchObject({ hold: { until, reason: "away" }, dueAt: null });
    now = after(100_000);
    const back = await routes.ask(org.rep, "GET", `/v1/enrollments/${id}`);
    expect(back.body).toMatchObject({ hold: null, dueAt: body.dueAt });
  });
});

describe("F6 the timeline", () => {
  it("tells who did what, newest first, page by page", async () => {
    const id = await enroll();
    for (const verb of ["pause", "resume", "unenroll", "undo"]) await post(org.rep, id, verb);
    const url = `/v1/enrollments/${id}/timeline?limit=2`;
    const first = await routes.ask(org.rep, "GET", url);
    const second = await routes.ask(org.rep, "GET", `${url}&cursor=${first.body.nextCursor}`);
    const third = await routes.ask(org.rep, "GET", `${url}&cursor=${second.body.nextCursor}`);
    const types = [first, second, third].flatMap(({ body }) =>
      body.items.map((item: { type: string }) => item.type),
    );
    expect(types).toEqual(["unenroll_undone", "unenrolled", "resumed", "paused", "enrolled"]);
    expect(third.body.nextCursor).toBeNull();
    expect(first.body.items[1]).toMatchObject({
      reason: "manual",
      sequenceName: "Welcome",
      actor: { kind: "user", name: org.rep.name },
    });
  });
});

describe("lists of enrollments", () => {
  it("filter by contact, sequence and state, newest first", async () => {
    const other = await makeSequence(test.db, org.rep, [0], "Other");
    const contactId = await makeContact(test.db, org.tenantId, { owner: org.rep });
    const first = await enrolled(test.db, org.rep, contactId, other);
    await post(org.rep, first, "unenroll");
    const second = await enrolled(test.db, org.rep, contactId, other);
    const ids = async (query: string) =>
      (await routes.ask(org.rep, "GET", `/v1/enrollments?${query}`)).body.items.map(
        (item: { id: string }) => item.id,
      );
    expect(await ids(`contactId=${contactId}`)).toEqual([second, first]);
    expect(await ids(`sequenceId=${other}&state=unenrolled`)).toEqual([first]);
    expect(await ids(`contactId=${contactId}&state=finished`)).toEqual([]);
  });
});
