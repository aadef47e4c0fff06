import { sql } from "kysely";
import { createContact } from "../../../src/store/contacts/create-contact.ts";
import { wordQuery } from "../../../src/store/contacts/contact-words.ts";
import { allMatching, searchContacts } from "../../../src/store/contacts/search-contacts.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import { after, makeOrganisation, start, type Organisation } from "../../support/organisation.ts";

let test: TestDatabase;
let org: Organisation;
beforeAll(async () => {
  test = await createTestDatabase();
  org = await makeOrganisation(test.db);
});
afterAll(() => test.destroy());

async function make(address: string, givenName: string, familyName: string, companyName: string | null) {
  const { tenantId, rep } = org;
  const domain = address.split("@")[1] ?? "";
  const about = { jobTitle: null, ownerId: rep.userId, timeZone: null, at: start };
  const names = { givenName, familyName, companyName };
  const result = await createContact(test.db, { tenantId, address, domain, ...names, ...about });
  if (result.kind !== "created") throw new Error(result.kind);
  return result.contactId;
}
const search = (query: string, limit = 50, from: string | null = null, tenantId = org.tenantId) =>
  searchContacts(test.db, { tenantId, query, limit, after: from });

describe("contacts are found by the beginnings of words", () => {
  let zoe: string;
  let anna: string;
  let sergej: string;
  beforeAll(async () => {
    zoe = await make("zoe+work@blue-canyon.example", "Zoë", "O'Neill-Świątek", "Blue Canyon");
    anna = await make("a.kowalska@northwind.example", "Anna Maria", "Kowalska", "Northwind Logistics");
    sergej = await make("post@sever.example", "Сергей", "Иванов", "Север 100%");
  });

  it.each([
    ["the given name", "zoë", () => zoe],
    ["the family name", "Kowal", () => anna],
    ["a second given name", "maria", () => anna],
    ["both, in any order", "kowalska anna", () => anna],
    ["either part of a double name", "świą", () => zoe],
    ["a name with its apostrophe", "o'neill", () => zoe],
    ["the company", "NORTHWIND", () => anna],
    ["a later word of the company", "logis", () => anna],
    ["the address", "a.kowalska@northwind.example", () => anna],
    ["the beginning of the address", "a.kow", () => anna],
    ["the domain of the address", "@blue-can", () => zoe],
    ["what comes after a plus", "work@", () => zoe],
    ["another script", "сер ива", () => sergej],
    ["with punctuation", "север, (100%)", () => sergej],
  ])("by %s: %s", async (_, query, whom) => {
    expect(await search(query)).toEqual([whom()]);
  });

  it("by any address that they have", async () => {
    const alias = { tenant_id: org.tenantId, address: "nickname@home.example", is_primary: false };
    await test.db
      .insertInto("contact_addresses")
      .values({ ...alias, contact_id: anna })
      .execute();
    expect(await search("nickn")).toEqual([anna]);
  });

  it.each(["owalska", "wind", "anna blue", "nobody"])("and not by %s", async (query) => {
    expect(await search(query)).toEqual([]);
  });

  it.each(["@", "%", "\\", "' -", "*:&|!<->()"])("%s has no words, and finds nobody", async (query) => {
    expect(wordQuery(query)).toBeNull();
    expect(await search(query)).toEqual([]);
  });

  it.each(["zoë'; drop", "zoë:* | kowalska", "!zoë", "zoë & !o", "zoë\\"])(
    "%s is no language",
    async (query) => {
      const found = await search(query);
      expect([[], [zoe]]).toContainEqual(found);
    },
  );

  it("in one's own organisation", async () => {
    const other = await makeOrganisation(test.db);
    expect(await search("kowalska", 50, null, other.tenantId)).toEqual([]);
  });
});

describe("among very many contacts", () => {
  const count = 20_000;
  const companies = 4_000;

  beforeAll(async () => {
    org = await makeOrganisation(test.db);
    const { tenantId } = org;
    await sql`
      insert into companies (tenant_id, id, name, created_at)
      select ${tenantId}, md5('co' || n)::uuid, 'Firm' || n || ' Works', ${after(0)}
      from generate_series(1, ${companies}::integer) n`.execute(test.db);
    await sql`
      insert into contacts (tenant_id, id, given_name, family_name, company_id, created_at)
      select ${tenantId}, md5('c' || n)::uuid, 'Given' || n, case when n % 7 = 0 then 'Often' else 'Family' || n end,
        md5('co' || 1 + n % ${companies}::integer)::uuid, ${after(0)}
      from generate_series(1, ${count}::integer) n`.execute(test.db);
    await sql`
      insert into contact_addresses (tenant_id, address, contact_id, is_primary)
      select ${tenantId}, 'mail' || n || '@firm' || 1 + n % ${companies}::integer || '.example', md5('c' || n)::uuid, true
      from generate_series(1, ${count}::integer) n`.execute(test.db);
    await sql`analyze`.execute(test.db);
  });

  const everyone = async (matches: (n: number) => boolean) => {
    const { rows } = await sql<{ id: string; n: number }>`
      select id, substr(given_name, 6)::integer as n from contacts where tenant_id = ${org.tenantId} order by id`.execute(
      test.db,
    );
    return rows.filter(({ n }) => matches(n)).map(({ id }) => id);
  };
  const pages = async (query: string, limit: number) => {
    const all: string[] = [];
    for (;;) {
      const found = await search(query, limit, all.at(-1) ?? null);
      all.push(...found);
      if (found.length < limit) return all;
    }
  };

  it.each<[string, number, (n: number) => boolean]>([
    ["often", 500, (n) => n % 7 === 0],
    ["given1999", 3, (n) => n === 1999 || Math.floor(n / 10) === 1999],
    ["mail77", 100, (n) => String(n).startsWith("77")],
    ["firm12 works", 5, (n) => String(1 + (n % companies)).startsWith("12")],
    ["given20000", 1, (n) => n === 20_000],
  ])("%s: the pages of %s lose and repeat nobody", async (query, limit, matches) => {
    const expected = await everyone(matches);
    expect(expected.length).toBeGreaterThan(0);
    expect(await pages(query, limit)).toEqual(expected);
  });

  it.each(["given1234", "nobody", "mail12345 firm", "firm3999"])(
    "%s: no large table is read as a whole",
    async (query) => {
      const statement = allMatching({ ...org, query, limit: 51, after: null }, wordQuery(query) ?? "");
      const { rows } = await sql<{ "QUERY PLAN": string }>`explain ${statement}`.execute(test.db);
      const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
      expect(plan).not.toMatch(/Seq Scan/);
      expect(plan).toMatch(/contacts_by_words/);
      expect(plan).toMatch(/contact_addresses_by_words/);
      expect(plan).toMatch(/companies_by_words/);
      expect(plan).toMatch(/contacts_by_company/);
    },
  );
});
