import { newId } from "../../../src/store/database/new-id.ts";
import { enrolled } from "../../support/acting.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import {
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
let sequenceId: string;

beforeAll(async () => {
  test = await createTestDatabase();
  org = await makeOrganisation(test.db);
  routes = await makeRouteApp(test.db, () => start);
});
beforeEach(async () => {
  sequenceId = await makeSequence(test.db, org.rep, [0, 60]);
});
afterAll(async () => {
  await routes.app.close();
  await test.destroy();
});

const url = (id = sequenceId) => `/v1/sequences/${id}/automation`;
const get = (asker = org.rep, id = sequenceId) => routes.ask(asker, "GET", url(id));
const patch = (body: unknown, asker = org.rep) => routes.ask(asker, "PATCH", url(), body);
const copy = (body: unknown, asker = org.colleague, id = sequenceId) =>
  routes.ask(asker, "POST", `/v1/sequences/${id}/copy`, body);
const asDelivered = {
  replyUnenrolls: true,
  replyScope: "contact",
  meetingUnenrolls: true,
  meetingScope: "contact",
  companyReach: "this_sequence",
};

describe("S-033 S-034 what takes contacts out of a sequence", () => {
  it("is there for every sequence of every organisation, without opting in", async () => {
    expect(await get()).toEqual({ status: 200, body: { ...asDelivered, mayChange: true } });
    expect((await get(org.outsider)).body).toEqual({ ...asDelivered, mayChange: false });
  });

  it.each([
    ["S-035 S-037 replies", { replyUnenrolls: false }],
    ["S-036 S-037 meetings", { meetingUnenrolls: false }],
    ["S-039 the company of who replies", { replyScope: "company" }],
    ["S-039 the company of who meets", { meetingScope: "company" }],
    ["all sequences of a company", { companyReach: "all_sequences" }],
    [
      "everything at once",
      {
        replyUnenrolls: false,
        replyScope: "company",
        meetingUnenrolls: false,
        meetingScope: "company",
        companyReach: "all_sequences",
      },
    ],
  ])("%s: is saved, and what is left out stays (S-040)", async (_, change) => {
    const expected = { ...asDelivered, ...change, mayChange: true };
    expect(await patch(change)).toEqual({ status: 200, body: expected });
    expect((await get()).body).toEqual(expected);
    expect((await patch(asDelivered)).body).toEqual({ ...asDelivered, mayChange: true });
  });

  it("is changed by who created it, their manager and admins, and by nobody else", async () => {
    const change = { replyUnenrolls: false };
    expect(await patch(change, org.manager)).toMatchObject({ status: 200 });
    expect(await patch(change, org.admin)).toMatchObject({ status: 200 });
    for (const asker of [org.colleague, org.outsider]) {
      expect(await patch({ replyUnenrolls: true }, asker)).toMatchObject({
        status: 403,
        body: { code: "not_permitted", message: "This sequence was created by Rita Rep." },
      });
    }
    const other = await makeOrganisation(test.db);
    expect(await patch({ replyUnenrolls: true }, other.admin)).toMatchObject({ status: 404 });
    expect((await get()).body.replyUnenrolls).toBe(false);
  });

  it("goes with the sequence", async () => {
    await routes.ask(org.rep, "DELETE", `/v1/sequences/${sequenceId}`);
    const gone = { status: 404, body: { code: "sequence_not_found" } };
    expect(await get()).toMatchObject(gone);
    expect(await patch({ replyUnenrolls: false })).toMatchObject(gone);
    expect(await copy({ name: "Copy" })).toMatchObject(gone);
  });
});

describe("S-040 save as new sequence", () => {
  it("makes one of one's own with the same steps and settings, but for those that are given", async () => {
    await patch({ replyScope: "company", companyReach: "all_sequences" });
    await test.db
      .updateTable("sequence_versions")
      .set({ eligible_days: "every_day", window_start_minute: 540, window_end_minute: 1000 })
      .where("sequence_id", "=", sequenceId)
      .execute();
    await enrolled(test.db, org.rep, await makeContact(test.db, org.tenantId), sequenceId);
    const made = await copy({ name: "Second try", automation: { meetingUnenrolls: false } });
    expect(made).toEqual({
      status: 201,
      body: {
        id: expect.any(String),
        name: "Second try",
        version: 1,
        stepCount: 2,
        creator: { id: org.colleague.userId, name: org.colleague.name },
        enrollable: true,
      },
    });
    const { id } = made.body;
    expect((await get(org.colleague, id)).body).toEqual({
      ...asDelivered,
      replyScope: "company",
      companyReach: "all_sequences",
      meetingUnenrolls: false,
      mayChange: true,
    });
    const steps = async (of: string) => (await routes.ask(org.rep, "GET", `/v1/sequences/${of}`)).body.steps;
    expect(await steps(id)).toEqual(await steps(sequenceId));
    const version = await test.db
      .selectFrom("sequence_versions")
      .selectAll()
      .where("sequence_id", "=", id)
      .execute();
    expect(version).toMatchObject([
      { eligible_days: "every_day", window_start_minute: 540, window_end_minute: 1000 },
    ]);
    expect((await routes.ask(org.rep, "GET", `/v1/enrollments?sequenceId=${id}`)).body.items).toEqual([]);
    expect((await get()).body.meetingUnenrolls).toBe(true);
  });

  it("takes the steps of the current version", async () => {
    await test.db
      .insertInto("sequence_versions")
      .values({
        tenant_id: org.tenantId,
        sequence_id: sequenceId,
        version: 2,
        step_count: 1,
        created_at: start,
      })
      .execute();
    await test.db
      .insertInto("sequence_steps")
      .values({
        tenant_id: org.tenantId,
        sequence_id: sequenceId,
        version: 2,
        position: 1,
        type: "call",
        title: "Ring",
        delay_minutes: 5,
      })
      .execute();
    await test.db.updateTable("sequences").set({ current_version: 2 }).where("id", "=", sequenceId).execute();
    const { id } = (await copy({ name: "Newer" })).body;
    expect((await routes.ask(org.rep, "GET", `/v1/sequences/${id}`)).body).toMatchObject({
      version: 1,
      steps: [{ position: 1, type: "call", title: "Ring", delayMinutes: 5 }],
    });
  });

  it("is not for other organisations", async () => {
    const other = await makeOrganisation(test.db);
    expect(await copy({ name: "Theirs" }, other.admin)).toMatchObject({ status: 404 });
  });
});

describe("wrong input changes nothing", () => {
  const refuse = (...request: Parameters<ReturnType<typeof refusals>>) =>
    refusals(test.db, routes, org.rep)(...request);

  it.each<[string, unknown]>([
    ["no body", undefined],
    ["an empty object", {}],
    ["null", null],
    ["a list", [{ replyUnenrolls: false }]],
    ["a text", '"x"'],
    ["broken JSON", '{"replyUnenrolls":'],
    ["a prototype", '{"__proto__":{"x":1},"replyUnenrolls":false}'],
    ["an unknown field", { replyUnenrolls: false, deleted: true }],
    ["its id", { id: newId(), replyUnenrolls: false }],
    ["yes in words", { replyUnenrolls: "false" }],
    ["a number", { meetingUnenrolls: 0 }],
    ["null as setting", { replyScope: null }],
    ["an unknown scope", { replyScope: "everybody" }],
    ["another case", { meetingScope: "Company" }],
    ["an unknown reach", { companyReach: "company" }],
    ["SQL", { companyReach: "this_sequence'; drop table sequences; --" }],
  ])("PATCH automation refuses %s", (_, body) => refuse("PATCH", url(), body));

  it.each<[string, unknown]>([
    ["no body", undefined],
    ["no name", {}],
    ["an unknown field", { name: "x", createdBy: newId() }],
    ["a name of 201", { name: "x".repeat(201) }],
    ["an unknown setting", { name: "x", automation: { more: true } }],
    ["a bad setting", { name: "x", automation: { replyScope: "all" } }],
    ["a list of settings", { name: "x", automation: [] }],
  ])("POST copy refuses %s", (_, body) => refuse("POST", `/v1/sequences/${sequenceId}/copy`, body));
  it.each(badTexts)("POST copy refuses %s as name", (_, name) =>
    refuse("POST", `/v1/sequences/${sequenceId}/copy`, { name }),
  );

  it.each(hostileIds)("refuses %s as id", async (_, id) => {
    await refuse("GET", url(id));
    await refuse("PATCH", url(id), { replyUnenrolls: false });
    await refuse("POST", `/v1/sequences/${id}/copy`, { name: "x" });
  });
  it("refuses an unknown id", async () => {
    await refuse("GET", url(newId()));
    await refuse("PATCH", url(newId()), { replyUnenrolls: false });
    await refuse("POST", `/v1/sequences/${newId()}/copy`, { name: "x" });
  });
});
