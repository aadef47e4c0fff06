import { reEnrollEnrollment } from "../../src/store/enrollments/re-enroll-enrollment.ts";
import { skipStep } from "../../src/store/steps/skip-step.ts";
import { unenrollEnrollment } from "../../src/store/enrollments/unenroll-enrollment.ts";
import { changeOrder, unenrollOrder } from "../support/acting.ts";
import { makeEmailScene, sentAs, type EmailScene } from "../support/email-scene.ts";
import { after } from "../support/organisation.ts";

let scene: EmailScene;
beforeAll(async () => {
  scene = await makeEmailScene();
});
afterAll(() => scene.destroy());

/** An enrollment whose first email has been sent and that was ended then. */
async function stopped() {
  const { contactId, enrollmentId } = await scene.enroll();
  await scene.makeEmail(enrollmentId, 1, sentAs("For Ada", 1, `<${enrollmentId}@outlook.example>`));
  await scene.moveTo(enrollmentId, 2);
  await unenrollEnrollment(scene.db, unenrollOrder(scene.org.rep, enrollmentId));
  return { contactId, enrollmentId };
}

async function reEnrolled(enrollmentId: string, at = after(60_000)): Promise<string> {
  const { rep, tenantId } = scene.org;
  const user = { id: rep.userId, name: rep.name };
  const result = await reEnrollEnrollment(scene.db, { tenantId, user, enrollmentId, startStep: null, at });
  if (result.kind !== "enrolled") throw new Error(result.kind);
  return result.enrollmentId;
}

async function prepared(enrollmentId: string, position: number) {
  const made = await scene.prepare(await scene.makeEmail(enrollmentId, position));
  if (made?.kind !== "ready") throw new Error("It could not be made.");
  return made.email;
}

test("S-078 an enrollment that goes on where another stopped answers its emails, and quotes them", async () => {
  const { enrollmentId } = await stopped();
  const again = await reEnrolled(enrollmentId);
  const email = await prepared(again, 2);
  expect(email).toMatchObject({
    subject: "Re: For Ada",
    inReplyTo: `<${enrollmentId}@outlook.example>`,
    references: [`<${enrollmentId}@outlook.example>`],
  });
  expect(email.text).toContain("> Hello");
});

test("also after another one between that sent nothing", async () => {
  const { enrollmentId } = await stopped();
  const between = await reEnrolled(enrollmentId);
  await unenrollEnrollment(scene.db, unenrollOrder(scene.org.rep, between, after(61_000)));
  expect(await prepared(await reEnrolled(between, after(62_000)), 2)).toMatchObject({
    subject: "Re: For Ada",
  });
});

test("one that begins anew answers nothing that another one sent, though it leaves its first email out", async () => {
  const { contactId } = await stopped();
  const { enrollmentId: anew } = await scene.enroll(contactId);
  await skipStep(scene.db, { ...changeOrder(scene.org.rep, anew, after(1_000)), position: 1 });
  // Without a thread to go on in it needs the subject of its own, which names a company.
  const outboxId = await scene.makeEmail(anew, 2);
  expect(await scene.prepare(outboxId)).toMatchObject({ kind: "stuck", code: "missing_value" });
});
