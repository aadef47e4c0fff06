import { afterAll, beforeAll, beforeEach, expect, it } from "@jest/globals";
import { sql } from "kysely";
import { inTransaction } from "../../../src/store/database/in-transaction.ts";
import { makeLinkScene, type LinkScene, type LinkStory } from "../../support/link-story.ts";
import { createTestService, type TestService } from "../../support/test-service.ts";
import { untilWaiting } from "../../support/until-waiting.ts";

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

const tuesday = "2026-11-17T09:00:00.000Z";
// Asking begins when the answer is waited for, which an async function does by itself.
const book = async (story: LinkStory) =>
  service.app.inject({
    method: "POST",
    url: story.meeting,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams({ time: tuesday, zone: "Europe/Oslo" }).toString(),
  });

/**
 * The second request has found nothing booked and looks for free times when the first one's booking, all but done, is
 * written. The first waits for the enrollment that it ends. It has read absences, so who wants that table alone waits
 * for it, and the second request, in the queue behind, reads what is free after the first one's commit.
 */
async function secondLooksWhenFirstHasBooked(story: LinkStory, second: LinkStory) {
  const begun = await inTransaction(service.db, async (tx) => {
    await tx
      .selectFrom("enrollments")
      .select("id")
      .where("id", "=", story.enrollmentId)
      .forUpdate()
      .execute();
    const first = book(story);
    await untilWaiting(service.db, 1);
    const barrier = inTransaction(service.db, (other) =>
      sql`lock table rep_absences in access exclusive mode`.execute(other),
    );
    await untilWaiting(service.db, 2);
    const later = book(second);
    await untilWaiting(service.db, 3);
    return [first, later, barrier] as const;
  });
  const [first, later] = await Promise.all(begun);
  return [first, later] as const;
}

it("S-015 a booking that is asked for twice at once is a success both times, and one meeting", async () => {
  const story = await scene.tell();
  const answers = await secondLooksWhenFirstHasBooked(story, story);
  expect(answers.map(({ statusCode, headers }) => [statusCode, headers.location])).toEqual([
    [303, "?zone=Europe%2FOslo"],
    [303, "?zone=Europe%2FOslo"],
  ]);
  const meetings = await service.db
    .selectFrom("meetings")
    .select(["contact_id", "starts_at"])
    .where("enrollment_id", "=", story.enrollmentId)
    .execute();
  expect(meetings).toEqual([{ contact_id: story.contactId, starts_at: new Date(tuesday) }]);
  expect((await scene.enrollment(story.enrollmentId)).endReason).toBe("meeting_link");
});

it("S-015 who asks for the time that another contact has just booked is told so, and stays enrolled", async () => {
  const [story, other] = [await scene.tell(), await scene.tell()];
  const answers = await secondLooksWhenFirstHasBooked(story, other);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 409]);
  expect(answers[1].body).toContain("This time has just been taken. Please choose another.");
  expect((await scene.enrollment(other.enrollmentId)).state).toBe("active");
});
