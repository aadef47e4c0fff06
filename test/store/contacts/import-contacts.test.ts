import { sql } from "kysely";
import type { Asker } from "../../../src/domain/asker.ts";
import { importContacts } from "../../../src/store/contacts/import-contacts.ts";
import { lookupContacts } from "../../../src/store/contacts/lookup-contacts.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import { after, makeContact, makeOrganisation, type Organisation } from "../../support/organisation.ts";

let test: TestDatabase;
let org: Organisation;

beforeAll(async () => {
  test = await createTestDatabase();
  org = await makeOrganisation(test.db);
});
afterAll(() => test.destroy());

const take = (csv: string, asker: Asker = org.rep) => importContacts(test.db, asker, csv, () => after(0));
const report = async (csv: string, asker?: Asker) => {
  const outcome = await take(csv, asker);
  if (outcome.kind === "invalid") throw new Error(outcome.issue);
  return outcome.report;
};
const find = async (address: string) =>
  (await lookupContacts(test.db, org.tenantId, [address])).get(address)?.contact;

describe("importing contacts", () => {
  it("takes every column, whatever its case, with a byte order mark and semicolons", async () => {
    const csv =
      "\ufeffE-Mail;Given Name;FAMILY_NAME;job title;Company;TimeZone;Owner\r\n" +
      'Zoe@Full.Example;Zoë;"O\'Neill; ""Z""";CEO;Full AS;Europe/Oslo;REP@x\r\n'.replace(
        "REP@x",
        org.rep.email,
      );
    expect(await report(csv)).toEqual({ created: 1, updated: 0, rejected: [] });
    expect(await find("zoe@full.example")).toMatchObject({
      givenName: "Zoë",
      familyName: `O'Neill; "Z"`,
      jobTitle: "CEO",
      companyName: "Full AS",
      timeZone: "Europe/Oslo",
      ownerName: org.rep.name,
    });
  });

  it("reports one line per bad row and takes the good ones", async () => {
    const csv = [
      "address,given name,time zone,owner,shoe size",
      "good@rows.example,Good,,,44",
      "not an address,X,,,",
      ",X,,,",
      "zone@rows.example,X,Mars/Olympus,,",
      "owner@rows.example,X,,nobody@rows.example,",
      "",
      "control@rows.example,a\u0007b,,,",
      `long@rows.example,${"x".repeat(201)},,,`,
      "GOOD@rows.example,Twice,,,",
      `theirs@rows.example,X,,${org.colleague.email},`,
      "also@rows.example",
    ].join("\n");
    const result = await report(csv);
    expect(result).toMatchObject({ created: 2, updated: 0 });
    expect(result.rejected.map(({ row, column }) => [row, column])).toEqual([
      [1, "shoe size"],
      [3, "address"],
      [4, "address"],
      [5, "timeZone"],
      [6, "owner"],
      [8, "givenName"],
      [9, "givenName"],
      [10, "address"],
      [11, "owner"],
    ]);
    expect(result.rejected.find(({ row }) => row === 10)?.issue).toBe("repeats the address of row 2");
    expect(await find("zone@rows.example")).toBeUndefined();
  });

  it("updates what the list says and keeps what it leaves empty", async () => {
    await report("address,given name,job title,company\nup@date.example,Old,Buyer,Date AS\n");
    const second = await report("address,given name,job title\nUP@date.example,New,\n");
    expect(second).toEqual({ created: 0, updated: 1, rejected: [] });
    const contact = { givenName: "New", jobTitle: "Buyer", companyName: "Date AS" };
    expect(await find("up@date.example")).toMatchObject(contact);
  });

  it("finds a contact under an alias, and lets the later row win", async () => {
    const wishes = { address: "main@alias.example", aliases: ["second@alias.example"], owner: org.rep };
    const id = await makeContact(test.db, org.tenantId, wishes);
    const csv = "address,given name,job title\nsecond@alias.example,First,CTO\nmain@alias.example,Last,\n";
    expect(await report(csv)).toEqual({ created: 0, updated: 2, rejected: [] });
    const contact = { contactId: id, givenName: "Last", jobTitle: "CTO" };
    expect(await find("main@alias.example")).toMatchObject(contact);
  });

  it("leaves a colleague's contact alone; an admin may change it and give it away", async () => {
    await makeContact(test.db, org.tenantId, { address: "cora@own.example", owner: org.colleague });
    const csv = `email,first name,owner\ncora@own.example,Changed,${org.rep.email}\n`;
    const refused = await report(csv);
    expect(refused).toMatchObject({ created: 0, updated: 0, rejected: [{ row: 2, column: null }] });
    expect(refused.rejected[0]?.issue).toContain(org.colleague.name);
    expect(await report(csv, org.admin)).toMatchObject({ updated: 1, rejected: [] });
    expect(await find("cora@own.example")).toMatchObject({ givenName: "Changed", ownerName: org.rep.name });
  });

  it("keeps hostile cells as text", async () => {
    const csv = `address,given name,company\nx@evil.example,"=cmd|' /C calc'!A0","<b>'); drop table contacts;--"\n`;
    await report(csv);
    expect(await find("x@evil.example")).toMatchObject({
      givenName: "=cmd|' /C calc'!A0",
      companyName: "<b>'); drop table contacts;--",
    });
  });

  it("joins companies by domain, and makes none of free mail", async () => {
    const csv =
      "address,company\na@joined.example,Joined GmbH\nb@joined.example,\nc@gmail.com,Shop\nd@gmail.com,\ne@x.example,JOINED gmbh\n";
    expect(await report(csv)).toMatchObject({ created: 5 });
    const names = ["a@joined.example", "b@joined.example", "c@gmail.com", "d@gmail.com", "e@x.example"];
    const companies = await Promise.all(names.map(async (name) => (await find(name))?.companyName ?? null));
    expect(companies).toEqual(["Joined GmbH", "Joined GmbH", "Shop", null, "Joined GmbH"]);
  });

  it("takes many rows in batches", async () => {
    const rows = Array.from({ length: 1_201 }, (_, n) => `p${n}@many.example,Person ${n},Many ${n % 7}`);
    expect(await report(`address,given name,company\n${rows.join("\n")}\n`)).toMatchObject({
      created: 1_201,
    });
    expect((await find("p1200@many.example"))?.givenName).toBe("Person 1200");
    const { rows: companies } = await sql`
      select 1 from companies where tenant_id = ${org.tenantId} and name like 'Many %'`.execute(test.db);
    expect(companies).toHaveLength(7);
  });

  it("does the same list twice at once without a contact twice", async () => {
    const rows = Array.from({ length: 300 }, (_, n) => `r${n}@race.example,Company ${n}`);
    const csv = `address,company\n${rows.join("\n")}\n`;
    const [one, two] = await Promise.all([report(csv), report(csv)]);
    expect(one.created + two.created).toBe(300);
    expect(one.updated + two.updated).toBe(300);
  });

  it.each([
    ["an empty list", ""],
    ["no column of addresses", "name\nAnna\n"],
    ["an open quote", 'address\n"a@b.example\n'],
    ["too many rows", `address\n${"\n".repeat(50_001)}`],
    ["too many bytes", `address\n${"x".repeat(5 * 1024 * 1024)}`],
  ])("refuses %s as a whole", async (_, csv) => {
    expect(await take(csv)).toEqual({ kind: "invalid", issue: expect.any(String) });
  });

  it("stays within the organisation", async () => {
    const other = await makeOrganisation(test.db);
    const csv = "address,company\ntwo@tenants.example,Tenants AS\n";
    await report(csv);
    expect(await report(csv, other.rep)).toMatchObject({ created: 1, updated: 0 });
  });
});
