import type { StepType } from "../../../src/domain/words.ts";
import { newId } from "../../../src/store/database/new-id.ts";
import { timelineTypes } from "../../support/acting.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import { makeOrganisation, start, type Organisation } from "../../support/organisation.ts";
import { badTexts, hostileIds, refusals } from "../../support/refusals.ts";
import { makeRouteApp, type RouteApp } from "../../support/route-app.ts";
import { reachTask as reachTaskOf } from "../../support/reach-task.ts";

let test: TestDatabase;
let org: Organisation;
let routes: RouteApp;

beforeAll(async () => {
  test = await createTestDatabase();
  routes = await makeRouteApp(test.db, () => start);
});
beforeEach(async () => void (org = await makeOrganisation(test.db)));
afterAll(async () => {
  await routes.app.close();
  await test.destroy();
});

const reachTask = (type: StepType = "call", asker = org.rep) => reachTaskOf(test.db, asker, type);
const list = async (query = "", asker = org.rep) =>
  (await routes.ask(asker, "GET", `/v1/tasks${query}`)).body.items;
const post = (taskId: string, verb: string, body?: unknown, asker = org.rep) =>
  routes.ask(asker, "POST", `/v1/tasks/${taskId}/${verb}`, body);
const text = { subject: "Hello again", body: "Dear Anna,\n\nshall we talk?" };

describe("S-087 tasks", () => {
  it("S-088 are listed for who enrolled, with everything that is needed to do them", async () => {
    const { contactId, enrollmentId, taskId } = await reachTask();
    await reachTask("todo", org.colleague);
    expect(await list()).toMatchObject([
      {
        id: taskId,
        enrollmentId,
        contact: { id: contactId, name: "Anna Test", address: expect.stringContaining("@") },
        user: { id: org.rep.userId, name: org.rep.name },
        sequenceName: "Welcome",
        position: 1,
        type: "call",
        title: "Ask how it went",
        body: "Notes",
        completedAt: null,
        waits: true,
        mayChange: true,
      },
    ]);
  });

  it("S-091 are listed for a contact, whoever enrolled it, and for a user", async () => {
    const { contactId, taskId } = await reachTask("manual_email", org.colleague);
    await reachTask();
    expect(await list(`?contactId=${contactId}`)).toMatchObject([{ id: taskId, mayChange: false }]);
    expect(await list(`?userId=${org.colleague.userId}`, org.manager)).toMatchObject([
      { id: taskId, mayChange: true },
    ]);
    expect(await list(`?userId=${org.rep.userId}&contactId=${contactId}`)).toEqual([]);
  });

  it("come in pages", async () => {
    for (let n = 0; n < 3; n++) await reachTask();
    const first = (await routes.ask(org.rep, "GET", "/v1/tasks?limit=2")).body;
    const second = (await routes.ask(org.rep, "GET", `/v1/tasks?limit=2&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...second.items].map(({ id }: { id: string }) => id)).toEqual(
      (await list()).map(({ id }: { id: string }) => id),
    );
    expect(second.nextCursor).toBeNull();
  });

  it("let the sequence go on when they are completed, and only then", async () => {
    const { enrollmentId, taskId } = await reachTask();
    const waiting = await routes.ask(org.rep, "GET", `/v1/enrollments/${enrollmentId}`);
    expect(waiting.body).toMatchObject({ dueAt: null, wait: { reason: "task", code: null } });
    expect(await post(taskId, "complete")).toMatchObject({
      status: 200,
      body: { id: taskId, completedAt: start.toISOString(), waits: false },
    });
    const going = await routes.ask(org.rep, "GET", `/v1/enrollments/${enrollmentId}`);
    expect(going.body).toMatchObject({ nextStep: { position: 2 }, wait: null });
    expect(going.body.dueAt).not.toBeNull();
    expect(await list()).toEqual([]);
    const events = await timelineTypes(test.db, org.tenantId, enrollmentId);
    expect(events).toContain("task_completed");
    expect((await post(taskId, "complete")).status).toBe(200);
    expect(await timelineTypes(test.db, org.tenantId, enrollmentId)).toEqual(events);
  });

  it("are withdrawn when their contact leaves", async () => {
    const { enrollmentId, taskId } = await reachTask();
    await routes.ask(org.rep, "POST", `/v1/enrollments/${enrollmentId}/unenroll`);
    expect(await list()).toEqual([]);
    expect(await post(taskId, "complete")).toMatchObject({ status: 409, body: { code: "task_closed" } });
  });
});

describe.each([
  ["complete", {}],
  ["send", text],
  ["preview", text],
] as const)("POST /v1/tasks/:id/%s", (verb, good) => {
  const expectRefused = (...args: Parameters<ReturnType<typeof refusals>>) =>
    refusals(test.db, routes, org.rep)(...args);
  it("is for who may change the enrollment, and in their organisation", async () => {
    const { taskId } = await reachTask("manual_email", org.colleague);
    expect(await post(taskId, verb, good)).toMatchObject({ status: 403, body: { code: "not_permitted" } });
    const other = await makeOrganisation(test.db);
    expect(await post(taskId, verb, good, other.admin)).toMatchObject({
      status: 404,
      body: { code: "task_not_found" },
    });
    expect(await list(`?userId=${org.colleague.userId}`, other.admin)).toEqual([]);
    expect((await post(taskId, verb, good, org.manager)).status).toBe(200);
  });
  it.each(hostileIds)("refuses %s as id", (_, id) => expectRefused("POST", `/v1/tasks/${id}/${verb}`, good));
  it("refuses an unknown id", () => expectRefused("POST", `/v1/tasks/${newId()}/${verb}`, good));
  it("refuses an unknown field", async () => {
    const { taskId } = await reachTask("manual_email");
    await expectRefused("POST", `/v1/tasks/${taskId}/${verb}`, { ...good, to: "x@y.example" });
  });
});

describe("bad input", () => {
  it.each(badTexts)("refuses %s as a subject", async (_, subject) => {
    const { taskId } = await reachTask("manual_email");
    await refusals(test.db, routes, org.rep)("POST", `/v1/tasks/${taskId}/send`, { ...text, subject });
  });
  it.each(badTexts.filter(([name]) => name !== "a line break" && name !== "too much"))(
    "refuses %s as a body",
    async (_, body) => {
      const { taskId } = await reachTask("manual_email");
      await refusals(test.db, routes, org.rep)("POST", `/v1/tasks/${taskId}/send`, { ...text, body });
    },
  );
  it.each(["contactId=1", "userId='or 1=1", "limit=0", "cursor=x", "state=open", "contactId="])(
    "refuses ?%s",
    (query) => refusals(test.db, routes, org.rep)("GET", `/v1/tasks?${encodeURI(query)}`),
  );
});
