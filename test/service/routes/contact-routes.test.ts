import { LookupResponse } from "../../../src/contract/requests.ts";
import { newId } from "../../../src/store/database/new-id.ts";
import { enrolled } from "../../support/acting.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import {
  after,
  makeContact,
  makeOrganisation,
  makeSequence,
  type Organisation,
} from "../../support/organisation.ts";
import { makeRouteApp, type RouteApp } from "../../support/route-app.ts";

let test: TestDatabase;
let org: Organisation;
let routes: RouteApp;

beforeAll(async () => {
  test = await createTestDatabase();
  org = await makeOrganisation(test.db);
  routes = await makeRouteApp(test.db, () => after(0));
});
afterAll(async () => {
  await routes.app.close();
  await test.destroy();
});

const create = (body: unknown, asker = org.rep) => routes.ask(asker, "POST", "/v1/contacts", body);
/** This one answer is not checked while the service runs, so it is checked here, whatever it holds. */
const lookup = async (addresses: string[], asker = org.rep) => {
  const answer = await routes.ask(asker, "POST", "/v1/contacts/lookup", { addresses });
  expect(LookupResponse.parse(answer.body)).toEqual(answer.body);
  return answer;
};

describe("S-048 looking contacts up", () => {
  it("answers each address in order: unknown, repeated, an alias, another case", async () => {
    const wishes = { address: "mia@look.example", aliases: ["m.alias@look.example"], owner: org.rep };
    const id = await makeContact(test.db, org.tenantId, wishes);
    const addresses = [
      "who@look.example",
      "MIA@Look.Example",
      "m.alias@look.example",
      "mia@look.example",
      "/o=x/cn=y",
    ];
    const { body } = await lookup(addresses);
    expect(body.results.map((result: { address: string }) => result.address)).toEqual(addresses);
    const contact = { id, name: "Anna Test", owner: { id: org.rep.userId, name: org.rep.name } };
    expect(body.results).toMatchObject([
      { kind: "unknown" },
      { kind: "contact", contact },
      { kind: "contact", contact },
      { kind: "contact", contact },
      { kind: "unknown" },
    ]);
  });

  it("takes 100 addresses and an address of 320 characters", async () => {
    const long = `${"a".repeat(64)}@${"b".repeat(63)}.${"c".repeat(63)}.${"d".repeat(63)}.${"e".repeat(59)}.com`;
    expect(long).toHaveLength(320);
    const addresses = [...Array.from({ length: 99 }, (_, n) => `n${n}@look.example`), long];
    const { status, body } = await lookup(addresses);
    expect(status).toBe(200);
    expect(body.results).toHaveLength(100);
  });

  it("S-052 tells a colleague's enrollment and that the asker may not change it", async () => {
    const address = "shared@look.example";
    const contactId = await makeContact(test.db, org.tenantId, { address, owner: org.colleague });
    await enrolled(test.db, org.colleague, contactId, await makeSequence(test.db, org.colleague));
    const result = (await lookup([address])).body.results[0];
    expect(result.contact.currentEnrollment).toMatchObject({ state: "active", mayChange: false });
  });
});

describe("creating contacts", () => {
  it("makes the asker the owner and gives the contact a name to be called by", async () => {
    const { status, body } = await create({ address: " New.Person@Create.Example " });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      name: "new.person@create.example",
      givenName: null,
      familyName: null,
      jobTitle: null,
      company: null,
      owner: { id: org.rep.userId, name: org.rep.name },
      timeZone: null,
      addresses: [{ address: "new.person@create.example", bounced: false, learned: false }],
      optedOut: false,
    });
    expect((await routes.ask(org.rep, "GET", `/v1/contacts/${body.id}`)).body).toMatchObject(body);
  });

  it("says that an address is taken, whatever its case", async () => {
    await create({ address: "taken@create.example" });
    expect(await create({ address: "TAKEN@create.example" })).toMatchObject({
      status: 409,
      body: { code: "address_taken" },
    });
  });

  it("lets two organisations have the same address", async () => {
    const other = await makeOrganisation(test.db);
    await create({ address: "same@create.example" });
    expect((await create({ address: "same@create.example" }, other.rep)).status).toBe(201);
  });

  it("lets one win when two create the same address at once", async () => {
    const answers = await Promise.all([1, 2, 3].map(() => create({ address: "race@create.example" })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === "address_taken")).toHaveLength(2);
  });

  it.each([
    ["SQL", "Robert'); DROP TABLE contacts;--"],
    ["HTML", "<img src=x onerror=alert(1)>"],
    ["a template", "{{constructor.constructor('x')()}} ${7*7}"],
    ["emoji", "👩‍👩‍👧‍👦 Fox 🦊"],
    ["bidi letters", "محمد עברית"],
    ["a bidi override", "gnp.\u202eexe"],
    ["accents", "Zoë O'Neill-Świątek"],
    ["a formula", '=HYPERLINK("http://x")'],
    ["200 letters", "ẞ".repeat(200)],
  ])("keeps a name with %s as it is", async (_, text) => {
    const address = `${newId()}@hostile.example`;
    const made = { address, givenName: text, jobTitle: text, companyName: text };
    const { status, body } = await create(made);
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: text, givenName: text, jobTitle: text, company: { name: text } });
    expect((await lookup([address])).body.results[0].contact.givenName).toBe(text);
  });
});

describe("companies of contacts", () => {
  const company = async (body: object) => (await create(body)).body.company;
  it("are made by name, once, whatever the case", async () => {
    const first = await company({ address: "a@northwind.example", companyName: "Northwind Logistics" });
    const second = await company({ address: "b@elsewhere.example", companyName: " NORTHWIND logistics " });
    expect(second).toEqual(first);
  });

  it("take in whoever has their domain", async () => {
    const first = await company({ address: "a@alpenglow.example", companyName: "Alpenglow" });
    expect(await company({ address: "b@alpenglow.example" })).toEqual(first);
    expect(await company({ address: "c@sub.alpenglow.example" })).toBeNull();
  });

  it("never own a free-mail domain", async () => {
    await company({ address: "nina@gmail.com", companyName: "Nina's Shop" });
    expect(await company({ address: "somebody@gmail.com" })).toBeNull();
    const { body } = await routes.ask(org.rep, "GET", "/v1/companies?limit=100");
    const shop = body.items.find((item: { name: string }) => item.name === "Nina's Shop");
    expect(shop.domains).toEqual([]);
  });
});

describe("lists", () => {
  it("find contacts by the beginnings of words of name, address or company, literally", async () => {
    await create({ address: "findme@lists.example", givenName: "100%", familyName: "Sure_Thing" });
    const names = async (query: string) =>
      (await routes.ask(org.rep, "GET", `/v1/contacts?query=${encodeURIComponent(query)}`)).body.items.map(
        (item: { name: string }) => item.name,
      );
    expect(await names("thing 100% sure_")).toEqual(["100% Sure_Thing"]);
    expect(await names("FINDME@")).toEqual(["100% Sure_Thing"]);
    expect(await names("hing")).toEqual([]);
    expect(await names("\\")).toEqual([]);
  });

  it("page by cursor without losing or repeating anyone", async () => {
    const other = await makeOrganisation(test.db);
    const made = [];
    for (let n = 0; n < 5; n++) made.push(await makeContact(test.db, other.tenantId));
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: string = cursor === "" ? "" : `&cursor=${cursor}`;
      const { body } = await routes.ask(other.rep, "GET", `/v1/contacts?limit=2${page}`);
      expect(body.items.length).toBeLessThanOrEqual(2);
      seen.push(...body.items.map((item: { id: string }) => item.id));
      cursor = body.nextCursor;
    }
    expect(seen).toEqual(made);
  });

  it("of users leave out who is deactivated; /v1/me is the asker", async () => {
    const other = await makeOrganisation(test.db);
    const gone = { deactivated_at: after(0) };
    await test.db.updateTable("users").set(gone).where("id", "=", other.outsider.userId).execute();
    const { body } = await routes.ask(other.rep, "GET", "/v1/users");
    expect(body.items.map((user: { name: string }) => user.name)).toEqual(
      [other.rep, other.colleague, other.manager, other.admin].map((user) => user.name),
    );
    const me = await routes.ask(other.rep, "GET", "/v1/me");
    expect(me.body).toEqual(body.items[0]);
  });

  it("S-109 of users tell the time zone that each has set for themselves", async () => {
    const other = await makeOrganisation(test.db);
    const set = (timeZone: unknown) => routes.ask(other.rep, "PATCH", "/v1/me", { timeZone });
    expect(await set("America/Denver")).toMatchObject({ status: 200, body: { timeZone: "America/Denver" } });
    for (const wrong of ["Mars/Olympus", "", null, 60]) expect((await set(wrong)).status).toBe(400);
    const { body } = await routes.ask(other.admin, "GET", "/v1/users");
    expect(body.items.map((user: { timeZone: string }) => user.timeZone).slice(0, 2)).toEqual([
      "America/Denver",
      "Europe/Oslo",
    ]);
  });

  it("of sequences leave out what is deleted; one comes with its steps", async () => {
    const other = await makeOrganisation(test.db);
    const id = await makeSequence(test.db, other.rep, [0, 60]);
    const deleted = await makeSequence(test.db, other.rep);
    await test.db
      .updateTable("sequences")
      .set({ deleted_at: after(0) })
      .where("id", "=", deleted)
      .execute();
    const { body } = await routes.ask(other.rep, "GET", "/v1/sequences");
    const creator = { id: other.rep.userId, name: other.rep.name };
    expect(body.items).toEqual([
      { id, name: "Welcome", version: 1, stepCount: 2, creator, enrollable: true },
    ]);
    const one = await routes.ask(other.rep, "GET", `/v1/sequences/${id}`);
    expect(one.body.steps[1]).toEqual({
      position: 2,
      type: "automated_email",
      title: "Mail 2",
      delayMinutes: 60,
    });
    const unknown = { status: 404, body: { code: "sequence_not_found" } };
    expect(await routes.ask(other.rep, "GET", `/v1/sequences/${deleted}`)).toMatchObject(unknown);
    expect(await routes.ask(org.admin, "GET", `/v1/sequences/${id}`)).toMatchObject(unknown);
  });
});

describe("who may enroll a contact", () => {
  it("is said with the contact: its owner, their manager and admins; without an owner everybody but viewers", async () => {
    const owned = await makeContact(test.db, org.tenantId, { owner: org.rep });
    const free = await makeContact(test.db, org.tenantId);
    const viewer = { ...org.outsider, role: "viewer" as const };
    const say = async (id: string) => {
      const askers = [org.rep, org.manager, org.admin, org.colleague, viewer];
      const answers = await Promise.all(askers.map((one) => routes.ask(one, "GET", `/v1/contacts/${id}`)));
      return answers.map(({ body }) => body.mayEnroll);
    };
    expect(await say(owned)).toEqual([true, true, true, false, false]);
    expect(await say(free)).toEqual([true, true, true, true, false]);
  });
});

describe("another organisation's contact", () => {
  it("is not there", async () => {
    const id = await makeContact(test.db, org.tenantId, { owner: org.rep });
    const other = await makeOrganisation(test.db);
    const sequenceId = await makeSequence(test.db, other.admin);
    const unknown = { status: 404, body: { code: "contact_not_found" } };
    expect(await routes.ask(other.admin, "GET", `/v1/contacts/${id}`)).toMatchObject(unknown);
    expect(await routes.ask(other.admin, "GET", `/v1/contacts/${id}/timeline`)).toMatchObject(unknown);
    const enrollment = { contactId: id, sequenceId };
    expect(await routes.ask(other.admin, "POST", "/v1/enrollments", enrollment)).toMatchObject(unknown);
  });
});
