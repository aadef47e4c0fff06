import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { addHoliday } from "../../src/store/organisation/add-holiday.ts";
import { createAbsence } from "../../src/store/organisation/create-absence.ts";
import { startWorker, type Worker } from "../../src/worker/start-worker.ts";
import { beginStory, makeSteps, type EngineStory, type StepWish } from "../support/engine-story.ts";
import { testLinks } from "../support/mail-ports.ts";

let story: EngineStory;
let worker: Worker;
const log = { info: () => {}, warn: () => {}, error: () => {} };

beforeAll(async () => {
  story = await beginStory();
});
afterEach(() => worker.stop());
afterAll(() => story.end());

function work(leaseMs = 60_000): Worker {
  const { test, mail } = story;
  const clock = () => story.now;
  worker = startWorker({
    db: test.db,
    clock,
    mailboxes: mail,
    links: testLinks,
    concurrency: 2,
    leaseMs,
    log,
    onMetric: () => {},
  });
  return worker;
}

const email = { type: "automated_email", delay: 0 } as const;

/** A sequence whose emails say something, as the worker writes them itself. */
async function makeEmails(
  steps: readonly StepWish[],
  days: "every_day" | "business_days" = "every_day",
): Promise<string> {
  const sequenceId = await makeSteps(story, steps);
  await story.test.db
    .updateTable("sequence_versions")
    .set({ eligible_days: days })
    .where("sequence_id", "=", sequenceId)
    .execute();
  await story.test.db
    .updateTable("sequence_steps")
    .set({ body: "Hello" })
    .where("sequence_id", "=", sequenceId)
    .execute();
  return sequenceId;
}

/** Asks again and again until the answer is yes, for a minute at most: the worker must not outlive its test. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 60_000;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error("It did not happen within a minute.");
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe("a worker that is told to stop", () => {
  it("finishes the hand-over under way and writes down that it left", async () => {
    const id = await story.enroll(await makeEmails([email, { ...email, delay: 60 }]));
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    story.mail.onSend = () => held;
    work();
    await until(async () => story.mail.begun.length > 0);
    const stopped = worker.stop();
    letGo();
    expect(await stopped).toBe(true);
    expect(await story.outbox(id)).toMatchObject({ state: "sent" });
    expect((await story.enrollment(id)).next_position).toBe(2);
    story.mail.onSend = () => {};
  });

  it("waits one lease at most for a server that never answers", async () => {
    await story.enroll(await makeEmails([email]));
    const begun = story.mail.begun.length;
    story.mail.onSend = () => new Promise<void>(() => {});
    work(2_000);
    await until(async () => story.mail.begun.length > begun);
    const since = performance.now();
    await worker.stop();
    expect(performance.now() - since).toBeLessThan(20_000);
    story.mail.onSend = () => {};
  });
});

describe("absences", () => {
  it("begin and end in the worker, and what was due meanwhile runs then", async () => {
    const id = await story.enroll(await makeEmails([email, { ...email, delay: 1 }]));
    work();
    await until(story.isAt(id, 2));
    const { org, test } = story;
    const hour = 3_600_000;
    const startsAt = new Date(story.now.getTime() + 1_000);
    const endsAt = new Date(startsAt.getTime() + hour);
    const { tenantId, userId } = org.rep;
    await createAbsence(test.db, { tenantId, userId, startsAt, endsAt, createdBy: userId, at: story.now });
    story.now = startsAt;
    worker.wake();
    await until(async () => (await story.enrollment(id)).state === "paused");
    story.now = new Date(endsAt.getTime() + hour);
    worker.wake();
    await until(async () => (await story.enrollment(id)).state !== "paused");
    story.now = new Date(story.now.getTime() + hour);
    worker.wake();
    await until(async () => (await story.enrollment(id)).state === "finished");
    expect(story.sentOf(id)).toHaveLength(2);
  });
});

describe("holidays", () => {
  it("that were added while an email was under way move the step after it", async () => {
    const { org, test, mail } = story;
    const id = await story.enroll(
      await makeEmails([email, { ...email, delay: 2 * 24 * 60 }], "business_days"),
    );
    mail.onSend = async () =>
      void (await addHoliday(test.db, org.tenantId, { day: "2026-03-04", name: "Off" }));
    work();
    await until(story.isAt(id, 2));
    mail.onSend = () => {};
    // As if the wait for the next look were over. Midnight in Oslo: these steps run at any hour.
    await test.db
      .updateTable("holiday_changes")
      .set({ again_at: new Date(0) })
      .execute();
    worker.wake();
    await until(
      async () => (await story.enrollment(id)).due_at?.toISOString() === "2026-03-04T23:00:00.000Z",
    );
  });
});
