import { newId } from "../../../src/store/new-id.ts";
import { enrolled } from "../../support/acting.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import {
  after,
  makeContact,
  makeOrganisation,
  makeSequence,
  type Organisation,
} from "../../support/organisation.ts";
import { hostileIds, refusals } from "../../support/refusals.ts";
import { makeRouteApp, type RouteApp } from "../../support/route-app.ts";

let test: TestDatabase;
let org: Organisation;
let routes: RouteApp;
let contactId: string;
let sequenceId: string;
let enrollmentId: string;
let expectRefused: ReturnType<typeof refusals>;

beforeAll(async () => {
  test = await createTestDatabase();
  org = await makeOrganisation(test.db);
  routes = await makeRouteApp(test.db, () => after(60_000));
  sequenceId = await makeSequence(test.db, org.rep);
  contactId = await makeContact(test.db, org.tenantId, { address: "known@a.example", owner: org.rep });
  enrollmentId = await enrolled(test.db, org.rep, contactId, sequenceId);
  expectRefused = refusals(test.db, routes, org.rep);
});
afterAll(async () => {
  await routes.app.close();
  await test.destroy();
});

describe.each([
  "/v1/contacts/:id",
  "/v1/contacts/:id/timeline",
  "/v1/sequences/:id",
  "/v1/enrollments/:id",
  "/v1/enrollments/:id/timeline",
])("GET %s", (path) => {
  it.each(hostileIds)("refuses %s as id", (_, id) => expectRefused("GET", path.replace(":id", id)));
  it("refuses an unknown id", () => expectRefused("GET", path.replace(":id", newId())));
});

describe("lists", () => {
  const paths = ["contacts", "companies", "users", "sequences", "enrollments"].map((name) => `/v1/${name}`);
  const timelines = () => [`/v1/contacts/${contactId}/timeline`, `/v1/enrollments/${enrollmentId}/timeline`];
  it.each([
    "limit=0",
    "limit=101",
    "limit=-1",
    "limit=1e2",
    "limit=",
    "limit=1&limit=2",
    "limit[]=1",
    "cursor=",
    "cursor=x",
    "cursor=%00",
    "cursor=';drop table contacts",
    `cursor=${"A".repeat(300)}`,
    "cursor=a&cursor=b",
    "unknown=1",
    "__proto__=1",
    "tenant_id=1",
  ])("refuse ?%s", async (query) => {
    for (const path of [...paths, ...timelines()]) await expectRefused("GET", `${path}?${encodeURI(query)}`);
  });
  it.each(["query=", "query=%00", "query=%20", `query=${"x".repeat(201)}`, "query=a&query=b"])(
    "of contacts refuse ?%s",
    (query) => expectRefused("GET", `/v1/contacts?${query}`),
  );
  it.each(["state=gone", "state=active&state=paused", "sequenceId=1", "contactId='or 1=1", "state="])(
    "of enrollments refuse ?%s",
    (query) => expectRefused("GET", `/v1/enrollments?${encodeURI(query)}`),
  );
});
