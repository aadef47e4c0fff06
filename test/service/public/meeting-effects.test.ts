import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { enrolled, unenrollOrder } from "../../support/acting.ts";
import { makeLinkScene, type LinkScene, type LinkStory } from "../../support/link-story.ts";
import { makeContact, makeSequence } from "../../support/organisation.ts";
import { createTestService, type TestService } from "../../support/test-service.ts";
import { newId } from "../../../src/store/database/new-id.ts";
import { unenrollEnrollment } from "../../../src/store/enrollments/unenroll-enrollment.ts";

let service: TestService;
let scene: LinkScene;
beforeAll(async () => {
  service = await createTestService();
  scene = await makeLinkScene(service);
});
beforeEach(async () => {
  await service.db.deleteFrom("meetings").execute();
});
afterAll(() => service.close());

const book = (story: LinkStory, time = "2026-11-17T09:00:00.000Z") =>
  service.app.inject({
    method: "POST",
    url: story.meeting,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams({ time, zone: "Europe/Oslo" }).toString(),
  });

async function companyOf(contactIds: readonly string[]): Promise<void> {
  const { tenantId } = scene.org;
  const id = newId();
  await service.db
    .insertInto("companies")
    .values({ tenant_id: tenantId, id, name: `Company ${id}`, created_at: service.time.now })
    .execute();
  await service.db.updateTable("contacts").set({ company_id: id }).where("id", "in", contactIds).execute();
}

async function colleague(sequenceId: string) {
  const contactId = await makeContact(service.db, scene.org.tenantId);
  return { contactId, enrollmentId: await enrolled(service.db, scene.org.rep, contactId, sequenceId) };
}

const stateOf = async (id: string) => {
  const { state, endReason } = await scene.enrollment(id);
  return [state, endReason];
};

describe("S-015 who leaves by a booking", () => {
  it("is the contact also when they were enrolled again after the email with the link", async () => {
    const story = await scene.tell();
    const { org, sequenceId } = scene;
    await unenrollEnrollment(service.db, { ...unenrollOrder(org.rep, story.enrollmentId), undoUntil: null });
    const again = await enrolled(service.db, org.colleague, story.contactId, sequenceId);
    expect((await book(story)).statusCode).toBe(303);
    expect(await stateOf(again)).toEqual(["unenrolled", "meeting_link"]);
    expect(await stateOf(story.enrollmentId)).toEqual(["unenrolled", "manual"]);
  });

  it("is nobody else, unless the sequence says so (S-038)", async () => {
    const sequenceId = await makeSequence(service.db, scene.org.rep);
    const story = await scene.tell({ sequenceId });
    const other = await colleague(sequenceId);
    await companyOf([story.contactId, other.contactId]);
    await book(story);
    expect(await stateOf(other.enrollmentId)).toEqual(["active", null]);
  });

  it.each([
    ["this_sequence", "active"],
    ["all_sequences", "unenrolled"],
  ] as const)("is the whole company where the sequence says so (S-039): %s", async (reach, elsewhere) => {
    const sequenceId = await makeSequence(service.db, scene.org.rep);
    await service.db
      .updateTable("sequences")
      .set({ meeting_scope: "company", company_reach: reach })
      .where("id", "=", sequenceId)
      .execute();
    const story = await scene.tell({ sequenceId });
    const [same, another] = [await colleague(sequenceId), await colleague(scene.sequenceId)];
    await companyOf([story.contactId, same.contactId, another.contactId]);
    await book(story);
    expect(await stateOf(story.enrollmentId)).toEqual(["unenrolled", "meeting_link"]);
    expect(await stateOf(same.enrollmentId)).toEqual(["unenrolled", "meeting"]);
    expect((await stateOf(another.enrollmentId))[0]).toBe(elsewhere);
  });

  it("is nobody when the contact had left before: the meeting is booked all the same", async () => {
    const story = await scene.tell();
    await unenrollEnrollment(service.db, {
      ...unenrollOrder(scene.org.rep, story.enrollmentId),
      undoUntil: null,
    });
    expect((await book(story)).statusCode).toBe(303);
    const { body } = await service.app.inject({ url: story.meeting });
    expect(body).toContain("The meeting is booked");
    expect(await stateOf(story.enrollmentId)).toEqual(["unenrolled", "manual"]);
  });

  it("is offered again when the meeting is over", async () => {
    const story = await scene.tell();
    await book(story);
    const before = service.time.now;
    service.time.now = new Date("2026-11-17T09:30:00.000Z");
    const { body } = await service.app.inject({ url: story.meeting });
    expect((await book(story, "2026-11-18T09:00:00.000Z")).statusCode).toBe(303);
    service.time.now = before;
    expect(body).toContain("Choose a time");
  });
});
