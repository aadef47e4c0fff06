import { newId } from "../../../src/store/database/new-id.ts";
import { deactivateUser } from "../../../src/store/organisation/deactivate-user.ts";
import { createEnrollment } from "../../../src/store/enrollments/create-enrollment.ts";
import { actorOf, enrolled, enrollOrder } from "../../support/acting.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import {
  makeContact,
  makeOrganisation,
  makeSequence,
  start,
  type Organisation,
} from "../../support/organisation.ts";
import { makeRouteApp, type RouteApp } from "../../support/route-app.ts";
import { untilWaiting } from "../../support/until-waiting.ts";

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

const contact = () => makeContact(test.db, org.tenantId);
const enroll = async (of = sequenceId) =>
  routes.ask(org.rep, "POST", "/v1/enrollments", { contactId: await contact(), sequenceId: of });
const leave = (body?: unknown) =>
  routes.ask(org.admin, "POST", `/v1/users/${org.colleague.userId}/deactivate`, body);
const change = (body: unknown) => routes.ask(org.admin, "PATCH", `/v1/users/${org.colleague.userId}`, body);
const read = async () => (await routes.ask(org.rep, "GET", `/v1/sequences/${sequenceId}`)).body;
const refused = { status: 409, body: { code: "sequence_creator_removed" } };

describe.each([
  ["was taken out", leave, (handOverTo: string) => leave({ handOverTo })],
  [
    "has become a viewer",
    () => change({ role: "viewer" }),
    (handOverTo: string) => change({ role: "viewer", handOverTo }),
  ],
])("S-026 a sequence whose creator %s", (_, goes, handsOver) => {
  it("takes nobody in any more, and says so before", async () => {
    await goes();
    expect(await enroll()).toMatchObject(refused);
    const wish = { contactId: await contact(), sequenceId };
    const check = await routes.ask(org.rep, "POST", "/v1/enrollments/check", wish);
    expect(check.body.goesAt).toBeNull();
    expect(check.body.obstacles).toContainEqual({
      code: "sequence_creator_removed",
      message: expect.stringContaining("until an admin hands it over"),
      position: null,
      token: null,
    });
    const { userId: id, name } = org.colleague;
    expect(await read()).toMatchObject({ enrollable: false, creator: { id, name } });
  });

  it("does not take anybody back either", async () => {
    const id = await enrolled(test.db, org.rep, await contact(), sequenceId);
    await goes();
    expect(await routes.ask(org.rep, "POST", `/v1/enrollments/${id}/re-enroll`)).toMatchObject(refused);
  });

  it("goes on where it was handed over", async () => {
    await handsOver(org.rep.userId);
    expect((await enroll()).status).toBe(201);
    expect(await read()).toMatchObject({ enrollable: true, creator: { name: org.rep.name } });
  });

  it("opens again when an admin hands it over later", async () => {
    await goes();
    expect((await handsOver(org.manager.userId)).body).toMatchObject({ handedOver: 1, unenrolled: 0 });
    expect((await enroll()).status).toBe(201);
  });

  it("can be saved as a new one by whoever wants to go on with it (S-040)", async () => {
    await goes();
    const copy = await routes.ask(org.rep, "POST", `/v1/sequences/${sequenceId}/copy`, { name: "Mine" });
    expect(copy.body).toMatchObject({ enrollable: true, creator: { name: org.rep.name } });
    expect((await enroll(copy.body.id)).status).toBe(201);
  });
});

describe("S-026 a sequence whose creator was a viewer for a while", () => {
  it("opens again with their role", async () => {
    await change({ role: "viewer" });
    await change({ role: "rep" });
    expect((await enroll()).status).toBe(201);
  });
});

describe("S-026 who enrolls while the creator is taken out", () => {
  it("waits, and is refused", async () => {
    const order = enrollOrder(org.rep, await contact(), sequenceId);
    const outcome = await test.db.transaction().execute(async (tx) => {
      await tx
        .updateTable("users")
        .set({ deactivated_at: start })
        .where("id", "=", org.colleague.userId)
        .execute();
      await tx.selectFrom("sequences").select("id").where("id", "=", sequenceId).forUpdate().execute();
      const enrolling = createEnrollment(test.db, order);
      await untilWaiting(test.db, 1);
      return { enrolling };
    });
    expect(await outcome.enrolling).toEqual({ kind: "creator_removed" });
  });

  it("is refused or ended, however it falls", async () => {
    const orders = await Promise.all(
      Array.from({ length: 8 }, async () => enrollOrder(org.rep, await contact(), sequenceId)),
    );
    const gone = {
      tenantId: org.tenantId,
      userId: org.colleague.userId,
      handOverTo: null,
      at: start,
      actor: actorOf(org.admin),
      asker: { id: org.admin.userId, role: org.admin.role },
      userRole: org.colleague.role,
    };
    await Promise.all([
      ...orders.map((order) => createEnrollment(test.db, order)),
      deactivateUser(test.db, gone),
    ]);
    const { body } = await routes.ask(
      org.rep,
      "GET",
      `/v1/enrollments?sequenceId=${sequenceId}&state=active`,
    );
    expect(body.items).toEqual([]);
  });
});

describe("S-026 another organisation's sequences", () => {
  it("stay as they are", async () => {
    const other = await makeOrganisation(test.db);
    const theirs = await makeSequence(test.db, other.rep);
    await leave();
    const answer = await routes.ask(other.rep, "GET", `/v1/sequences/${theirs}`);
    expect(answer.body).toMatchObject({ id: theirs, enrollable: true });
    expect((await routes.ask(other.rep, "GET", `/v1/sequences/${newId()}`)).status).toBe(404);
  });
});
