import { newId } from "../../../src/store/database/new-id.ts";
import { enrolled, makeOutboxRow, timelineTypes } from "../../support/acting.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import {
  after,
  days,
  makeContact,
  makeOrganisation,
  makeSequence,
  start,
  type Organisation,
} from "../../support/organisation.ts";
import { hostileIds, refusals } from "../../support/refusals.ts";
import { makeRouteApp, type RouteApp } from "../../support/route-app.ts";

let test: TestDatabase;
let org: Organisation;
let routes: RouteApp;
let now = start;

beforeAll(async () => {
  test = await createTestDatabase();
  org = await makeOrganisation(test.db);
  routes = await makeRouteApp(test.db, () => now);
});
beforeEach(async () => {
  now = start;
  // Lists of what is stuck show all of them: what another test left behind is none of it any more.
  await test.db
    .updateTable("enrollments")
    .set({ wait_reason: null, stuck_code: null, stuck_detail: null, stuck_at: null })
    .where("wait_reason", "=", "stuck")
    .execute();
});
afterAll(async () => {
  await routes.app.close();
  await test.destroy();
});

const enroll = async (asker = org.rep) =>
  enrolled(
    test.db,
    asker,
    await makeContact(test.db, org.tenantId, { owner: asker }),
    await makeSequence(test.db, asker, [1440, 2880]),
  );
const post = (id: string, verb: string, body?: unknown, asker = org.rep) =>
  routes.ask(asker, "POST", `/v1/enrollments/${id}/${verb}`, body);
const stick = (id: string) =>
  test.db
    .updateTable("enrollments")
    .set({
      wait_reason: "stuck",
      stuck_code: "missing_value",
      stuck_detail: "There is no contact.given_name.",
      stuck_at: start,
      due_at: null,
    })
    .where("id", "=", id)
    .execute();
const refused = (code: string) => ({ status: 409, body: { code } });

describe("skipping a step", () => {
  it("goes on to the next one, whose delay starts now, and only once", async () => {
    const id = await enroll();
    const { status, body } = await post(id, "skip", { position: 1 });
    expect(status).toBe(200);
    expect(body).toMatchObject({ nextStep: { position: 2 }, dueAt: after(days(2)).toISOString() });
    expect(await timelineTypes(test.db, org.tenantId, id)).toEqual(["enrolled", "step_skipped"]);
    const timeline = async () =>
      (await routes.ask(org.rep, "GET", `/v1/enrollments/${id}/timeline`)).body.items;
    const step = { type: "automated_email", title: "Mail 1" };
    expect(await timeline()).toMatchObject([{ stepPosition: 1, step }, { step: null }]);
    const email = await makeOutboxRow(test.db, org.tenantId, id, "cancelled");
    await test.db.updateTable("outbox").set({ subject: "Dear Anna" }).where("id", "=", email).execute();
    expect(await timeline()).toMatchObject([{ step: { ...step, title: "Dear Anna" } }, { step: null }]);
    expect(await post(id, "skip", { position: 1 })).toMatchObject(refused("step_over"));
  });

  it("ends an enrollment after its last step (S-024)", async () => {
    const id = await enroll();
    await post(id, "skip", { position: 1 });
    expect((await post(id, "skip", { position: 2 })).body).toMatchObject({ state: "finished" });
    expect(await post(id, "skip", { position: 2 })).toMatchObject(refused("enrollment_ended"));
  });

  it("is refused while its email is being sent", async () => {
    const id = await enroll();
    await makeOutboxRow(test.db, org.tenantId, id, "sending");
    expect(await post(id, "skip", { position: 1 })).toMatchObject(refused("email_under_way"));
  });
});

describe("a step that is stuck", () => {
  it("says why, is listed, and goes on when it is retried", async () => {
    const id = await enroll();
    await stick(id);
    const listed = await routes.ask(org.rep, "GET", "/v1/enrollments?wait=stuck");
    expect(listed.body.items).toMatchObject([
      {
        id,
        dueAt: null,
        wait: { reason: "stuck", code: "missing_value", detail: "There is no contact.given_name." },
      },
    ]);
    expect(await post(id, "send-now")).toMatchObject(refused("step_stuck"));
    const { body } = await post(id, "retry", { position: 1 });
    expect(body).toMatchObject({ wait: null, dueAt: start.toISOString() });
    expect(await post(id, "retry", { position: 1 })).toMatchObject(refused("step_not_stuck"));
    expect((await routes.ask(org.rep, "GET", "/v1/enrollments?wait=stuck")).body.items).toEqual([]);
  });

  it("is not retried when the enrollment is at another step", async () => {
    const id = await enroll();
    await stick(id);
    expect(await post(id, "retry", { position: 2 })).toMatchObject(refused("step_over"));
  });
});

describe("an email of which nobody knows whether it left", () => {
  it("is told of, and sent again only by who accepts a second copy", async () => {
    const id = await enroll();
    await makeOutboxRow(test.db, org.tenantId, id, "uncertain");
    expect((await routes.ask(org.rep, "GET", `/v1/enrollments/${id}`)).body.emailUncertain).toBe(true);
    expect(await post(id, "retry", { position: 1 })).toMatchObject(refused("email_uncertain"));
    const { body } = await post(id, "retry", { position: 1, acceptSecondCopy: true });
    expect(body).toMatchObject({ emailUncertain: false, dueAt: start.toISOString() });
  });
});

describe("sending now", () => {
  it("puts the email before the gate without waiting for its delay", async () => {
    const id = await enroll();
    expect(await post(id, "send-now")).toMatchObject({ status: 200, body: { state: "active" } });
    const rows = await test.db.selectFrom("outbox").select("state").where("enrollment_id", "=", id).execute();
    expect(rows).toEqual([{ state: "ready" }]);
    expect(await post(id, "send-now")).toMatchObject(refused("email_under_way"));
  });

  it("is refused while paused", async () => {
    const id = await enroll();
    await post(id, "pause");
    expect(await post(id, "send-now")).toMatchObject(refused("enrollment_paused"));
    expect(await post(id, "retry", { position: 1 })).toMatchObject(refused("enrollment_paused"));
  });
});

describe("whether the email under way left", () => {
  it.each([
    ["sent", true],
    ["cancelled", false],
  ] as const)("is told once it is settled: %s", async (state, left) => {
    const id = await enroll();
    const outboxId = await makeOutboxRow(test.db, org.tenantId, id, "sending");
    expect((await post(id, "unenroll")).body).toMatchObject({ outcome: "unenrolling", emailLeft: null });
    await test.db.updateTable("outbox").set({ state }).where("id", "=", outboxId).execute();
    await test.db
      .updateTable("enrollments")
      .set({ state: "unenrolled", ended_at: start })
      .where("id", "=", id)
      .execute();
    expect((await post(id, "unenroll")).body).toMatchObject({ outcome: "already_ended", emailLeft: left });
  });

  it("is not told when none was under way", async () => {
    const id = await enroll();
    expect((await post(id, "unenroll")).body.emailLeft).toBeNull();
    expect((await post(id, "unenroll")).body.emailLeft).toBeNull();
  });
});

describe.each([
  ["skip", { position: 1 }],
  ["retry", { position: 1 }],
  ["send-now", {}],
] as const)("POST /v1/enrollments/:id/%s", (verb, good) => {
  const expectRefused = (...args: Parameters<ReturnType<typeof refusals>>) =>
    refusals(test.db, routes, org.rep)(...args);
  it("is for who may change the enrollment, and in their organisation", async () => {
    const id = await enroll(org.colleague);
    const answer = await post(id, verb, good);
    expect(answer).toMatchObject({ status: 403, body: { code: "not_permitted" } });
    expect(answer.body.message).toContain(org.colleague.name);
    const other = await makeOrganisation(test.db);
    expect(await post(id, verb, good, other.admin)).toMatchObject({
      status: 404,
      body: { code: "enrollment_not_found" },
    });
    expect(await timelineTypes(test.db, org.tenantId, id)).toEqual(["enrolled"]);
  });
  it.each(hostileIds)("refuses %s as id", (_, id) =>
    expectRefused("POST", `/v1/enrollments/${id}/${verb}`, good),
  );
  it("refuses an unknown id", () => expectRefused("POST", `/v1/enrollments/${newId()}/${verb}`, good));
  it.each<[string, unknown]>([
    ["an unknown field", { ...good, force: true }],
    ["a list", [1]],
    ["a text", '"x"'],
    ["broken JSON", "{"],
  ])("refuses %s as body", async (_, body) =>
    expectRefused("POST", `/v1/enrollments/${await enroll()}/${verb}`, body),
  );
});

describe.each(["skip", "retry"])("the position of %s", (verb) => {
  it.each([undefined, {}, { position: 0 }, { position: "1" }, { position: 1.5 }, { position: 1e9 }])(
    "is not %j",
    async (body) => {
      const answer = await post(await enroll(), verb, body);
      expect(answer).toMatchObject({ status: 400, body: { code: "invalid_request" } });
    },
  );
});
