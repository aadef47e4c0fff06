import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import { makeOrganisation, start, type Organisation } from "../../support/organisation.ts";
import { badTexts, refusals } from "../../support/refusals.ts";
import { makeRouteApp, type RouteApp } from "../../support/route-app.ts";

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

const christmas = { day: "2026-12-25", name: "Christmas Day" };
const create = (asker = org.admin, body: unknown = christmas) =>
  routes.ask(asker, "POST", "/v1/holidays", body);
const remove = (asker = org.admin, day = christmas.day) => routes.ask(asker, "DELETE", `/v1/holidays/${day}`);
const list = async (asker = org.rep) => (await routes.ask(asker, "GET", "/v1/holidays")).body.items;
const expectRefused = (...args: Parameters<ReturnType<typeof refusals>>) =>
  refusals(test.db, routes, org.admin)(...args);

describe("holidays", () => {
  it("are kept by admins and seen by everyone, in order", async () => {
    await create(org.admin, { day: "2026-12-26", name: "Boxing Day" });
    expect(await create()).toEqual({ status: 201, body: christmas });
    expect(await list()).toEqual([christmas, { day: "2026-12-26", name: "Boxing Day" }]);
    expect(await create()).toMatchObject({ status: 409, body: { code: "holiday_taken" } });
    expect(await remove()).toEqual({ status: 200, body: { day: christmas.day } });
    expect(await remove()).toMatchObject({ status: 404, body: { code: "holiday_not_found" } });
    expect(await list()).toHaveLength(1);
  });

  it("are changed by nobody else, and each organisation has its own", async () => {
    await create();
    for (const asker of [org.rep, org.manager]) {
      expect(await create(asker)).toMatchObject({ status: 403, body: { code: "not_permitted" } });
      expect(await remove(asker)).toMatchObject({ status: 403, body: { code: "not_permitted" } });
    }
    const other = await makeOrganisation(test.db);
    expect(await list(other.rep)).toEqual([]);
    expect((await remove(other.admin)).status).toBe(404);
    expect(await list()).toEqual([christmas]);
  });

  it.each<[string, unknown]>([
    ["no body", undefined],
    ["no name", { day: "2026-12-25" }],
    ["no day", { name: "x" }],
    ["the 30th of February", { ...christmas, day: "2026-02-30" }],
    ["a day with time", { ...christmas, day: "2026-12-25T00:00:00Z" }],
    ["another order", { ...christmas, day: "25.12.2026" }],
    ["an unknown field", { ...christmas, everyYear: true }],
  ])("are not %s", (_, body) => expectRefused("POST", "/v1/holidays", body));
  it.each(badTexts)("are not called %s", (_, name) =>
    expectRefused("POST", "/v1/holidays", { ...christmas, name }),
  );
  it.each(["2026-02-30", "christmas", "1", "%00", "2026-12-25'--"])("cannot be removed by %s", (day) =>
    expectRefused("DELETE", `/v1/holidays/${day}`),
  );
});
