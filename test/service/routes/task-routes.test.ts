import { claimDueSteps } from "../../../src/store/claim-due-steps.ts";
import type { StepType } from "../../../src/domain/words.ts";
import { newId } from "../../../src/store/new-id.ts";
import { enrolled, timelineTypes } from "../../support/acting.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import {
  addVersion,
  makeContact,
  makeOrganisation,
  start,
  type Organisation,
} from "../../support/organisation.ts";
import { badTexts, hostileIds, refusals } from "../../support/refusals.ts";
import { makeRouteApp, type RouteApp } from "../../support/route-app.ts";
import { makeSequenceOf } from "../../support/sequences.ts";

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

/** An enrollment that has reached a task; gives both ids. */
async function reachTask(type: StepType = "call", asker = org.rep) {
  const contactId = await makeContact(test.db, org.tenantId, { owner: asker });
  const steps = [
    { type, subject: "Ask how it went", body: "Notes" },
    { subject: "Mail", delayMinutes: 60 },
  ];
  const sequenceId = await makeSequenceOf(test.db, asker, steps);
  const enrollmentId = await enrolled(test.db, asker, contactId, sequenceId);
  await claimDueSteps(test.db, { tenantId: org.tenantId, enrollmentIds: [enrollmentId], at: start });
  const task = await test.db
    .selectFrom("tasks")
    .select("id")
    .where("enrollment_id", "=", enrollmentId)
    .executeTakeFirstOrThrow();
  return { contactId, enrollmentId, taskId: task.id };
}
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

describe("S-091 sending a manual email", () => {
  it("puts it before the gate as the rep wrote it; the task stays open until it has left", async () => {
    const { enrollmentId, taskId } = await reachTask("manual_email");
    expect(await post(taskId, "send", text)).toMatchObject({ status: 200, body: { completedAt: null } });
    const outbox = await test.db
      .selectFrom("outbox")
      .select(["state", "ordered_by"])
      .where("enrollment_id", "=", enrollmentId)
      .execute();
    expect(outbox).toEqual([{ state: "ready", ordered_by: org.rep.userId }]);
    const edit = await test.db
      .selectFrom("step_edits")
      .select(["subject", "body"])
      .where("enrollment_id", "=", enrollmentId)
      .executeTakeFirst();
    expect(edit).toEqual(text);
    expect(await post(taskId, "send", text)).toMatchObject({
      status: 409,
      body: { code: "email_under_way" },
    });
  });

  it("starts from what the rep changed before, at enrolling or in a try that failed", async () => {
    const { enrollmentId, taskId } = await reachTask("manual_email");
    await routes.ask(org.rep, "PUT", `/v1/enrollments/${enrollmentId}/steps/1`, { body: "Only for Anna" });
    expect(await list()).toMatchObject([
      { id: taskId, title: "Ask how it went", body: "Only for Anna", email: null },
    ]);
    await post(taskId, "send", text);
    expect(await list()).toMatchObject([
      { title: text.subject, body: text.body, email: { state: "on_its_way" } },
    ]);
  });

  it("says why it did not leave, and no more once it is sent anew", async () => {
    const { enrollmentId, taskId } = await reachTask("manual_email");
    await post(taskId, "send", text);
    const failure = "rejected: 554 5.7.1: not from you";
    const fail = (set: object) =>
      test.db.updateTable("outbox").set(set).where("enrollment_id", "=", enrollmentId).execute();
    await fail({ state: "cancelled", failure });
    const email = { state: "failed", code: "rejected", message: "554 5.7.1: not from you" };
    expect(await list()).toMatchObject([{ id: taskId, email }]);
    expect((await post(taskId, "send", text)).body).toMatchObject({ email: { state: "on_its_way" } });
    await fail({ state: "uncertain", attempt_id: newId() });
    expect(await list()).toMatchObject([{ id: taskId, email: { state: "uncertain" } }]);
  });

  it("F10 of which nobody knows whether it left: who marks the task as done lets it be, and it is not sent again", async () => {
    const { enrollmentId, taskId } = await reachTask("manual_email");
    await post(taskId, "send", text);
    const outbox = () =>
      test.db
        .selectFrom("outbox")
        .select(["state", "attempt_id"])
        .where("enrollment_id", "=", enrollmentId)
        .executeTakeFirst();
    const put = (state: "sending" | "uncertain") =>
      test.db
        .updateTable("outbox")
        .set({ state, attempt_id: newId(), lease_until: start })
        .where("enrollment_id", "=", enrollmentId)
        .execute();
    await put("sending");
    expect(await post(taskId, "complete")).toMatchObject({ status: 409, body: { code: "email_under_way" } });
    await put("uncertain");
    expect((await post(taskId, "complete")).status).toBe(200);
    expect(await outbox()).toEqual({ state: "cancelled", attempt_id: null });
  });

  it("is previewed in the version that the contact is in, with the change that is looked at", async () => {
    const { enrollmentId, taskId } = await reachTask("manual_email");
    const { sequence_id: id } = await test.db
      .selectFrom("enrollments")
      .select("sequence_id")
      .where("id", "=", enrollmentId)
      .executeTakeFirstOrThrow();
    const version = { tenant_id: org.tenantId, sequence_id: id, version: 2 };
    await addVersion(test.db, version, [0]);
    await test.db.updateTable("sequences").set({ current_version: 2 }).where("id", "=", id).execute();
    expect(await post(taskId, "preview")).toMatchObject({
      status: 200,
      body: { kind: "email", email: { subject: "Ask how it went", position: 1 }, source: { body: "Notes" } },
    });
    const body = "Hello {{contact.given_name}}, shall we talk?";
    const shown = await post(taskId, "preview", { body });
    expect(shown.body).toMatchObject({
      email: { text: expect.stringContaining("Hello Anna, shall we talk?") },
    });
    const broken = await post(taskId, "preview", { body: "At {{company.name}}" });
    expect(broken.body).toMatchObject({
      kind: "obstacles",
      obstacles: [{ code: "missing_value", position: null }],
    });
    const { taskId: call } = await reachTask("call");
    expect(await post(call, "preview")).toMatchObject({ status: 409, body: { code: "task_without_email" } });
  });

  it.each<[string, StepType, (ids: { taskId: string; enrollmentId: string }) => Promise<unknown>, string]>([
    ["of a task that is none", "call", () => Promise.resolve(), "task_without_email"],
    ["that is completed", "manual_email", ({ taskId }) => post(taskId, "complete"), "task_closed"],
    [
      "while paused",
      "manual_email",
      ({ enrollmentId }) => routes.ask(org.rep, "POST", `/v1/enrollments/${enrollmentId}/pause`),
      "enrollment_paused",
    ],
  ])("is refused %s, and keeps no text", async (_, type, prepare, code) => {
    const ids = await reachTask(type);
    await prepare(ids);
    expect(await post(ids.taskId, "send", text)).toMatchObject({ status: 409, body: { code } });
    const edits = await test.db
      .selectFrom("step_edits")
      .select("subject")
      .where("enrollment_id", "=", ids.enrollmentId)
      .execute();
    expect(edits).toEqual([]);
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
