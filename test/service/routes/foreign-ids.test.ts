import { describeService } from "../../../src/service/openapi/describe-service.ts";
import { makeContact } from "../../support/organisation.ts";
import { refusals } from "../../support/refusals.ts";
import type { Method } from "../../support/route-app.ts";
import {
  endsAt,
  makeTwoOrganisations,
  startsAt,
  type Kind,
  type TwoOrganisations,
} from "../../support/two-organisations.ts";

const span = { from: startsAt.toISOString(), until: endsAt.toISOString() };
const meeting = { startsAt: span.from, endsAt: span.until };
const text = { subject: "Hello", body: "Hello" };

let { scene, theirs, own, asker } = {} as TwoOrganisations;
beforeAll(async () => {
  ({ scene, theirs, own, asker } = await makeTwoOrganisations());
});
afterAll(() => scene.close());

const ask = (method: Method, url: string, body?: unknown, type?: string) =>
  scene.routes.ask(asker, method, url, body, type);

/** The id in the path is the other organisation's. */
const inPath: [route: string, kind: Kind, body?: unknown][] = [
  ["GET /v1/contacts/{id}", "contact"],
  ["GET /v1/contacts/{id}/timeline", "contact"],
  ["PATCH /v1/users/{id}", "user", { role: "viewer" }],
  ["POST /v1/users/{id}/deactivate", "user"],
  ["GET /v1/sequences/{id}", "sequence"],
  ["DELETE /v1/sequences/{id}", "sequence"],
  ["GET /v1/sequences/{id}/automation", "sequence"],
  ["PATCH /v1/sequences/{id}/automation", "sequence", { replyUnenrolls: false }],
  ["POST /v1/sequences/{id}/copy", "sequence", { name: "Mine" }],
  ["POST /v1/sequences/{id}/pause", "sequence"],
  ["POST /v1/sequences/{id}/resume", "sequence"],
  ["GET /v1/enrollments/{id}", "enrollment"],
  ["GET /v1/enrollments/{id}/timeline", "enrollment"],
  ["GET /v1/enrollments/{id}/next-email", "enrollment"],
  ["PUT /v1/enrollments/{id}/steps/{position}", "enrollment", text],
  ["POST /v1/enrollments/{id}/unenroll", "enrollment"],
  ["POST /v1/enrollments/{id}/undo", "stopped"],
  ["POST /v1/enrollments/{id}/pause", "enrollment"],
  ["POST /v1/enrollments/{id}/resume", "enrollment"],
  ["POST /v1/enrollments/{id}/re-enroll", "stopped"],
  ["POST /v1/enrollments/{id}/skip", "enrollment", { position: 1 }],
  ["POST /v1/enrollments/{id}/retry", "enrollment", { position: 1 }],
  ["POST /v1/enrollments/{id}/send-now", "enrollment"],
  ["POST /v1/enrollments/{id}/dispute", "stopped"],
  ["POST /v1/tasks/{id}/complete", "task"],
  ["POST /v1/tasks/{id}/send", "task", text],
  ["POST /v1/tasks/{id}/preview", "task"],
  ["POST /v1/messages/{id}/decide", "message", { decision: "answer" }],
  ["POST /v1/inboxes/{id}/test", "inbox"],
  ["POST /v1/inboxes/{id}/disconnect", "inbox"],
  ["PATCH /v1/inboxes/{id}", "inbox", { dailyLimit: 1 }],
  ["DELETE /v1/absences/{id}", "absence"],
];

/** One id in what is sent is the other organisation's, everything else the asking one's. */
const inBody: [route: string, what: string, body: () => object][] = [
  ["POST /v1/enrollments", "contact", () => ({ contactId: theirs.contact, sequenceId: own.sequence })],
  ["POST /v1/enrollments", "sequence", () => ({ contactId: own.contact, sequenceId: theirs.sequence })],
  [
    "POST /v1/enrollments",
    "inbox",
    () => ({ contactId: own.contact, sequenceId: own.sequence, inboxId: theirs.inbox }),
  ],
  ["POST /v1/enrollments/check", "contact", () => ({ contactId: theirs.contact, sequenceId: own.sequence })],
  ["POST /v1/enrollments/check", "sequence", () => ({ contactId: own.contact, sequenceId: theirs.sequence })],
  [
    "POST /v1/enrollments/check",
    "inbox",
    () => ({ contactId: own.contact, sequenceId: own.sequence, inboxId: theirs.inbox }),
  ],
  ["POST /v1/sequences/{id}/preview", "contact", () => ({ contactId: theirs.contact, position: 1 })],
  [
    "POST /v1/sequences/{id}/preview",
    "inbox",
    () => ({ contactId: own.contact, position: 1, inboxId: theirs.inbox }),
  ],
  ["POST /v1/meetings", "contact", () => ({ ...meeting, contactId: theirs.contact })],
  ["POST /v1/meetings", "user", () => ({ ...meeting, contactId: own.contact, userId: theirs.user })],
  ["POST /v1/meetings", "guest", () => ({ ...meeting, contactId: own.contact, guestIds: [theirs.contact] })],
  ["POST /v1/absences", "user", () => ({ ...span, userId: theirs.user })],
  ["PATCH /v1/users/{id}", "heir", () => ({ role: "viewer", handOverTo: theirs.user })],
  ["POST /v1/users/{id}/deactivate", "heir", () => ({ handOverTo: theirs.user })],
];

/** Lists, and the one look-up: they hold nothing of the other organisation. */
const lists = [
  "contacts",
  "companies",
  "users",
  "sequences",
  "enrollments",
  "tasks",
  "messages",
  "disputed-stops",
  "inboxes",
  "absences",
  "holidays",
  "blocked-domains",
];

/** They name nobody but who asks. */
const nameNobody = [
  "GET /v1/me",
  "PATCH /v1/me",
  "POST /v1/contacts",
  "POST /v1/inboxes",
  "POST /v1/inboxes/connect/microsoft",
  "POST /v1/inboxes/connect/mail-servers",
  "POST /v1/enrollments/pause-all",
  "POST /v1/enrollments/resume-all",
  "POST /v1/holidays",
  "DELETE /v1/holidays/{day}",
  "POST /v1/blocked-domains",
  "DELETE /v1/blocked-domains/{domain}",
];
const elsewhereHere = [
  "GET /v1/meetings",
  "POST /v1/contacts/lookup",
  "POST /v1/contacts/import",
  "POST /v1/enrollments/unenroll",
  "POST /v1/sequences/{id}/preview",
];

function requestOf(route: string, id: string): [Method, string] {
  const [method = "", path = ""] = route.split(" ");
  return [method as Method, path.replace("{id}", id).replace("{position}", "1")];
}

describe("an id of another organisation", () => {
  const refused = (route: string, id: string, body?: unknown) =>
    refusals(scene.db, scene.routes, asker)(...requestOf(route, id), body);
  const askFor = (route: string, id: string, body?: unknown) => ask(...requestOf(route, id), body);

  it.each(inPath)("is unknown in %s", async (route, kind, ...[body]) => {
    await refused(route, theirs[kind], body);
    const { status, body: answer } = await askFor(route, theirs[kind], body);
    expect([status, answer.code]).toEqual([404, expect.stringMatching(/_not_found$/)]);
  });

  it.each(inBody)("is unknown to %s as %s", async (route, _what, body) => {
    const id = route.includes("/users/") ? own.user : own.sequence;
    await refused(route, id, body());
  });

  it("is unknown among many", async () => {
    const { body } = await ask("POST", "/v1/enrollments/unenroll", { enrollmentIds: [theirs.enrollment] });
    expect(body.results).toEqual([{ kind: "refused", id: theirs.enrollment, code: "enrollment_not_found" }]);
  });

  it("finds nothing as a filter", async () => {
    for (const query of [`contactId=${theirs.contact}`, `sequenceId=${theirs.sequence}`]) {
      expect((await ask("GET", `/v1/enrollments?${query}`)).body.items).toEqual([]);
    }
    for (const query of [`contactId=${theirs.contact}`, `userId=${theirs.user}`]) {
      expect((await ask("GET", `/v1/tasks?${query}`)).body.items).toEqual([]);
    }
    expect((await ask("GET", `/v1/meetings?contactId=${theirs.contact}`)).status).toBe(404);
  });
});

describe("what another organisation has", () => {
  it.each(lists)("is in no list of %s", async (name) => {
    const { status, body } = await ask(
      "GET",
      `/v1/${name}?limit=100`.replace(/(inboxes|absences|holidays|domains)\?.*/, "$1"),
    );
    expect(status).toBe(200);
    const shown = JSON.stringify(body);
    for (const id of Object.values(theirs)) expect(shown).not.toContain(id);
    expect(shown).not.toContain(scene.org.tenantId);
  });

  it("is found by no address", async () => {
    const { body: contact } = await scene.routes.ask(scene.org.rep, "GET", `/v1/contacts/${theirs.contact}`);
    const { address } = contact.addresses[0];
    const { body } = await ask("POST", "/v1/contacts/lookup", { addresses: [address] });
    expect(body.results).toEqual([{ kind: "unknown", address }]);
    const meetingWith = await ask("POST", "/v1/meetings", { ...meeting, address });
    expect([meetingWith.status, meetingWith.body.code]).toEqual([404, "contact_not_found"]);
  });

  it("is untouched by a list of contacts with the same addresses", async () => {
    const url = `/v1/contacts/${await makeContact(scene.db, scene.org.tenantId)}`;
    const before = (await scene.routes.ask(scene.org.rep, "GET", url)).body;
    const csv = `address,given name,owner\n${before.addresses[0].address},Mallory,${scene.org.manager.email}\n`;
    expect((await ask("POST", "/v1/contacts/import", csv, "text/csv")).status).toBe(200);
    expect((await scene.routes.ask(scene.org.rep, "GET", url)).body).toEqual(before);
  });
});

it("covers every route of the API", async () => {
  const { paths = {} } = JSON.parse(JSON.stringify(await describeService())) as { paths?: object };
  const routes = Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item as object).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const covered = new Set([
    ...inPath.map(([route]) => route),
    ...inBody.map(([route]) => route),
    ...lists.map((name) => `GET /v1/${name}`),
    ...nameNobody,
    ...elsewhereHere,
  ]);
  expect(routes.filter((route) => !covered.has(route))).toEqual([]);
});
