import type { Asker } from "../../../src/domain/asker.ts";
import type { Role } from "../../../src/domain/words.ts";
import { newId } from "../../../src/store/database/new-id.ts";
import { enrolled } from "../../support/acting.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import {
  makeContact,
  makeOrganisation,
  makeSequence,
  makeUser,
  start,
  type Organisation,
} from "../../support/organisation.ts";
import { hostileIds, refusals } from "../../support/refusals.ts";
import { makeRouteApp, type RouteApp } from "../../support/route-app.ts";

let test: TestDatabase;
let org: Organisation;
let superAdmin: Asker;
let routes: RouteApp;
let sequenceId: string;

beforeAll(async () => {
  test = await createTestDatabase();
  routes = await makeRouteApp(test.db, () => start);
});
beforeEach(async () => {
  org = await makeOrganisation(test.db);
  superAdmin = await makeUser(test.db, org.tenantId, "Susi Super", "super_admin", null);
  sequenceId = await makeSequence(test.db, org.colleague);
});
afterAll(async () => {
  await routes.app.close();
  await test.destroy();
});

const change = (body: unknown, asker = org.admin, user = org.colleague) =>
  routes.ask(asker, "PATCH", `/v1/users/${user.userId}`, body);
const enroll = async (asker = org.rep) =>
  enrolled(test.db, asker, await makeContact(test.db, org.tenantId), sequenceId);
const read = async (id: string) => (await routes.ask(org.rep, "GET", `/v1/enrollments/${id}`)).body;
const roleOf = async ({ userId }: Asker) =>
  (await test.db.selectFrom("users").select("role").where("id", "=", userId).executeTakeFirstOrThrow()).role;
const forbidden = { status: 403, body: { code: "not_permitted" } };

describe("S-026 a creator who is downgraded", () => {
  it("lets the contacts of the sequences they created go, whoever enrolled them, and no others", async () => {
    const ids = [await enroll(), await enroll(org.colleague)];
    const others = await makeSequence(test.db, org.rep);
    const contactId = await makeContact(test.db, org.tenantId);
    const elsewhere = await enrolled(test.db, org.colleague, contactId, others);
    expect(await change({ role: "viewer" })).toEqual({
      status: 200,
      body: { id: org.colleague.userId, role: "viewer", team: "North", unenrolled: 2, handedOver: 0 },
    });
    for (const id of ids) {
      expect(await read(id)).toMatchObject({
        state: "unenrolled",
        end: {
          reason: "creator_removed",
          actor: { name: org.admin.name },
          cause: { summary: org.colleague.name },
        },
      });
    }
    expect((await read(elsewhere)).state).toBe("active");
    expect((await change({ role: "viewer" })).body).toMatchObject({ unenrolled: 0 });
  });

  it("and no undo brings back whom somebody has just unenrolled; it does where the sequences are handed over", async () => {
    const [gone, kept] = [await enroll(), await enroll()];
    const unenroll = (id: string) => routes.ask(org.rep, "POST", `/v1/enrollments/${id}/unenroll`);
    const undo = (id: string) => routes.ask(org.rep, "POST", `/v1/enrollments/${id}/undo`);
    await unenroll(kept);
    await change({ role: "viewer", handOverTo: org.manager.userId });
    expect(await undo(kept)).toMatchObject({ status: 200, body: { state: "active" } });
    await unenroll(gone);
    expect((await read(gone)).undoUntil).not.toBeNull();
    await routes.ask(org.admin, "POST", `/v1/users/${org.manager.userId}/deactivate`);
    expect(await read(gone)).toMatchObject({
      state: "unenrolled",
      undoUntil: null,
      end: { reason: "manual" },
    });
    expect(await undo(gone)).toMatchObject({ status: 409, body: { code: "undo_unavailable" } });
    expect(await read(kept)).toMatchObject({ state: "unenrolled", end: { reason: "creator_removed" } });
  });

  it("or hands the sequences over, and the enrollments go on", async () => {
    const id = await enroll();
    const { body } = await change({ role: "viewer", handOverTo: org.rep.userId });
    expect(body).toMatchObject({ unenrolled: 0, handedOver: 1 });
    expect((await read(id)).state).toBe("active");
    expect((await routes.ask(org.rep, "DELETE", `/v1/sequences/${sequenceId}`)).status).toBe(200);
  });

  it.each<[Role, Role]>([
    ["manager", "rep"],
    ["admin", "manager"],
    ["rep", "admin"],
  ])("is none who may still have sequences: from %s to %s nothing ends", async (from, to) => {
    await test.db.updateTable("users").set({ role: from }).where("id", "=", org.colleague.userId).execute();
    const id = await enroll();
    expect((await change({ role: to })).body).toMatchObject({ role: to, unenrolled: 0, handedOver: 0 });
    expect((await read(id)).state).toBe("active");
  });
});

describe("viewers", () => {
  const look = () => ({ ...org.colleague, role: "viewer" as const });

  it("may look at everything", async () => {
    const id = await enroll();
    const asker = look();
    const reads = [
      "/v1/me",
      "/v1/contacts",
      "/v1/sequences",
      `/v1/enrollments/${id}`,
      "/v1/tasks",
      "/v1/users",
    ];
    for (const url of reads) expect([url, (await routes.ask(asker, "GET", url)).status]).toEqual([url, 200]);
    const lookup = { addresses: ["anna@buyer.example"] };
    expect((await routes.ask(asker, "POST", "/v1/contacts/lookup", lookup)).status).toBe(200);
    expect((await routes.ask(asker, "GET", `/v1/enrollments/${id}`)).body).toMatchObject({
      mayChange: false,
    });
  });

  it("may change nothing, not even what they once enrolled", async () => {
    const id = await enroll(org.colleague);
    const asker = look();
    const contactId = await makeContact(test.db, org.tenantId);
    const asks = [
      ["POST", `/v1/enrollments/${id}/unenroll`, undefined],
      ["POST", `/v1/enrollments/${id}/pause`, undefined],
      ["POST", "/v1/enrollments/pause-all", undefined],
      ["POST", "/v1/enrollments", { contactId, sequenceId }],
      ["POST", "/v1/contacts", { address: "new@buyer.example" }],
      ["DELETE", `/v1/sequences/${sequenceId}`, undefined],
      ["POST", "/v1/absences", { from: start, until: start }],
      ["PATCH", `/v1/users/${org.rep.userId}`, { role: "viewer" }],
    ] as const;
    for (const [method, url, body] of asks) {
      expect([url, await routes.ask(asker, method, url, body)]).toMatchObject([url, forbidden]);
    }
    expect((await read(id)).state).toBe("active");
  });

  it("are told why an enrollment would be refused, and why a many-unenroll is", async () => {
    const contactId = await makeContact(test.db, org.tenantId);
    const answer = await routes.ask(look(), "POST", "/v1/enrollments/check", { contactId, sequenceId });
    expect(answer.body.message).toBe("Viewers may look at everything and change nothing.");
  });
});

describe("roles", () => {
  it("are changed by admins alone, in their organisation", async () => {
    for (const asker of [org.rep, org.manager, org.colleague]) {
      expect(await change({ role: "manager" }, asker, org.outsider)).toMatchObject(forbidden);
    }
    const other = await makeOrganisation(test.db);
    expect(await change({ role: "manager" }, other.admin)).toMatchObject({ status: 404 });
    expect((await change({ role: "manager" })).body).toMatchObject({ role: "manager", team: "North" });
    expect(await roleOf(org.colleague)).toBe("manager");
  });

  it("nobody changes their own", async () => {
    expect(await change({ role: "super_admin" }, org.admin, org.admin)).toMatchObject(forbidden);
    expect(await change({ role: "rep" }, superAdmin, superAdmin)).toMatchObject(forbidden);
    expect((await change({ team: "South" }, org.admin, org.admin)).body).toMatchObject({ team: "South" });
  });

  it("only super admins make super admins, and change them", async () => {
    expect(await change({ role: "super_admin" })).toMatchObject(forbidden);
    expect(await change({ role: "rep" }, org.admin, superAdmin)).toMatchObject(forbidden);
    expect(await change({ team: null }, org.admin, superAdmin)).toMatchObject(forbidden);
    expect((await change({ role: "super_admin" }, superAdmin)).body).toMatchObject({ role: "super_admin" });
  });

  it("two super admins who take each other's role at once: one remains", async () => {
    const second = await makeUser(test.db, org.tenantId, "Sven Super", "super_admin", null);
    const answers = await Promise.all([
      change({ role: "rep" }, superAdmin, second),
      change({ role: "rep" }, second, superAdmin),
    ]);
    expect(answers.map((answer) => String(answer.status)).toSorted()).toEqual(["200", "403"]);
    expect([await roleOf(superAdmin), await roleOf(second)].toSorted()).toEqual(["rep", "super_admin"]);
  });
});

describe("teams", () => {
  it("are made by their first member, once, and left with null", async () => {
    const users = [org.rep, org.colleague, org.outsider];
    const answers = await Promise.all(users.map((user) => change({ team: "Baltics" }, org.admin, user)));
    for (const answer of answers) expect(answer.body).toMatchObject({ team: "Baltics" });
    const teams = await test.db
      .selectFrom("teams")
      .select("name")
      .where("tenant_id", "=", org.tenantId)
      .execute();
    expect(teams.map((team) => team.name).toSorted()).toEqual(["Baltics", "North"]);
    expect((await change({ team: null })).body).toMatchObject({ role: "rep", team: null });
  });
});

describe("PATCH /v1/users/:id", () => {
  const expectRefused = (...args: Parameters<ReturnType<typeof refusals>>) =>
    refusals(test.db, routes, org.admin)(...args);
  const path = () => `/v1/users/${org.colleague.userId}`;
  it.each<[string, () => unknown]>([
    ["nothing to change", () => ({})],
    ["no body", () => undefined],
    ["an unknown role", () => ({ role: "owner" })],
    ["an unknown field", () => ({ role: "rep", admin: true })],
    ["a blank team", () => ({ team: " " })],
    ["a very long team", () => ({ team: "x".repeat(201) })],
    ["a control character in the team", () => ({ team: "a\u0000b" })],
    ["an heir without the role viewer", () => ({ role: "manager", handOverTo: org.rep.userId })],
    ["an unknown heir", () => ({ role: "viewer", handOverTo: newId() })],
    ["the user as heir", () => ({ role: "viewer", handOverTo: org.colleague.userId })],
    ["a list", () => []],
  ])("refuses %s", (_, body) => expectRefused("PATCH", path(), body()));
  it("refuses an heir who is a viewer, who has left, or of another organisation", async () => {
    const other = await makeOrganisation(test.db);
    await change({ role: "viewer" }, org.admin, org.outsider);
    await routes.ask(org.admin, "POST", `/v1/users/${org.manager.userId}/deactivate`);
    for (const { userId } of [other.rep, org.outsider, org.manager]) {
      await expectRefused("PATCH", path(), { role: "viewer", handOverTo: userId });
      await expectRefused("POST", `${path()}/deactivate`, { handOverTo: userId });
    }
  });
  it("refuses a user who has left", async () => {
    await routes.ask(org.admin, "POST", `${path()}/deactivate`);
    await expectRefused("PATCH", path(), { role: "manager" });
  });
  it.each(hostileIds)("refuses %s as id", (_, id) =>
    expectRefused("PATCH", `/v1/users/${id}`, { role: "rep" }),
  );
  it("refuses an unknown id", () => expectRefused("PATCH", `/v1/users/${newId()}`, { role: "rep" }));
});
