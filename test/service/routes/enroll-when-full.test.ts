import { newId } from "../../../src/store/database/new-id.ts";
import { enrolled } from "../../support/acting.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import {
  after,
  makeContact,
  makeOrganisation,
  makeSequence,
  minutes,
  start,
  type Organisation,
} from "../../support/organisation.ts";
import { refusals } from "../../support/refusals.ts";
import { makeRouteApp, type RouteApp } from "../../support/route-app.ts";

let test: TestDatabase;
let org: Organisation;
let routes: RouteApp;
let sequenceId: string;

beforeAll(async () => {
  test = await createTestDatabase();
  routes = await makeRouteApp(test.db, () => start);
});
beforeEach(async () => {
  org = await makeOrganisation(test.db);
  sequenceId = await makeSequence(test.db, org.rep);
});
afterAll(async () => {
  await routes.app.close();
  await test.destroy();
});

const enroll = async (body: object) => {
  const contactId = await makeContact(test.db, org.tenantId);
  return routes.ask(org.rep, "POST", "/v1/enrollments", { contactId, sequenceId, ...body });
};

/** The rep's inbox has sent its one email of these 24 hours, ten minutes ago. */
async function fillInbox(): Promise<void> {
  const id = await enrolled(test.db, org.rep, await makeContact(test.db, org.tenantId), sequenceId);
  const { tenantId } = org;
  const inbox = await test.db
    .updateTable("connected_inboxes")
    .set({ daily_limit: 1 })
    .where("user_id", "=", org.rep.userId)
    .returning("id")
    .executeTakeFirstOrThrow();
  const handedOver = after(-minutes(10));
  await test.db
    .insertInto("outbox")
    .values({
      tenant_id: tenantId,
      id: newId(),
      enrollment_id: id,
      position: 1,
      inbox_id: inbox.id,
      state: "sent",
      message_id: `<${id}@seller.example>`,
      created_at: handedOver,
      handed_over_at: handedOver,
    })
    .execute();
}
const room = after(minutes(1430));

describe("S-101 enrolling from an inbox that has sent as much as it may", () => {
  it("is refused with the reason, and when there is room, to who would rather not wait", async () => {
    await fillInbox();
    const answer = await enroll({ whenFull: "refuse" });
    expect(answer).toMatchObject({
      status: 409,
      body: { code: "inbox_limit_reached", details: [{ path: "until", issue: room.toISOString() }] },
    });
    const { body } = await routes.ask(org.rep, "GET", `/v1/enrollments?sequenceId=${sequenceId}`);
    expect(body.items).toHaveLength(1);
  });

  it("waits in line otherwise, as a rep wants it", async () => {
    await fillInbox();
    for (const body of [{}, { whenFull: "wait" }]) expect((await enroll(body)).status).toBe(201);
  });

  it("is not refused for a start at which there is room again, nor from an inbox with room", async () => {
    expect((await enroll({ whenFull: "refuse" })).status).toBe(201);
    await fillInbox();
    const startAt = after(minutes(1), room).toISOString();
    expect((await enroll({ whenFull: "refuse", startAt })).status).toBe(201);
  });

  it("takes no other word for it", async () => {
    const contactId = await makeContact(test.db, org.tenantId);
    const refused = refusals(test.db, routes, org.rep);
    await refused("POST", "/v1/enrollments", { contactId, sequenceId, whenFull: "skip" });
  });
});
