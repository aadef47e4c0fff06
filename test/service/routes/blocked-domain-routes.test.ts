import { prepareEmails } from "../../../src/engine/prepare-email.ts";
import { enrolled } from "../../support/acting.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import { createEngineBench, until } from "../../support/engine.ts";
import { createMailDouble } from "../../support/mail-double.ts";
import { makeContact, makeOrganisation, start, type Organisation } from "../../support/organisation.ts";
import { badTexts, refusals } from "../../support/refusals.ts";
import { makeRouteApp, type RouteApp } from "../../support/route-app.ts";
import { makeSequenceOf } from "../../support/sequences.ts";

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

const block = (domain: unknown, asker = org.admin) =>
  routes.ask(asker, "POST", "/v1/blocked-domains", { domain });
const unblock = (domain: string, asker = org.admin) =>
  routes.ask(asker, "DELETE", `/v1/blocked-domains/${domain}`);
const list = async (asker = org.rep) => (await routes.ask(asker, "GET", "/v1/blocked-domains")).body.items;
const makeSequence = () => makeSequenceOf(test.db, org.rep, [{ subject: "Hello" }, { subject: "Again" }]);
const expectRefused = (...args: Parameters<ReturnType<typeof refusals>>) =>
  refusals(test.db, routes, org.admin)(...args);
let made = 0;
const contactAt = (domain: string) => makeContact(test.db, org.tenantId, { address: `c${++made}@${domain}` });

describe("F13 a domain that the organisation does not write to", () => {
  it.each([
    ["rival.example", "rival.example"],
    ["rival.example", "mail.eu.rival.example"],
    ["Bücher.EXAMPLE", "bücher.example"],
  ])("%s: nobody at %s can be enrolled, which is said beforehand", async (blocked, domain) => {
    const [contactId, sequenceId] = [await contactAt(domain), await makeSequence()];
    expect((await block(blocked)).status).toBe(201);
    const wish = { contactId, sequenceId };
    const check = await routes.ask(org.rep, "POST", "/v1/enrollments/check", wish);
    expect(check.body.obstacles).toMatchObject([{ code: "contact_domain_blocked", position: null }]);
    expect(await routes.ask(org.rep, "POST", "/v1/enrollments", wish)).toMatchObject({
      status: 409,
      body: { code: "contact_domain_blocked" },
    });
    await unblock(encodeURIComponent(blocked));
    expect((await routes.ask(org.rep, "POST", "/v1/enrollments", wish)).status).toBe(201);
  });

  it.each(["notrival.example", "rival.example.org", "example"])("does not reach %s", async (domain) => {
    await block("rival.example");
    const wish = { contactId: await contactAt(domain), sequenceId: await makeSequence() };
    expect((await routes.ask(org.rep, "POST", "/v1/enrollments", wish)).status).toBe(201);
  });

  it("stops the next email of who is enrolled already, with the reason, until somebody decides", async () => {
    const contactId = await contactAt("late.example");
    const id = await enrolled(test.db, org.rep, contactId, await makeSequence());
    await block("late.example");
    const mail = createMailDouble();
    const bench = createEngineBench(test.db, mail, () => start, { prepareEmails });
    bench.run();
    const read = async () => (await routes.ask(org.rep, "GET", `/v1/enrollments/${id}`)).body;
    await until(async () => (await read()).wait !== null);
    expect((await read()).wait).toMatchObject({ reason: "stuck", code: "contact_domain_blocked" });
    const sent = () => mail.begun.filter((messageId) => messageId.includes(id));
    expect(sent()).toEqual([]);
    await unblock("late.example");
    await routes.ask(org.rep, "POST", `/v1/enrollments/${id}/retry`, { position: 1 });
    await until(async () => (await read()).nextStep?.position === 2 || (await read()).state === "finished");
    expect(sent()).toHaveLength(1);
    await bench.drainAll();
  });
});

describe("blocked domains", () => {
  it("are kept by admins and seen by everyone, with who blocked them, in order", async () => {
    await block("zebra.example");
    const note = "A competitor";
    const body = { domain: "Aard.example", note };
    expect(await routes.ask(org.admin, "POST", "/v1/blocked-domains", body)).toEqual({
      status: 201,
      body: {
        domain: "aard.example",
        note,
        blockedBy: { id: org.admin.userId, name: org.admin.name },
        blockedAt: start.toISOString(),
      },
    });
    expect((await block("aard.example")).body).toMatchObject({ note });
    expect((await list()).map((each: { domain: string }) => each.domain)).toEqual([
      "aard.example",
      "zebra.example",
    ]);
    expect(await unblock("aard.example")).toEqual({ status: 200, body: { domain: "aard.example" } });
    expect(await unblock("aard.example")).toMatchObject({
      status: 404,
      body: { code: "domain_not_blocked" },
    });
  });

  it("are changed by nobody else, and each organisation has its own", async () => {
    await block("mine.example");
    for (const asker of [org.rep, org.manager]) {
      expect(await block("x.example", asker)).toMatchObject({ status: 403, body: { code: "not_permitted" } });
      expect(await unblock("mine.example", asker)).toMatchObject({ status: 403 });
    }
    const other = await makeOrganisation(test.db);
    expect(await list(other.rep)).toEqual([]);
    expect((await unblock("mine.example", other.admin)).status).toBe(404);
    expect(await list()).toHaveLength(1);
  });

  it.each([
    "localhost",
    "a@b.example",
    "*.example",
    ".example",
    "%.example",
    "a..example",
    "a_b.example",
    "",
    7,
    null,
  ])("are not %j", (domain) => expectRefused("POST", "/v1/blocked-domains", { domain }));
  it.each(badTexts)("have no note such as %s", (_, note) =>
    expectRefused("POST", "/v1/blocked-domains", { domain: "x.example", note }),
  );
  it.each(["%25", "x'--", "%00", "a@b.example"])("cannot be unblocked by %s", (domain) =>
    expectRefused("DELETE", `/v1/blocked-domains/${domain}`),
  );
});
