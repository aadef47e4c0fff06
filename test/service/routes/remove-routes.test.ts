import { newId } from "../../../src/store/database/new-id.ts";
import { enrolled, makeOutboxRow, timelineTypes } from "../../support/acting.ts";
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
let routes: RouteApp;
let sequenceId: string;

beforeAll(async () => {
  test = await createTestDatabase();
  routes = await makeRouteApp(test.db, () => start);
});
beforeEach(async () => {
  org = await makeOrganisation(test.db);
  sequenceId = await makeSequence(test.db, org.colleague);
});
afterAll(async () => {
  await routes.app.close();
  await test.destroy();
});

const enroll = async (asker = org.rep) =>
  enrolled(test.db, asker, await makeContact(test.db, org.tenantId), sequenceId);
const read = async (id: string) => (await routes.ask(org.rep, "GET", `/v1/enrollments/${id}`)).body;
const remove = (asker = org.colleague, id = sequenceId) => routes.ask(asker, "DELETE", `/v1/sequences/${id}`);
const deactivate = (asker = org.admin, body?: unknown, id = org.colleague.userId) =>
  routes.ask(asker, "POST", `/v1/users/${id}/deactivate`, body);
const expectRefused = (...args: Parameters<ReturnType<typeof refusals>>) =>
  refusals(test.db, routes, org.admin)(...args);

describe("S-025 deleting a sequence", () => {
  it("ends all its enrollments, whoever enrolled them, and says why", async () => {
    const ids = [await enroll(), await enroll(org.colleague), await enroll()];
    await routes.ask(org.rep, "POST", `/v1/enrollments/${ids[2]}/pause`);
    expect(await remove()).toEqual({ status: 200, body: { id: sequenceId, unenrolled: 3 } });
    for (const id of ids) {
      expect(await read(id)).toMatchObject({
        state: "unenrolled",
        undoUntil: null,
        end: {
          reason: "sequence_deleted",
          actor: { kind: "user", name: org.colleague.name },
          cause: {
            kind: "sequence",
            ref: sequenceId,
            summary: "Welcome",
            webLink: null,
            evidence: [],
            message: null,
            meetingAt: null,
          },
        },
      });
    }
    expect((await timelineTypes(test.db, org.tenantId, String(ids[0]))).at(-1)).toBe("unenrolled");
    expect((await remove()).body).toEqual({ id: sequenceId, unenrolled: 0 });
  });

  it("waits for an email under way like every unenroll (F10)", async () => {
    const id = await enroll();
    await makeOutboxRow(test.db, org.tenantId, id, "sending");
    await remove();
    expect(await read(id)).toMatchObject({ state: "unenrolling", end: null });
  });

  it("S-102 leaves nothing to enroll in, nor to enroll in again", async () => {
    const id = await enroll();
    await remove();
    const contactId = await makeContact(test.db, org.tenantId);
    expect(await routes.ask(org.rep, "POST", "/v1/enrollments", { contactId, sequenceId })).toMatchObject({
      status: 404,
      body: { code: "sequence_not_found" },
    });
    expect(await routes.ask(org.rep, "POST", `/v1/enrollments/${id}/re-enroll`)).toMatchObject({
      status: 404,
      body: { code: "sequence_not_found" },
    });
    expect((await routes.ask(org.rep, "GET", `/v1/sequences/${sequenceId}`)).status).toBe(404);
  });

  it("and enrolling at the same moment leaves no open enrollment behind", async () => {
    const contacts = await Promise.all(
      Array.from({ length: 8 }, () => makeContact(test.db, org.tenantId, { owner: org.rep })),
    );
    await Promise.all([
      ...contacts.map((contactId) =>
        routes.ask(org.rep, "POST", "/v1/enrollments", { contactId, sequenceId }),
      ),
      remove(),
    ]);
    const { body } = await routes.ask(
      org.rep,
      "GET",
      `/v1/enrollments?sequenceId=${sequenceId}&state=active`,
    );
    expect(body.items).toEqual([]);
  });

  it("is for its creator, their manager and admins, in their organisation", async () => {
    const id = await enroll();
    const other = await makeOrganisation(test.db);
    const answer = await remove(org.rep);
    expect(answer).toMatchObject({ status: 403, body: { code: "not_permitted" } });
    expect(answer.body.message).toContain(org.colleague.name);
    expect(await remove(other.admin)).toMatchObject({ status: 404, body: { code: "sequence_not_found" } });
    expect((await read(id)).state).toBe("active");
    expect((await remove(org.manager)).status).toBe(200);
  });

  it.each(hostileIds)("refuses %s as id", (_, id) => expectRefused("DELETE", `/v1/sequences/${id}`));
  it("refuses an unknown id", () => expectRefused("DELETE", `/v1/sequences/${newId()}`));
});

describe("S-026 taking a user out", () => {
  it("ends the enrollments in sequences that they created", async () => {
    const [id, elsewhere] = [
      await enroll(),
      await enrolled(
        test.db,
        org.colleague,
        await makeContact(test.db, org.tenantId),
        await makeSequence(test.db, org.rep),
      ),
    ];
    expect(await deactivate()).toEqual({
      status: 200,
      body: { id: org.colleague.userId, unenrolled: 1, handedOver: 0 },
    });
    expect((await read(id)).end).toMatchObject({
      reason: "creator_removed",
      actor: { name: org.admin.name },
      cause: {
        kind: "user",
        ref: org.colleague.userId,
        summary: org.colleague.name,
        webLink: null,
        message: null,
        meetingAt: null,
        evidence: [],
      },
    });
    expect((await read(elsewhere)).state).toBe("active");
    const users = (await routes.ask(org.rep, "GET", "/v1/users")).body.items;
    expect(users.map((user: { id: string }) => user.id)).not.toContain(org.colleague.userId);
    expect((await deactivate()).body).toMatchObject({ unenrolled: 0 });
  });

  it("or hands the sequences over, and the enrollments go on", async () => {
    const id = await enroll();
    const handOverTo = org.rep.userId;
    expect((await deactivate(org.admin, { handOverTo })).body).toMatchObject({
      unenrolled: 0,
      handedOver: 1,
    });
    expect((await read(id)).state).toBe("active");
    expect((await remove(org.rep)).status).toBe(200);
  });

  it("is for admins, in their organisation, and not of themselves", async () => {
    const other = await makeOrganisation(test.db);
    const id = await enroll();
    for (const asker of [org.rep, org.manager, org.colleague]) {
      expect(await deactivate(asker)).toMatchObject({ status: 403, body: { code: "not_permitted" } });
    }
    expect(await deactivate(other.admin)).toMatchObject({ status: 404, body: { code: "user_not_found" } });
    expect(await deactivate(org.admin, undefined, org.admin.userId)).toMatchObject({ status: 403 });
    const superAdmin = await makeUser(test.db, org.tenantId, "Susi Super", "super_admin", null);
    expect(await deactivate(org.admin, undefined, superAdmin.userId)).toMatchObject({ status: 403 });
    expect((await deactivate(superAdmin, undefined, org.admin.userId)).status).toBe(200);
    expect((await read(id)).state).toBe("active");
  });

  const path = () => `/v1/users/${org.colleague.userId}/deactivate`;
  it.each<[string, () => unknown]>([
    ["an unknown heir", () => ({ handOverTo: newId() })],
    ["the user as heir", () => ({ handOverTo: org.colleague.userId })],
    ["no id as heir", () => ({ handOverTo: "somebody" })],
    ["an unknown field", () => ({ delete: true })],
    ["a list", () => []],
  ])("refuses %s", (_, body) => expectRefused("POST", path(), body()));
  it("refuses an heir of another organisation", async () => {
    const other = await makeOrganisation(test.db);
    await expectRefused("POST", path(), { handOverTo: other.rep.userId });
  });
  it.each(hostileIds)("refuses %s as id", (_, id) => expectRefused("POST", `/v1/users/${id}/deactivate`));
});
