import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { InboxCheck } from "../../../src/engine/inbound/check-inbox.ts";
import { presentEnrollment } from "../../../src/service/present-enrollment.ts";
import type { EnrollmentRecord } from "../../../src/store/enrollments/enrollment-record.ts";
import { getEnrollment } from "../../../src/store/enrollments/get-enrollment.ts";
import { pauseStoredEnrollment } from "../../../src/store/enrollments/pause-enrollment.ts";
import { changeOrder } from "../../support/acting.ts";
import { until } from "../../support/engine.ts";
import { beginStory, makeSteps, type EngineStory, type StepWish } from "../../support/engine-story.ts";
import { failure } from "../../support/mail-double.ts";
import { after, minutes, start } from "../../support/organisation.ts";

let story: EngineStory;
let check: InboxCheck;
const unreachable: InboxCheck = { kind: "failed", failure: failure("unreachable") };

beforeEach(async () => {
  story = await beginStory();
  check = unreachable;
});
afterEach(() => story.end());

const email = { type: "automated_email", delay: 0 } as const;
const work = () => story.bench.run({ checkInbox: () => Promise.resolve(check) });

/** Since when it says that its inbox cannot be read. */
async function unreadSince(id: string): Promise<string | null> {
  const record = await getEnrollment(story.test.db, story.org.tenantId, id);
  if (record === null) throw new Error("There is no such enrollment");
  return presentEnrollment(record, story.org.rep, story.now).inboxUnread?.since ?? null;
}

const isDueAt = (id: string, at: Date) => async () =>
  (await story.enrollment(id)).due_at?.getTime() === at.getTime();

/** Enrolled when its inbox cannot be read; nobody works any more. */
async function putOff(steps: StepWish[] = [email]): Promise<string> {
  const id = await story.enroll(await makeSteps(story, steps));
  expect(await unreadSince(id)).toBeNull();
  work();
  await until(isDueAt(id, after(minutes(1))));
  await story.bench.drainAll();
  return id;
}

describe("an enrollment whose inbox cannot be read", () => {
  it("says so, and since when, however often it is tried in vain", async () => {
    const id = await putOff();
    expect(await unreadSince(id)).toBe(start.toISOString());
    story.now = after(minutes(1));
    work();
    await until(isDueAt(id, after(minutes(2))));
    expect(await unreadSince(id)).toBe(start.toISOString());
  });

  it("says nothing of it any more once its email has left, nor do those that are due later", async () => {
    const id = await putOff([email, { ...email, delay: 60 }]);
    check = { kind: "checked" };
    story.now = after(minutes(1));
    work();
    await until(story.isAt(id, 2));
    expect(await unreadSince(id)).toBeNull();
  });

  it("says nothing of it when that is not what it waits for", async () => {
    const id = await putOff();
    const record = await getEnrollment(story.test.db, story.org.tenantId, id);
    const others: Partial<EnrollmentRecord>[] = [
      { dueAt: after(minutes(3)) },
      { nextType: "call" },
      { state: "unenrolling" },
      { holdReason: "away", heldUntil: after(minutes(60)) },
    ];
    for (const other of others) {
      const shown = presentEnrollment({ ...record, ...other } as EnrollmentRecord, story.org.rep, story.now);
      expect(shown.inboxUnread).toBeNull();
    }
    await pauseStoredEnrollment(story.test.db, changeOrder(story.org.rep, id, story.now));
    expect(await unreadSince(id)).toBeNull();
  });

  it("says nothing of it any more when nobody has met it again for a while", async () => {
    const id = await putOff();
    story.now = after(minutes(6));
    expect(await unreadSince(id)).toBe(start.toISOString());
    story.now = after(minutes(7));
    expect(await unreadSince(id)).toBeNull();
  });

  it("stops with the reason where a person has to mend the inbox, and says nothing of this beside it", async () => {
    check = { kind: "failed", failure: failure("signed_out") };
    const id = await story.enroll(await makeSteps(story, [email]));
    work();
    await until(async () => (await story.enrollment(id)).wait_reason === "stuck");
    expect(await unreadSince(id)).toBeNull();
  });
});
