import { editStep } from "../../../src/store/steps/edit-step.ts";
import { reEnrollEnrollment } from "../../../src/store/enrollments/re-enroll-enrollment.ts";
import { unenrollEnrollment } from "../../../src/store/enrollments/unenroll-enrollment.ts";
import { actorOf, unenrollOrder } from "../../support/acting.ts";
import { beginStory, makeSteps, type EngineStory } from "../../support/engine-story.ts";
import { start } from "../../support/organisation.ts";

let story: EngineStory;
let enrollmentId: string;

beforeEach(async () => {
  story = await beginStory();
  const step = { type: "automated_email", delay: 60 } as const;
  enrollmentId = await story.enroll(await makeSteps(story, [step, step, step]));
  const { rep, tenantId } = story.org;
  const actor = { ...actorOf(rep), id: rep.userId };
  for (const position of [1, 2, 3]) {
    const body = `For you: ${String(position)}`;
    await editStep(story.test.db, { tenantId, enrollmentId, position, body, at: start, actor });
  }
  await setPosition(2);
  await unenrollEnrollment(story.test.db, unenrollOrder(rep, enrollmentId));
});
afterEach(() => story.end());

const setPosition = (position: number) =>
  story.test.db
    .updateTable("enrollments")
    .set({ next_position: position })
    .where("id", "=", enrollmentId)
    .execute();

async function reEnrolled(startStep: number | null): Promise<string> {
  const { rep, tenantId } = story.org;
  const user = { id: rep.userId, name: rep.name };
  const result = await reEnrollEnrollment(story.test.db, {
    tenantId,
    user,
    enrollmentId,
    startStep,
    at: start,
  });
  if (result.kind !== "enrolled") throw new Error(result.kind);
  return result.enrollmentId;
}

const editsOf = (id: string) =>
  story.test.db
    .selectFrom("step_edits")
    .select(["position", "body", "edited_by"])
    .where("enrollment_id", "=", id)
    .orderBy("position")
    .execute();

test("S-081 a re-enrollment that goes on where it stopped keeps what was changed for the contact in the emails to come", async () => {
  const edited_by = story.org.rep.userId;
  expect(await editsOf(await reEnrolled(null))).toEqual([
    { position: 2, body: "For you: 2", edited_by },
    { position: 3, body: "For you: 3", edited_by },
  ]);
});

test("one that begins at another step, or anew, has the texts of the sequence", async () => {
  expect(await editsOf(await reEnrolled(2))).toEqual([]);
});

test("one after the last step has the texts of the sequence", async () => {
  await setPosition(4);
  expect(await editsOf(await reEnrolled(null))).toEqual([]);
});
