import { newId } from "../../../src/store/database/new-id.ts";
import { enrolled, timelineTypes } from "../../support/acting.ts";
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
import { makeRouteApp, type RouteApp } from "../../support/route-app.ts";

let test: TestDatabase;
let org: Organisation;
let routes: RouteApp;
let now = start;

beforeAll(async () => {
  test = await createTestDatabase();
  routes = await makeRouteApp(test.db, () => now);
});
beforeEach(async () => {
  now = start;
  org = await makeOrganisation(test.db);
});
afterAll(async () => {
  await routes.app.close();
  await test.destroy();
});

/** Delays that leave the first step waiting, so that there is something to pause. */
const delays = [3 * 1440, 0];
const enroll = async (asker = org.rep, sequenceId?: string) =>
  enrolled(
    test.db,
    asker,
    await makeContact(test.db, org.tenantId, { owner: asker }),
    sequenceId ?? (await makeSequence(test.db, asker, delays)),
  );
const post = (path: string, asker = org.rep, body?: unknown) => routes.ask(asker, "POST", path, body);
const read = async (id: string) => (await routes.ask(org.rep, "GET", `/v1/enrollments/${id}`)).body;
const states = async (...ids: string[]) => Promise.all(ids.map(async (id) => (await read(id)).state));

describe("pausing many", () => {
  it("S-067, S-069, S-070 pauses the asking user's own in one sequence and nobody else's", async () => {
    const sequenceId = await makeSequence(test.db, org.rep, delays);
    const [mine, theirs] = [await enroll(org.rep, sequenceId), await enroll(org.colleague, sequenceId)];
    const elsewhere = await enroll();
    expect(await post(`/v1/sequences/${sequenceId}/pause`)).toEqual({ status: 200, body: { changed: 1 } });
    expect(await states(mine, theirs, elsewhere)).toEqual(["paused", "active", "active"]);
    expect((await read(mine)).pause.by).toEqual({ kind: "user", id: org.rep.userId, name: org.rep.name });
    expect(await timelineTypes(test.db, org.tenantId, mine)).toEqual(["enrolled", "paused"]);
    expect((await post(`/v1/sequences/${sequenceId}/pause`)).body).toEqual({ changed: 0 });
  });

  it("S-071, S-077 resumes them with the rest of the delay", async () => {
    const sequenceId = await makeSequence(test.db, org.rep, delays);
    const id = await enroll(org.rep, sequenceId);
    now = after(days(2));
    await post(`/v1/sequences/${sequenceId}/pause`);
    now = after(days(10));
    expect((await post(`/v1/sequences/${sequenceId}/resume`)).body).toEqual({ changed: 1 });
    expect(await read(id)).toMatchObject({
      state: "active",
      pause: null,
      dueAt: after(days(11)).toISOString(),
    });
    expect(await timelineTypes(test.db, org.tenantId, id)).toEqual(["enrolled", "paused", "resumed"]);
  });

  it("S-068, S-073, S-074 pauses and resumes one's own in every sequence", async () => {
    const [one, two, theirs] = [await enroll(), await enroll(), await enroll(org.colleague)];
    expect((await post("/v1/enrollments/pause-all")).body).toEqual({ changed: 2 });
    expect(await states(one, two, theirs)).toEqual(["paused", "paused", "active"]);
    expect((await post("/v1/enrollments/resume-all")).body).toEqual({ changed: 2 });
    expect(await states(one, two, theirs)).toEqual(["active", "active", "active"]);
  });

  it("S-066 leaves a task that waits to its person: resuming does not carry the step out", async () => {
    const id = await enroll();
    await test.db
      .updateTable("enrollments")
      .set({ wait_reason: "task", due_at: null })
      .where("id", "=", id)
      .execute();
    await post("/v1/enrollments/pause-all");
    await post("/v1/enrollments/resume-all");
    expect(await read(id)).toMatchObject({ state: "active", dueAt: null, wait: { reason: "task" } });
  });

  it("F12 has no cap: more than a batch", async () => {
    const sequenceId = await makeSequence(test.db, org.rep, delays);
    const ids = [];
    for (let n = 0; n < 3; n++) ids.push(await enroll(org.rep, sequenceId));
    await copyEnrollments(sequenceId, 600);
    expect((await post(`/v1/sequences/${sequenceId}/pause`)).body).toEqual({ changed: 603 });
    expect((await post("/v1/enrollments/resume-all")).body).toEqual({ changed: 603 });
  });

  it("refuses an unknown sequence, another organisation's, a deleted one and a body", async () => {
    const sequenceId = await makeSequence(test.db, org.rep, delays);
    const id = await enroll(org.rep, sequenceId);
    const other = await makeOrganisation(test.db);
    const gone = { status: 404, body: { code: "sequence_not_found" } };
    for (const verb of ["pause", "resume"]) {
      expect(await post(`/v1/sequences/${newId()}/${verb}`)).toMatchObject(gone);
      expect(await post(`/v1/sequences/${sequenceId}/${verb}`, other.rep)).toMatchObject(gone);
      const extra = await post(`/v1/sequences/${sequenceId}/${verb}`, org.rep, { userId: newId() });
      expect(extra).toMatchObject({ status: 400, body: { code: "invalid_request" } });
      const body = await post(`/v1/enrollments/${verb}-all`, org.rep, { all: true });
      expect(body).toMatchObject({ status: 400, body: { code: "invalid_request" } });
    }
    expect((await post("/v1/enrollments/pause-all", other.rep)).body).toEqual({ changed: 0 });
    expect(await states(id)).toEqual(["active"]);
  });
});

/** Many more of the rep's enrollments, written at once. */
async function copyEnrollments(sequenceId: string, count: number): Promise<void> {
  const [pattern] = await test.db
    .selectFrom("enrollments")
    .selectAll()
    .where("sequence_id", "=", sequenceId)
    .limit(1)
    .execute();
  if (pattern === undefined) throw new Error("There is no enrollment to copy");
  const contacts = Array.from({ length: count }, () => ({
    tenant_id: org.tenantId,
    id: newId(),
    created_at: start,
  }));
  await test.db.insertInto("contacts").values(contacts).execute();
  const { end_cause: _, ...row } = pattern;
  const rows = contacts.map(({ id }) => ({
    ...row,
    id: newId(),
    contact_id: id,
    delay_ms: Number(row.delay_ms),
    delay_used_ms: Number(row.delay_used_ms),
  }));
  await test.db.insertInto("enrollments").values(rows).execute();
}
