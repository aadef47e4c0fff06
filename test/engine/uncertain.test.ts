import { inTransaction } from "../../src/store/database/in-transaction.ts";
import { readEmailLeft } from "../../src/store/emails/read-email-left.ts";
import { retryStep } from "../../src/store/steps/retry-step.ts";
import { skipStep } from "../../src/store/steps/skip-step.ts";
import { unenrollEnrollment } from "../../src/store/enrollments/unenroll-enrollment.ts";
import { unenrollMany } from "../../src/store/enrollments/unenroll-enrollments.ts";
import { actorOf, timelineTypes, unenrollOrder } from "../support/acting.ts";
import { beginStory, makeSteps, type EngineStory } from "../support/engine-story.ts";
import { until } from "../support/engine.ts";
import { after, minutes, start } from "../support/organisation.ts";

let story: EngineStory;
let sequenceId: string;

beforeEach(async () => {
  story = await beginStory();
  sequenceId = await makeSteps(story, [{ type: "automated_email" }, { type: "automated_email", delay: 60 }]);
});
afterEach(() => story.end());

const order = (enrollmentId: string, at = start) => {
  const { tenantId, rep } = story.org;
  return { tenantId, enrollmentId, at, actor: actorOf(rep), position: 1 };
};
const types = (id: string) => timelineTypes(story.test.db, story.org.tenantId, id);
const isUncertain = (id: string) => async () => (await story.outbox(id))?.state === "uncertain";
const looks = () => story.bench.metrics.filter((metric) => metric.kind === "look_up").length;

/** An email that left, or did not, and of which nothing can be found out: its Sent folder cannot be searched. */
async function makeUncertain(what: "sends_unclear" | "loses_unclear") {
  const id = await story.enroll(sequenceId);
  story.mail.searchable = false;
  story.mail.next.push(what);
  const engine = story.bench.run();
  await until(isUncertain(id));
  await story.bench.endLeases();
  await until(() => Promise.resolve(looks() > 0));
  await until(async () => (await types(id)).includes("email_uncertain"));
  expect(await story.outbox(id)).toMatchObject({ state: "uncertain", attempts: 1 });
  return { id, engine };
}

describe("F10 an email of which nobody knows whether it left", () => {
  it("is sent again by a person who accepts a second copy: once, with the same Message-ID", async () => {
    const { id, engine } = await makeUncertain("sends_unclear");
    expect(await retryStep(story.test.db, order(id))).toEqual({ kind: "uncertain" });
    const accepting = { ...order(id), acceptSecondCopy: true };
    // Nobody sends until both have asked.
    await engine.drain();
    const results = await Promise.all([1, 2].map(() => retryStep(story.test.db, accepting)));
    expect(results.map((result) => result.kind).toSorted()).toEqual(["not_stuck", "retried"]);
    story.bench.run();
    await until(story.isAt(id, 2));
    expect(story.sentOf(id)).toHaveLength(2);
    expect(new Set(story.sentOf(id).map((copy) => copy.messageId)).size).toBe(1);
    expect(await story.outbox(id)).toMatchObject({ state: "sent", attempts: 1 });
    expect((await types(id)).filter((type) => type === "step_executed")).toHaveLength(1);
  });

  it("is not sent a third time when the accepted copy stays uncertain too", async () => {
    const { id, engine } = await makeUncertain("loses_unclear");
    story.mail.next.push("loses_unclear");
    await retryStep(story.test.db, { ...order(id), acceptSecondCopy: true });
    const before = looks();
    engine.wake();
    await until(isUncertain(id));
    await story.bench.endLeases();
    await until(() => Promise.resolve(looks() > before));
    await engine.drain();
    expect(story.mail.begun).toHaveLength(2);
    expect(await story.outbox(id)).toMatchObject({ state: "uncertain" });
    expect(await retryStep(story.test.db, order(id))).toEqual({ kind: "uncertain" });
  });

  it("is let be by who skips it: nothing more leaves, the next delay starts, and a later find changes nothing", async () => {
    const { id, engine } = await makeUncertain("sends_unclear");
    const at = after(minutes(5));
    expect(await skipStep(story.test.db, order(id, at))).toEqual({ kind: "skipped" });
    story.mail.searchable = true;
    engine.wake();
    expect(await story.enrollment(id)).toMatchObject({
      next_position: 2,
      due_at: after(minutes(65)),
      wait_reason: null,
    });
    story.now = after(minutes(65));
    engine.wake();
    await until(async () => (await story.enrollment(id)).state === "finished");
    expect(await story.outbox(id)).toMatchObject({ state: "cancelled", attempt_id: null });
    expect(story.sentOf(id).map((copy) => copy.messageId.split(".")[1])).toEqual(["1", "2"]);
    expect(await types(id)).toEqual([
      "enrolled",
      "email_uncertain",
      "step_skipped",
      "step_executed",
      "finished",
    ]);
  });

  it("is waited for by an unenroll until a look has been taken, and no longer: whoever writes an email has given up by then", async () => {
    const { db } = story.test;
    const id = await story.enroll(sequenceId);
    story.mail.searchable = false;
    story.mail.next.push("sends_unclear");
    story.bench.run();
    await until(isUncertain(id));
    const { rep, tenantId } = story.org;
    expect(await unenrollEnrollment(db, unenrollOrder(rep, id))).toEqual({ kind: "unenrolling" });
    expect(await readEmailLeft(db, tenantId, id)).toBeNull();
    await story.bench.endLeases();
    await until(async () => (await story.enrollment(id)).state === "unenrolled");
    expect(await types(id)).toEqual(["enrolled", "unenroll_requested", "email_uncertain", "unenrolled"]);
    expect(await story.outbox(id)).toMatchObject({ state: "uncertain", attempts: 1 });
    // Whether it left stays open, until it is found after all.
    expect(await readEmailLeft(db, tenantId, id)).toBeNull();
    story.mail.searchable = true;
    await story.bench.endLeases();
    await until(async () => (await story.outbox(id))?.state === "sent");
    expect(await readEmailLeft(db, tenantId, id)).toBe(true);
    expect(await story.enrollment(id)).toMatchObject({ state: "unenrolled", next_position: 1 });
    expect(story.sentOf(id)).toHaveLength(1);
  });

  it("keeps nobody in a sequence who is unenrolled after the look, alone or with others, and is not sent again", async () => {
    const { db } = story.test;
    const { rep, tenantId } = story.org;
    const { id: alone } = await makeUncertain("loses_unclear");
    const { id: withOthers } = await makeUncertain("loses_unclear");
    expect(await unenrollEnrollment(db, unenrollOrder(rep, alone))).toEqual({ kind: "unenrolled" });
    const { enrollmentId: _, ...many } = unenrollOrder(rep, withOthers);
    const ended = await inTransaction(db, (tx) => unenrollMany(tx, { ...many, enrollmentIds: [withOthers] }));
    expect(ended).toEqual({ unenrolled: [withOthers], unenrolling: [] });
    for (const id of [alone, withOthers]) {
      const accepting = { ...order(id), acceptSecondCopy: true };
      expect(await retryStep(db, accepting)).toEqual({ kind: "ended" });
      expect(await skipStep(db, order(id))).toEqual({ kind: "ended" });
      expect(await readEmailLeft(db, tenantId, id)).toBeNull();
    }
    expect(story.mail.begun).toHaveLength(2);
  });
});
