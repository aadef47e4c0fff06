import { newId } from "../../../src/store/database/new-id.ts";
import { badTexts, hostileIds, prepareRefusals, type Refusals } from "../../support/refusals.ts";

let service: Refusals;

beforeAll(async () => {
  service = await prepareRefusals();
});
afterAll(() => service.close());

const expectRefused: Refusals["expectRefused"] = (...request) => service.expectRefused(...request);

describe("POST /v1/contacts/lookup", () => {
  const url = "/v1/contacts/lookup";
  it.each<[string, unknown]>([
    ["no body", undefined],
    ["an empty object", {}],
    ["a list", []],
    ["a text", '"x"'],
    ["null", null],
    ["broken JSON", "{"],
    ["a prototype", '{"__proto__":{"x":1},"addresses":["a@b.example"]}'],
    ["an unknown field", { addresses: ["a@b.example"], more: 1 }],
    ["no address", { addresses: [] }],
    ["101 addresses", { addresses: Array.from({ length: 101 }, (_, n) => `a${n}@b.example`) }],
    ["321 characters", { addresses: [`${"a".repeat(64)}@${"b".repeat(256)}`] }],
    ["one bad among good ones", { addresses: ["a@b.example", 3] }],
    ["an object as list", { addresses: { length: 1, 0: "a@b.example" } }],
  ])("refuses %s", (_, body) => expectRefused("POST", url, body));
  it.each(badTexts)("refuses %s as an address", (_, text) =>
    expectRefused("POST", url, { addresses: [text] }),
  );
  it("refuses a form", () => expectRefused("POST", url, "addresses=a", "application/x-www-form-urlencoded"));
});

describe("POST /v1/contacts", () => {
  const url = "/v1/contacts";
  const good = { address: "new@a.example" };
  it.each<[string, unknown]>([
    ["no body", undefined],
    ["no address", { givenName: "Anna" }],
    ["an unknown field", { ...good, ownerId: newId() }],
    ["an id of one's own", { ...good, id: newId() }],
    ["another tenant", { ...good, tenantId: newId() }],
    ["no @", { address: "anna.example" }],
    ["two @", { address: "a@b@c.example" }],
    ["a blank inside", { address: "a b@c.example" }],
    ["a display name", { address: "Anna <a@c.example>" }],
    ["a hidden character", { address: "a\u200bb@c.example" }],
    ["a bidi override", { address: "a\u202eb@c.example" }],
    ["a local part of 65", { address: `${"a".repeat(65)}@c.example` }],
    ["321 characters", { address: `${"a".repeat(64)}@${"b".repeat(256)}` }],
    ["a domain that is none", { address: "a@-c-.example" }],
    ["an address somebody has", { address: " KNOWN@A.example " }],
    ["a time zone that is none", { ...good, timeZone: "Mars/Olympus" }],
    ["an offset as time zone", { ...good, timeZone: "+01:00" }],
    ["a name of 201", { ...good, givenName: "x".repeat(201) }],
  ])("refuses %s", (_, body) => expectRefused("POST", url, body));
  for (const field of ["address", "givenName", "familyName", "jobTitle", "companyName", "timeZone"]) {
    it.each(badTexts)(`refuses %s as ${field}`, (_, text) =>
      expectRefused("POST", url, { ...good, [field]: text }),
    );
  }
});

describe("POST /v1/contacts/import", () => {
  const url = "/v1/contacts/import";
  it.each<[string, unknown, string]>([
    ["JSON", { address: "a@b.example" }, "application/json"],
    ["a form", "address=a", "application/x-www-form-urlencoded"],
    ["an empty list", " ", "text/csv"],
    ["no header of addresses", "name,phone\nAnna,1\n", "text/csv"],
    ["a column twice", "address,email\na@b.example,c@d.example\n", "text/csv"],
    ["an open quote", 'address\n"a@b.example\n', "text/csv"],
    ["Latin-1", Buffer.from("address\nzo\xeb@b.example\n", "latin1"), "text/csv"],
    ["UTF-16", Buffer.from("\ufeffaddress\na@b.example\n", "utf16le"), "text/csv"],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff]), "text/csv"],
    ["more than 5 MB", `address\n${"x".repeat(5 * 1024 * 1024)}`, "text/csv"],
    ["more than 50,000 rows", `address\n${"\n".repeat(50_001)}`, "text/csv"],
  ])("refuses %s", (_, body, type) => expectRefused("POST", url, body, type));
  it("refuses no body", () => expectRefused("POST", url));
});

describe("POST /v1/enrollments", () => {
  const url = "/v1/enrollments";
  const good = () => ({ contactId: service.contactId, sequenceId: service.sequenceId });
  it.each<[string, () => unknown]>([
    ["no body", () => undefined],
    ["no contact", () => ({ sequenceId: service.sequenceId })],
    ["no sequence", () => ({ contactId: service.contactId })],
    ["an unknown field", () => ({ ...good(), senderId: newId() })],
    ["a contact in a sequence", good],
    ["an unknown contact", () => ({ ...good(), contactId: newId() })],
    ["an unknown sequence", () => ({ ...good(), sequenceId: newId() })],
    ["SQL as id", () => ({ ...good(), contactId: "' or 1=1 --" })],
    ["step 0", () => ({ ...good(), startStep: 0 })],
    ["step 1.5", () => ({ ...good(), startStep: 1.5 })],
    ["step 1e9", () => ({ ...good(), startStep: 1e9 })],
    ["a step in words", () => ({ ...good(), startStep: "2" })],
    ["a yes in words", () => ({ ...good(), useContactTimeZone: "yes" })],
  ])("refuses %s", (_, body) => expectRefused("POST", url, body()));
  it.each(badTexts)("refuses %s as id", (_, text) =>
    expectRefused("POST", url, { ...good(), contactId: text }),
  );
});

describe("POST /v1/enrollments/unenroll", () => {
  const url = "/v1/enrollments/unenroll";
  it.each<[string, unknown]>([
    ["no body", undefined],
    ["an empty object", {}],
    ["no id", { enrollmentIds: [] }],
    ["101 ids", { enrollmentIds: Array.from({ length: 101 }, () => newId()) }],
    ["an unknown field", { enrollmentIds: [newId()], force: true }],
    ["SQL", { enrollmentIds: ["'; delete from enrollments; --"] }],
  ])("refuses %s", (_, body) => expectRefused("POST", url, body));
  it.each(badTexts)("refuses %s as id", (_, text) => expectRefused("POST", url, { enrollmentIds: [text] }));
});

describe.each(["unenroll", "undo", "pause", "resume", "re-enroll"])("POST /v1/enrollments/:id/%s", (verb) => {
  const url = (id: string) => `/v1/enrollments/${id}/${verb}`;
  it.each(hostileIds)("refuses %s as id", (_, id) => expectRefused("POST", url(id)));
  it("refuses an unknown id", () => expectRefused("POST", url(newId())));
  it.each<[string, unknown]>([
    ["an unknown field", { reason: "reply" }],
    ["a list", [1]],
    ["a text", '"x"'],
    ["a number", 5],
    ["broken JSON", '{"a":'],
  ])("refuses %s as body", (_, body) => expectRefused("POST", url(service.enrollmentId), body));
});

describe("POST /v1/enrollments/:id/re-enroll", () => {
  it.each([0, -1, 1.5, 1e9, "1", null, []])("refuses start step %j", (startStep) =>
    expectRefused("POST", `/v1/enrollments/${service.enrollmentId}/re-enroll`, { startStep }),
  );
});
