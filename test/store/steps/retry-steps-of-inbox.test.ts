import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { pauseStoredEnrollment } from "../../../src/store/enrollments/pause-enrollment.ts";
import { retryStepsOfInbox } from "../../../src/store/steps/retry-steps-of-inbox.ts";
import { changeOrder } from "../../support/acting.ts";
import { beginStory, makeSteps, type EngineStory } from "../../support/engine-story.ts";
import { start } from "../../support/organisation.ts";

let story: EngineStory;
let sequenceId: string;

beforeEach(async () => {
  story = await beginStory();
  sequenceId = await makeSteps(story, [{ type: "automated_email" }, { type: "automated_email", delay: 60 }]);
});
afterEach(() => story.end());

it("S-108 an inbox mended at night: first steps go at once, follow-ups when their window opens, paused ones with their resume", async () => {
  const [first, followUp, paused] = [
    await story.enroll(sequenceId),
    await story.enroll(sequenceId),
    await story.enroll(sequenceId),
  ];
  const { db } = story.test;
  const { inbox_id: inboxId } = await story.enrollment(first);
  await db
    .updateTable("sequence_versions")
    .set({ eligible_days: "weekdays", window_start_minute: 480, window_end_minute: 1080 })
    .where("sequence_id", "=", sequenceId)
    .execute();
  const stuck = { stuck_code: "inbox_signed_out", stuck_detail: "Signed out.", stuck_at: start };
  await db
    .updateTable("enrollments")
    .set({ ...stuck, due_at: null, wait_reason: "stuck", time_zone: "UTC" })
    .execute();
  await db
    .updateTable("enrollments")
    .set({ next_position: 2 })
    .where("id", "in", [followUp, paused])
    .execute();
  await pauseStoredEnrollment(db, changeOrder(story.org.rep, paused, start));
  const sundayNight = new Date("2026-03-08T02:00:00Z");
  const { tenantId } = story.org;
  expect(await retryStepsOfInbox(db, { tenantId, inboxId }, sundayNight)).toBe(3);
  const mended = { wait_reason: null, stuck_code: null, stuck_detail: null };
  expect(await story.enrollment(first)).toMatchObject({ ...mended, due_at: sundayNight });
  const monday = new Date("2026-03-09T08:00:00Z");
  expect(await story.enrollment(followUp)).toMatchObject({ ...mended, due_at: monday });
  expect(await story.enrollment(paused)).toMatchObject({ ...mended, state: "paused", due_at: null });
});
