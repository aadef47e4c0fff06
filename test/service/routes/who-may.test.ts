import type { Asker } from "../../../src/domain/asker.ts";
import { describeService } from "../../../src/service/openapi/describe-service.ts";
import { makeUser } from "../../support/organisation.ts";
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

let { scene, theirs } = {} as TwoOrganisations;
/** A rep of no team, a manager of another one, and a viewer of the team itself. */
let strangers: Record<"rep" | "manager" | "viewer", Asker>;

beforeAll(async () => {
  ({ scene, theirs } = await makeTwoOrganisations());
  const { db, org } = scene;
  const elsewhere = await db
    .insertInto("teams")
    .values({ tenant_id: org.tenantId, id: org.outsider.userId, name: "South" })
    .returning("id")
    .executeTakeFirstOrThrow();
  strangers = {
    rep: org.outsider,
    manager: await makeUser(db, org.tenantId, "Max Manager", "manager", elsewhere.id),
    viewer: await makeUser(db, org.tenantId, "Vera Viewer", "viewer", org.teamId),
  };
});
afterAll(() => scene.close());

/** What belongs to a rep of a team, or to the whole organisation: not for whoever comes by. */
const guarded: [route: string, kind: Kind, body?: () => unknown][] = [
  ["POST /v1/enrollments", "contact", () => ({ contactId: theirs.contact, sequenceId: theirs.sequence })],
  ["PUT /v1/enrollments/{id}/steps/{position}", "enrollment", () => text],
  ["POST /v1/enrollments/{id}/unenroll", "enrollment"],
  ["POST /v1/enrollments/{id}/undo", "stopped"],
  ["POST /v1/enrollments/{id}/pause", "enrollment"],
  ["POST /v1/enrollments/{id}/resume", "enrollment"],
  ["POST /v1/enrollments/{id}/re-enroll", "stopped"],
  ["POST /v1/enrollments/{id}/skip", "enrollment", () => ({ position: 1 })],
  ["POST /v1/enrollments/{id}/retry", "enrollment", () => ({ position: 1 })],
  ["POST /v1/enrollments/{id}/send-now", "enrollment"],
  ["POST /v1/enrollments/{id}/dispute", "stopped"],
  ["POST /v1/tasks/{id}/complete", "task"],
  ["POST /v1/tasks/{id}/send", "task", () => text],
  ["POST /v1/messages/{id}/decide", "message", () => ({ decision: "answer" })],
  ["DELETE /v1/sequences/{id}", "sequence"],
  ["PATCH /v1/sequences/{id}/automation", "sequence", () => ({ replyUnenrolls: false })],
  ["POST /v1/meetings", "user", () => ({ ...meeting, contactId: theirs.contact, userId: theirs.user })],
  ["POST /v1/absences", "user", () => ({ ...span, userId: theirs.user })],
  ["DELETE /v1/absences/{id}", "absence"],
  ["PATCH /v1/users/{id}", "user", () => ({ role: "viewer" })],
  ["POST /v1/users/{id}/deactivate", "user"],
  ["POST /v1/holidays", "user", () => ({ day: "2026-12-25", name: "Christmas" })],
  ["DELETE /v1/holidays/{day}", "user"],
  ["POST /v1/blocked-domains", "user", () => ({ domain: "buyer.example" })],
  ["DELETE /v1/blocked-domains/{domain}", "user"],
];

/** Each inbox is its user's alone: for everybody else there is none. */
const ownersAlone = [
  "POST /v1/inboxes/{id}/test",
  "POST /v1/inboxes/{id}/disconnect",
  "PATCH /v1/inboxes/{id}",
];

/** Reps make something of their own with these, or each result says by itself what they may not. */
const forEveryRep = [
  "PATCH /v1/me",
  "POST /v1/contacts",
  "POST /v1/contacts/import",
  "POST /v1/enrollments/unenroll",
  "POST /v1/enrollments/pause-all",
  "POST /v1/enrollments/resume-all",
  "POST /v1/inboxes",
  "POST /v1/inboxes/connect/microsoft",
  "POST /v1/inboxes/connect/mail-servers",
  "POST /v1/sequences/{id}/copy",
  "POST /v1/sequences/{id}/pause",
  "POST /v1/sequences/{id}/resume",
];
/** They change nothing. */
const readings = [
  "POST /v1/contacts/lookup",
  "POST /v1/enrollments/check",
  "POST /v1/sequences/{id}/preview",
  "POST /v1/tasks/{id}/preview",
];

function requestOf(route: string, id: string): [Method, string] {
  const [method = "", path = ""] = route.split(" ");
  const url = path.replace("{id}", id).replace("{position}", "1").replace("{day}", "2026-12-25");
  return [method as Method, url.replace("{domain}", "buyer.example")];
}

const ask = (asker: Asker, route: string, id: string, body?: unknown) =>
  scene.routes.ask(asker, ...requestOf(route, id), body);
const forbidden = { status: 403, body: { code: "not_permitted" } };

describe.each(["rep", "manager", "viewer"] as const)("a %s who has nothing to do with it", (role) => {
  it.each(guarded)("is refused by %s", async (route, kind, ...[body]) => {
    const request = [...requestOf(route, theirs[kind]), body?.()] as const;
    await refusals(scene.db, scene.routes, strangers[role])(...request);
    expect(await scene.routes.ask(strangers[role], ...request)).toMatchObject(forbidden);
  });
});

it.each(ownersAlone)("nobody but its user finds an inbox by %s", async (route) => {
  const { admin, manager, colleague } = scene.org;
  for (const asker of [admin, manager, colleague]) {
    const body = route.startsWith("PATCH") ? { dailyLimit: 1 } : undefined;
    expect(await ask(asker, route, theirs.inbox, body)).toMatchObject({ status: 404 });
  }
  expect(await ask(strangers.viewer, route, theirs.inbox)).toMatchObject(forbidden);
});

it.each(forEveryRep)("a viewer is refused by %s", async (route) => {
  expect(await ask(strangers.viewer, route, theirs.sequence)).toMatchObject(forbidden);
});

it("many are refused one by one", async () => {
  const enrollmentIds = [theirs.enrollment];
  const { body } = await scene.routes.ask(strangers.rep, "POST", "/v1/enrollments/unenroll", {
    enrollmentIds,
  });
  expect(body.results).toEqual([{ kind: "refused", id: theirs.enrollment, code: "not_permitted" }]);
});

it("covers every route that changes something", async () => {
  const { paths = {} } = JSON.parse(JSON.stringify(await describeService())) as { paths?: object };
  const routes = Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item as object).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const covered = new Set([...guarded.map(([route]) => route), ...ownersAlone, ...forEveryRep, ...readings]);
  expect(routes.filter((route) => !route.startsWith("GET ") && !covered.has(route))).toEqual([]);
});
