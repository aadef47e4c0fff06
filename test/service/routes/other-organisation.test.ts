import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import {
  after,
  makeContact,
  makeOrganisation,
  makeSequence,
  type Organisation,
} from "../../support/organisation.ts";
import { enrolled } from "../../support/acting.ts";
import { makeRouteApp, type RouteApp } from "../../support/route-app.ts";

let test: TestDatabase;
let org: Organisation;
let routes: RouteApp;
let sequenceId: string;

beforeAll(async () => {
  test = await createTestDatabase();
  org = await makeOrganisation(test.db);
  routes = await makeRouteApp(test.db, () => after(60_000));
  sequenceId = await makeSequence(test.db, org.rep);
});
afterAll(async () => {
  await routes.app.close();
  await test.destroy();
});

const enroll = async (owner = org.rep) =>
  enrolled(test.db, owner, await makeContact(test.db, org.tenantId, { owner }), sequenceId);
const post = (asker: Organisation["rep"], id: string, verb: string, body?: unknown) =>
  routes.ask(asker, "POST", `/v1/enrollments/${id}/${verb}`, body);

describe("another organisation", () => {
  it("sees nothing and changes nothing", async () => {
    const id = await enroll();
    const other = await makeOrganisation(test.db);
    const gone = { status: 404, body: { code: "enrollment_not_found" } };
    for (const verb of ["unenroll", "undo", "pause", "resume", "re-enroll"]) {
      expect(await post(other.admin, id, verb)).toMatchObject(gone);
    }
    for (const path of [`/v1/enrollments/${id}`, `/v1/enrollments/${id}/timeline`]) {
      expect(await routes.ask(other.admin, "GET", path)).toMatchObject(gone);
    }
    for (const path of ["enrollments", "contacts", "companies", "sequences"]) {
      expect((await routes.ask(other.admin, "GET", `/v1/${path}`)).body.items).toEqual([]);
    }
    expect((await routes.ask(org.rep, "GET", `/v1/enrollments/${id}`)).body.state).toBe("active");
  });
});
