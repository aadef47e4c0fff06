import type { Asker } from "../../../src/domain/asker.ts";
import { applyAbsences } from "../../../src/store/organisation/apply-absences.ts";
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
import { badTexts, hostileIds, refusals } from "../../support/refusals.ts";
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

const from = after(days(1)).toISOString();
const until = after(days(8)).toISOString();
const plan = (asker = org.rep, body: object = {}) =>
  routes.ask(asker, "POST", "/v1/absences", { from, until, ...body });
const list = async (asker = org.rep) => (await routes.ask(asker, "GET", "/v1/absences")).body.items;
const end = (id: string, asker = org.rep) => routes.ask(asker, "DELETE", `/v1/absences/${id}`);
const read = async (id: string) => (await routes.ask(org.rep, "GET", `/v1/enrollments/${id}`)).body;
const enroll = async (asker = org.rep) =>
  enrolled(
    test.db,
    asker,
    await makeContact(test.db, org.tenantId, { owner: asker }),
    await makeSequence(test.db, asker, [3 * 1440]),
  );
const sweepAt = async (at: Date) => {
  now = at;
  await applyAbsences(test.db, at);
};

describe("F14 a rep's absence", () => {
  it("pauses their own enrollments at its beginning and lets them go on at its end (S-069, S-077)", async () => {
    const [mine, theirs] = [await enroll(), await enroll(org.colleague)];
    const { status, body } = await plan(org.manager, { userId: org.rep.userId });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      user: { id: org.rep.userId, name: org.rep.name },
      createdBy: { id: org.manager.userId },
      state: "planned",
      from,
      until,
    });
    await sweepAt(after(days(1) - 1));
    expect(await read(mine)).toMatchObject({ state: "active" });
    await sweepAt(after(days(1)));
    expect(await read(mine)).toMatchObject({ state: "paused", pause: { by: { name: org.manager.name } } });
    expect(await read(theirs)).toMatchObject({ state: "active" });
    expect(await list()).toMatchObject([{ id: body.id, state: "begun" }]);
    await sweepAt(after(days(8)));
    expect(await read(mine)).toMatchObject({ state: "active", dueAt: after(days(10)).toISOString() });
    expect(await list()).toEqual([]);
  });

  it("resumes what it paused and nothing else", async () => {
    const [pausedBefore, resumedMeanwhile, left] = [await enroll(), await enroll(), await enroll()];
    await routes.ask(org.rep, "POST", `/v1/enrollments/${pausedBefore}/pause`);
    await plan();
    await sweepAt(after(days(1)));
    await routes.ask(org.rep, "POST", `/v1/enrollments/${resumedMeanwhile}/resume`);
    await routes.ask(org.rep, "POST", `/v1/enrollments/${left}/unenroll`);
    await routes.ask(org.rep, "POST", `/v1/enrollments/${resumedMeanwhile}/pause`);
    await sweepAt(after(days(8)));
    expect((await read(pausedBefore)).state).toBe("paused");
    expect((await read(resumedMeanwhile)).state).toBe("paused");
    expect((await read(left)).state).toBe("unenrolled");
  });

  it("leaves paused at its end whom a person paused meanwhile, alone or with all others (S-073, S-075)", async () => {
    const [alone, withAll, resumed] = [await enroll(), await enroll(), await enroll()];
    await plan();
    await sweepAt(after(days(2)));
    const ask = (asker: Asker, path: string) => routes.ask(asker, "POST", `/v1/enrollments/${path}`);
    await ask(org.rep, `${resumed}/resume`);
    const { status, body } = await ask(org.manager, `${alone}/pause`);
    expect({ status, by: body.pause.by.name }).toEqual({ status: 200, by: org.manager.name });
    expect((await ask(org.rep, "pause-all")).body).toEqual({ changed: 2 });
    await ask(org.rep, `${resumed}/resume`);
    await sweepAt(after(days(9)));
    expect(await read(alone)).toMatchObject({ state: "paused", pause: { by: { name: org.manager.name } } });
    expect(await read(withAll)).toMatchObject({ state: "paused", pause: { by: { name: org.rep.name } } });
    expect(await read(resumed)).toMatchObject({ state: "active" });
    expect(await timelineTypes(test.db, org.tenantId, alone)).toEqual(["enrolled", "paused", "paused"]);
  });

  it("is applied once, however often and late it is looked for", async () => {
    const id = await enroll();
    await plan();
    now = after(days(2));
    await Promise.all([1, 2, 3].map(() => applyAbsences(test.db, now)));
    await routes.ask(org.rep, "POST", `/v1/enrollments/${id}/resume`);
    await sweepAt(after(days(3)));
    expect((await read(id)).state).toBe("active");
  });

  it("that was never looked for before its end leaves everything as it is", async () => {
    const id = await enroll();
    await plan();
    await sweepAt(after(days(20)));
    expect((await read(id)).state).toBe("active");
    expect(await list()).toEqual([]);
  });

  it("can be taken back, or ended early: then they go on at once", async () => {
    const id = await enroll();
    const planned = (await plan()).body.id;
    expect(await end(planned)).toMatchObject({ status: 200, body: { state: "ended" } });
    const begun = (await plan()).body.id;
    await sweepAt(after(days(1)));
    expect((await read(id)).state).toBe("paused");
    expect(await end(begun, org.manager)).toMatchObject({ status: 200, body: { state: "ended" } });
    expect((await read(id)).state).toBe("active");
    expect((await end(begun)).status).toBe(200);
  });

  it("does not overlap another one of the same person", async () => {
    await plan();
    expect(await plan(org.manager, { userId: org.rep.userId })).toMatchObject({
      status: 409,
      body: { code: "absence_overlaps" },
    });
    const both = await Promise.all([plan(org.colleague), plan(org.colleague)]);
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([201, 409]));
    expect((await plan(org.rep, { from: until, until: after(days(9)).toISOString() })).status).toBe(201);
  });

  it("is planned by oneself, a manager of the team or an admin, and seen by them", async () => {
    const userId = org.rep.userId;
    for (const asker of [org.colleague, org.outsider]) {
      const answer = await plan(asker, { userId });
      expect(answer).toMatchObject({ status: 403, body: { code: "not_permitted" } });
      expect(answer.body.message).toContain(org.rep.name);
    }
    const { body } = await plan(org.admin, { userId });
    expect(await end(body.id, org.colleague)).toMatchObject({ status: 403 });
    expect(await list(org.colleague)).toEqual([]);
    for (const asker of [org.rep, org.manager, org.admin]) expect(await list(asker)).toHaveLength(1);
  });

  it("is nobody else's: another organisation finds neither the person nor the absence", async () => {
    const other = await makeOrganisation(test.db);
    const { body } = await plan();
    expect(await plan(other.admin, { userId: org.rep.userId })).toMatchObject({
      status: 404,
      body: { code: "user_not_found" },
    });
    expect(await end(body.id, other.admin)).toMatchObject({
      status: 404,
      body: { code: "absence_not_found" },
    });
    expect(await list(other.admin)).toEqual([]);
  });
});

describe("bad input", () => {
  const good = { from, until };
  const expectRefused = (...args: Parameters<ReturnType<typeof refusals>>) =>
    refusals(test.db, routes, org.rep)(...args);
  it.each<[string, unknown]>([
    ["no body", undefined],
    ["no end", { from }],
    ["no beginning", { until }],
    ["an end before the beginning", { from: until, until: from }],
    ["no time between", { from, until: from }],
    ["an end that is over", { from: after(-days(9)).toISOString(), until: after(-days(8)).toISOString() }],
    ["a day without time", { from: "2026-03-03", until: "2026-03-09" }],
    ["a time with an offset", { from: "2026-03-03T00:00:00+01:00", until }],
    ["the 30th of February", { from: "2026-02-30T00:00:00.000Z", until }],
    ["an unknown field", { ...good, note: "x" }],
    ["an unknown person", { ...good, userId: newId() }],
  ])("refuses %s", (_, body) => expectRefused("POST", "/v1/absences", body));
  it.each(badTexts)("refuses %s as a time", (_, text) =>
    expectRefused("POST", "/v1/absences", { ...good, from: text }),
  );
  it.each(hostileIds)("refuses to end %s", (_, id) => expectRefused("DELETE", `/v1/absences/${id}`));
  it("refuses to end an unknown one", () => expectRefused("DELETE", `/v1/absences/${newId()}`));
});
