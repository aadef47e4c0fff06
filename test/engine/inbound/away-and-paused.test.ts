import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { carryOutSteps } from "../../../src/store/steps/carry-out-steps.ts";
import { decideMessage } from "../../../src/store/inbound/decide-message.ts";
import { pauseStoredEnrollment } from "../../../src/store/enrollments/pause-enrollment.ts";
import { releaseOverHolds } from "../../../src/store/contacts/release-over-holds.ts";
import { resumeStoredEnrollment } from "../../../src/store/enrollments/resume-enrollment.ts";
import { actorOf, changeOrder } from "../../support/acting.ts";
import { beginInboundStory, type InboundStory } from "../../support/inbound-story.ts";
import { after, days } from "../../support/organisation.ts";
import { calendarMail, outOfOffice } from "../../support/raw-mail.ts";

let story: InboundStory;

beforeEach(async () => {
  story = await beginInboundStory();
});
afterEach(() => story.end());

describe("S-075 paused by a person meanwhile", () => {
  it("an absence that is over when a person's pause ends is waited for no more", async () => {
    const { address, contactId, enrollmentId } = await story.enroll();
    await story.receive(outOfOffice({ from: address, text: "I am out of the office." }));
    const change = () => changeOrder(story.org.rep, enrollmentId, story.now);
    await pauseStoredEnrollment(story.test.db, change());
    expect(await story.enrollment(enrollmentId)).toMatchObject({ state: "paused", wait_reason: null });
    expect((await story.contact(contactId)).hold_reason).toBe("away");
    story.now = after(days(20), story.now);
    await releaseOverHolds(story.test.db, story.now);
    await resumeStoredEnrollment(story.test.db, change());
    expect(await story.enrollment(enrollmentId)).toMatchObject({ state: "active", wait_reason: null });
  });

  it("an absence that is not over when a person's pause ends is waited for again", async () => {
    const { address, enrollmentId } = await story.enroll({ timeZone: "UTC" });
    const { tenantId } = story.org;
    await story.receive(
      outOfOffice({
        from: address,
        subject: "AUTO: Anna is out of the office (returning 04/13/2026)",
        text: "I am out of the office.",
      }),
    );
    const change = () => changeOrder(story.org.rep, enrollmentId, story.now);
    await pauseStoredEnrollment(story.test.db, change());
    story.now = after(days(5), story.now);
    await resumeStoredEnrollment(story.test.db, change());
    const { due_at: due } = await story.enrollment(enrollmentId);
    const call = { tenantId, enrollmentIds: [enrollmentId], at: due ?? story.now };
    await carryOutSteps(story.test.db, call);
    const waits = await story.enrollment(enrollmentId);
    expect(waits).toMatchObject({ wait_reason: "away", due_at: new Date("2026-04-13T08:00:00Z") });
  });

  it("a doubt that was decided when the pause ends is waited for no more", async () => {
    const { address, enrollmentId } = await story.enroll();
    await story.receive(calendarMail({ from: address, method: "REPLY", answer: "TENTATIVE" }));
    const { rep, tenantId } = story.org;
    const change = () => changeOrder(rep, enrollmentId, story.now);
    await pauseStoredEnrollment(story.test.db, change());
    const messageId = (await story.messages()).at(-1)?.id ?? "";
    const user = { ...actorOf(rep), id: rep.userId };
    await decideMessage(story.test.db, { tenantId, messageId, decision: "no_answer", user, at: story.now });
    await resumeStoredEnrollment(story.test.db, change());
    expect(await story.enrollment(enrollmentId)).toMatchObject({ state: "active", wait_reason: null });
  });
});
