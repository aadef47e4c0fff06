import type { Asker } from "../../../src/domain/asker.ts";
import { newId } from "../../../src/store/database/new-id.ts";
import { enrolled } from "../../support/acting.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import {
  after,
  days,
  makeContact,
  makeOrganisation,
  makeSequence,
  type Organisation,
} from "../../support/organisation.ts";
import { badTexts, refusals } from "../../support/refusals.ts";
import { makeRouteApp, type RouteApp } from "../../support/route-app.ts";

let test: TestDatabase;
let org: Organisation;
let routes: RouteApp;
let sequenceId: string;
const now = after(days(1));

beforeAll(async () => {
  test = await createTestDatabase();
  org = await makeOrganisation(test.db);
  routes = await makeRouteApp(test.db, () => now);
  sequenceId = await makeSequence(test.db, org.rep);
});
afterAll(async () => {
  await routes.app.close();
  await test.destroy();
});

const at = (daysFromNow: number) => {
  const from = after(days(daysFromNow), now);
  return { startsAt: from.toISOString(), endsAt: after(3_600_000, from).toISOString() };
};
const contact = (address?: string) =>
  makeContact(test.db, org.tenantId, address === undefined ? {} : { address });
const log = (body: object, asker: Asker = org.rep) =>
  routes.ask(asker, "POST", "/v1/meetings", { ...at(1), ...body });
async function enrolledContact(by: Asker = org.rep) {
  const contactId = await contact();
  return { contactId, enrollmentId: await enrolled(test.db, by, contactId, sequenceId) };
}
const end = async (id: string) => (await routes.ask(org.admin, "GET", `/v1/enrollments/${id}`)).body.end;

describe("a meeting by record", () => {
  it("S-016 S-017 with the user who enrolled the contact takes the contact out, and is shown with it", async () => {
    const { contactId, enrollmentId } = await enrolledContact();
    const logged = await log({ contactId, title: "Demo" });
    expect(logged).toEqual({
      status: 201,
      body: {
        unenrolledIds: [enrollmentId],
        meeting: {
          id: expect.any(String),
          contact: { id: contactId, name: "Anna Test" },
          user: { id: org.rep.userId, name: "Rita Rep" },
          source: "api",
          state: "booked",
          ...at(1),
          title: "Demo",
          externalId: null,
          guestIds: [],
          createdAt: now.toISOString(),
        },
      },
    });
    expect(await end(enrollmentId)).toMatchObject({
      reason: "meeting",
      actor: { kind: "contact", id: contactId },
      cause: { kind: "meeting", ref: logged.body.meeting.id, summary: "Demo", meetingAt: at(1).startsAt },
    });
    const listed = await routes.ask(org.outsider, "GET", `/v1/meetings?contactId=${contactId}`);
    expect(listed.body).toEqual({ items: [logged.body.meeting], nextCursor: null });
  });

  it("S-017 with another user changes nothing", async () => {
    const { contactId, enrollmentId } = await enrolledContact();
    expect((await log({ contactId }, org.colleague)).body.unenrolledIds).toEqual([]);
    expect((await log({ contactId, userId: org.manager.userId }, org.manager)).body.unenrolledIds).toEqual(
      [],
    );
    expect(await end(enrollmentId)).toBeNull();
  });

  it("S-018 counts for every contact that takes part, and for nobody else", async () => {
    const [guest, absent, other] = [
      await enrolledContact(),
      await enrolledContact(),
      await enrolledContact(org.colleague),
    ];
    const contactId = await contact();
    const logged = await log({
      contactId,
      guestIds: [guest.contactId, other.contactId, contactId, guest.contactId.toUpperCase()],
    });
    expect(logged.body.unenrolledIds).toEqual([guest.enrollmentId]);
    expect(logged.body.meeting.guestIds).toEqual([guest.contactId, other.contactId].toSorted());
    expect(await end(absent.enrollmentId)).toBeNull();
    const listed = await routes.ask(org.rep, "GET", `/v1/meetings?contactId=${guest.contactId}`);
    expect(listed.body.items).toEqual([logged.body.meeting]);
  });

  it("S-019 counts if it is past, when it is logged while the contact is enrolled", async () => {
    const { contactId, enrollmentId } = await enrolledContact();
    expect((await log({ contactId, ...at(-400) })).body.unenrolledIds).toEqual([enrollmentId]);
    const later = await contact();
    await log({ contactId: later });
    const enrollmentOfLater = await enrolled(test.db, org.rep, later, sequenceId);
    expect(await end(enrollmentOfLater)).toBeNull();
  });

  it("finds the contact by any address, and takes the asking user where none is named", async () => {
    const contactId = await makeContact(test.db, org.tenantId, {
      address: "main@m.example",
      aliases: ["alias@m.example"],
    });
    const logged = await log({ address: " Alias@M.example" });
    expect(logged.body.meeting).toMatchObject({ contact: { id: contactId }, user: { id: org.rep.userId } });
  });

  it("with an external id is logged once for each user, whatever is said the second time", async () => {
    const { contactId } = await enrolledContact();
    const first = await log({ contactId, externalId: "crm-7" });
    const again = await log({ contactId, externalId: "crm-7", ...at(9) });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual({ meeting: first.body.meeting, unenrolledIds: [] });
    expect((await log({ contactId, externalId: "crm-7" }, org.colleague)).status).toBe(201);
    const all = await Promise.all(Array.from({ length: 5 }, () => log({ contactId, externalId: "crm-8" })));
    expect(new Set(all.map(({ body }) => body.meeting.id)).size).toBe(1);
  });

  it("is logged for others by managers of their team and admins alone", async () => {
    const contactId = await contact();
    const forRep = { contactId, userId: org.rep.userId };
    expect((await log(forRep, org.manager)).status).toBe(201);
    expect((await log(forRep, org.admin)).status).toBe(201);
    for (const asker of [org.colleague, org.outsider]) {
      expect(await log(forRep, asker)).toMatchObject({ status: 403, body: { code: "not_permitted" } });
    }
  });

  it("is nothing of another organisation's", async () => {
    const other = await makeOrganisation(test.db);
    const contactId = await contact();
    const gone = { status: 404, body: { code: "contact_not_found" } };
    expect(await log({ contactId }, other.admin)).toMatchObject(gone);
    expect(await routes.ask(other.admin, "GET", `/v1/meetings?contactId=${contactId}`)).toMatchObject(gone);
    const theirs = await makeContact(test.db, other.tenantId);
    expect(await log({ contactId: theirs, guestIds: [contactId] }, other.admin)).toMatchObject(gone);
    expect(await log({ contactId: theirs, userId: org.rep.userId }, other.admin)).toMatchObject({
      status: 404,
      body: { code: "user_not_found" },
    });
  });

  it("is listed page by page", async () => {
    const contactId = await contact();
    for (let count = 0; count < 3; count += 1) await log({ contactId, title: `${count}` });
    const first = (await routes.ask(org.rep, "GET", `/v1/meetings?contactId=${contactId}&limit=2`)).body;
    expect(first.items.map((meeting: { title: string }) => meeting.title)).toEqual(["2", "1"]);
    const rest = await routes.ask(
      org.rep,
      "GET",
      `/v1/meetings?contactId=${contactId}&limit=2&cursor=${first.nextCursor}`,
    );
    expect(rest.body).toMatchObject({ items: [{ title: "0" }], nextCursor: null });
  });
});

describe("wrong input changes nothing", () => {
  let contactId: string;
  beforeAll(async () => {
    contactId = (await enrolledContact()).contactId;
    await contact("known@m.example");
  });
  const refuse = (...request: Parameters<ReturnType<typeof refusals>>) =>
    refusals(test.db, routes, org.rep)(...request);
  const refuseLog = (body: unknown) => refuse("POST", "/v1/meetings", body);
  const good = () => ({ contactId, ...at(1) });

  it.each<[string, () => unknown]>([
    ["no body", () => undefined],
    ["an empty object", () => ({})],
    ["a list", () => [good()]],
    ["broken JSON", () => "{"],
    ["a prototype", () => '{"__proto__":{"x":1}}'],
    ["nobody", () => at(1)],
    ["contact and address", () => ({ ...good(), address: "known@m.example" })],
    ["an unknown contact", () => ({ ...good(), contactId: newId() })],
    ["an unknown address", () => ({ ...at(1), address: "nobody@m.example" })],
    ["no address", () => ({ ...at(1), address: "nobody" })],
    ["an unknown user", () => ({ ...good(), userId: newId() })],
    ["no beginning", () => ({ contactId, endsAt: at(1).endsAt })],
    ["no end", () => ({ contactId, startsAt: at(1).startsAt })],
    ["an end before the beginning", () => ({ contactId, startsAt: at(1).endsAt, endsAt: at(1).startsAt })],
    ["no length", () => ({ contactId, startsAt: at(1).endsAt, endsAt: at(1).endsAt })],
    ["a day as time", () => ({ ...good(), startsAt: "2026-03-03" })],
    ["a local time", () => ({ ...good(), startsAt: "2026-03-03T10:00:00" })],
    ["a day that is none", () => ({ ...good(), startsAt: "2026-02-30T10:00:00.000Z" })],
    ["a number as time", () => ({ ...good(), startsAt: 0 })],
    ["an unknown field", () => ({ ...good(), source: "link" })],
    ["a state", () => ({ ...good(), state: "declined" })],
    ["a title of 501", () => ({ ...good(), title: "x".repeat(501) })],
    ["an external id of 301", () => ({ ...good(), externalId: "x".repeat(301) })],
    ["a guest who is none", () => ({ ...good(), guestIds: [newId()] })],
    ["51 guests", () => ({ ...good(), guestIds: Array.from({ length: 51 }, () => newId()) })],
    ["SQL as guest", () => ({ ...good(), guestIds: ["'; delete from meetings; --"] })],
    ["one guest", () => ({ ...good(), guestIds: contactId })],
  ])("POST /v1/meetings refuses %s", (_, body) => refuseLog(body()));
  for (const field of ["contactId", "userId", "title", "externalId", "startsAt", "endsAt"]) {
    it.each(badTexts)(`POST /v1/meetings refuses %s as ${field}`, (_, text) =>
      refuseLog({ ...good(), [field]: text }),
    );
  }
  it("POST /v1/meetings refuses a form", () =>
    refuse("POST", "/v1/meetings", "contactId=1", "application/x-www-form-urlencoded"));

  it.each(["", "contactId=", "contactId=1", "contactId=%00", "contactId=a&contactId=b", "userId=x"])(
    "GET /v1/meetings refuses ?%s",
    (query) => refuse("GET", `/v1/meetings?${query}`),
  );
  it.each(["limit=0", "limit=101", "limit=x", "cursor=!", "cursor=AAAA", "more=1"])(
    "GET /v1/meetings refuses %s",
    (query) => refuse("GET", `/v1/meetings?contactId=${contactId}&${query}`),
  );

  it("takes times as far away as the database can keep them", async () => {
    const far = { startsAt: "0001-01-01T00:00:00.000Z", endsAt: "9999-12-31T23:59:59.999Z" };
    expect((await log({ contactId: await contact(), ...far })).body.meeting).toMatchObject(far);
    expect((await log({ contactId: await contact(), startsAt: "0000-01-01T00:00:00.000Z" })).status).toBe(
      201,
    );
  });
});
