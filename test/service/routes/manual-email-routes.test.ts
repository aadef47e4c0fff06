import type { StepType } from "../../../src/domain/words.ts";
import { newId } from "../../../src/store/database/new-id.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import { addVersion, makeOrganisation, start, type Organisation } from "../../support/organisation.ts";
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
    const { sequenceId: id, taskId } = await reachTask("manual_email");
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
