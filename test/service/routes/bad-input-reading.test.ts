import { newId } from "../../../src/store/database/new-id.ts";
import { hostileIds, prepareRefusals, type Refusals } from "../../support/refusals.ts";

let service: Refusals;

beforeAll(async () => {
  service = await prepareRefusals();
});
afterAll(() => service.close());

const expectRefused: Refusals["expectRefused"] = (...request) => service.expectRefused(...request);

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
  const timelines = () => [
    `/v1/contacts/${service.contactId}/timeline`,
    `/v1/enrollments/${service.enrollmentId}/timeline`,
  ];
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
