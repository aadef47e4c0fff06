import { completeTask } from "../../src/store/tasks/complete-task.ts";
import { pauseStoredEnrollment } from "../../src/store/enrollments/pause-enrollment.ts";
import { resumeStoredEnrollment } from "../../src/store/enrollments/resume-enrollment.ts";
import { sendManualEmail } from "../../src/store/tasks/send-manual-email.ts";
import { sendNow } from "../../src/store/steps/send-now.ts";
import { undoStoredUnenroll } from "../../src/store/enrollments/undo-unenroll.ts";
import { unenrollEnrollment } from "../../src/store/enrollments/unenroll-enrollment.ts";
import { actorOf, timelineTypes, unenrollOrder } from "../support/acting.ts";
import { beginStory, makeSteps, type EngineStory } from "../support/engine-story.ts";
import { until } from "../support/engine.ts";
import { failure } from "../support/mail-double.ts";
import { after, days, minutes, start } from "../support/organisation.ts";

let story: EngineStory;

beforeEach(async () => {
  story = await beginStory();
});
afterEach(() => story.end());

const change = (enrollmentId: string, at = story.now) => ({
  tenantId: story.org.tenantId,
  enrollmentId,
  at,
  actor: actorOf(story.org.rep),
});
const taskChange = (taskId: string, at = story.now) => ({
  tenantId: story.org.tenantId,
  taskId,
  at,
  actor: actorOf(story.org.rep),
});
const types = (id: string) => timelineTypes(story.test.db, story.org.tenantId, id);
const hasTask = (id: string) => async () => (await story.tasks(id)).length > 0;
const onlyTask = async (id: string) => {
  await until(hasTask(id));
  const [task] = await story.tasks(id);
  return task!;
};

describe("S-087 a task step", () => {
  it("becomes a task of who enrolled when it is reached; the sequence waits, and goes on once when it is done", async () => {
    const sequenceId = await makeSteps(story, [{ type: "call" }, { type: "automated_email", delay: 60 }]);
    const id = await story.enroll(sequenceId);
    story.bench.run();
    const task = await onlyTask(id);
    expect(task).toMatchObject({
      type: "call",
      user_id: story.org.rep.userId,
      created_at: start,
      position: 1,
    });
    expect(await story.enrollment(id)).toMatchObject({ wait_reason: "task", due_at: null, next_position: 1 });
    story.now = after(days(2));
    const done = await Promise.all([1, 2].map(() => completeTask(story.test.db, taskChange(task.id))));
    expect(done.map((result) => result.kind).toSorted()).toEqual(["already_completed", "completed"]);
    expect(await story.enrollment(id)).toMatchObject({
      next_position: 2,
      wait_reason: null,
      due_at: after(days(2) + minutes(60)),
    });
    expect(await types(id)).toEqual(["enrolled", "task_created", "task_completed", "step_executed"]);
  });

  it("that nothing waits for lets the sequence go on at once, and may be completed later", async () => {
    const sequenceId = await makeSteps(story, [
      { type: "todo", goesOn: true },
      { type: "automated_email", delay: 60 },
    ]);
    const id = await story.enroll(sequenceId);
    story.bench.run();
    await until(story.isAt(id, 2));
    expect((await story.enrollment(id)).due_at).toEqual(after(minutes(60)));
    const task = await onlyTask(id);
    expect(await completeTask(story.test.db, taskChange(task.id))).toEqual({ kind: "completed" });
    expect((await story.enrollment(id)).next_position).toBe(2);
  });

  it("is withdrawn when the contact is unenrolled, and comes back with an undo", async () => {
    const sequenceId = await makeSteps(story, [{ type: "call" }]);
    const id = await story.enroll(sequenceId);
    story.bench.run();
    const task = await onlyTask(id);
    await unenrollEnrollment(story.test.db, unenrollOrder(story.org.rep, id, after(1_000)));
    expect((await onlyTask(id)).withdrawn_at).toEqual(after(1_000));
    expect(await completeTask(story.test.db, taskChange(task.id))).toEqual({ kind: "withdrawn" });
    await undoStoredUnenroll(story.test.db, change(id, after(2_000)));
    expect((await onlyTask(id)).withdrawn_at).toBeNull();
    expect(await story.enrollment(id)).toMatchObject({ state: "active", wait_reason: "task", due_at: null });
  });
});

describe("S-066 pause", () => {
  it.each(["automated_email", "call"] as const)(
    "stops what was due (%s); resume carries it out",
    async (type) => {
      const sequenceId = await makeSteps(story, [{ type }, { type: "automated_email", delay: 60 }]);
      const id = await story.enroll(sequenceId);
      let paused = false;
      const pauseAtClaim = async (): Promise<void> => {
        if (paused) return;
        paused = true;
        await pauseStoredEnrollment(story.test.db, change(id));
      };
      const engine = story.bench.run({
        onPoint: (point) => (point === "looking" ? pauseAtClaim() : undefined),
      });
      const other = await story.enroll(sequenceId, story.org.colleague);
      await until(async () => (await hasTask(other)()) || (await story.isAt(other, 2)()));
      expect(story.sentOf(id)).toEqual([]);
      expect(await story.tasks(id)).toEqual([]);
      await resumeStoredEnrollment(story.test.db, change(id));
      engine.wake();
      await until(async () => (await hasTask(id)()) || (await story.isAt(id, 2)()));
    },
  );

  it("keeps an email that waits for the gate from it; it leaves after the resume, once", async () => {
    const sequenceId = await makeSteps(story, [{ type: "automated_email" }]);
    const id = await story.enroll(sequenceId);
    const worker = story.bench.run({
      onPoint: async (point) => {
        if (point === "prepared") await pauseStoredEnrollment(story.test.db, change(id));
      },
    });
    await until(async () => (await story.enrollment(id)).state === "paused");
    await worker.drain();
    expect(story.mail.begun).toEqual([]);
    expect(await story.outbox(id)).toBeUndefined();
    await resumeStoredEnrollment(story.test.db, change(id));
    story.bench.run();
    await until(async () => (await story.enrollment(id)).state === "finished");
    expect(story.sentOf(id)).toHaveLength(1);
  });

  it("S-076 lets the email under way leave, and the next delay begins with the resume", async () => {
    const sequenceId = await makeSteps(story, [
      { type: "automated_email" },
      { type: "automated_email", delay: 2880 },
    ]);
    const id = await story.enroll(sequenceId);
    story.mail.onSend = async () => void (await pauseStoredEnrollment(story.test.db, change(id)));
    story.bench.run();
    await until(story.isAt(id, 2));
    expect(story.sentOf(id)).toHaveLength(1);
    expect(await story.enrollment(id)).toMatchObject({ state: "paused", due_at: null });
    await resumeStoredEnrollment(story.test.db, change(id, after(days(5))));
    expect((await story.enrollment(id)).due_at).toEqual(after(days(7)));
  });

  it("S-077 during a delay: only its rest is waited after the resume, and then the email leaves", async () => {
    const sequenceId = await makeSteps(story, [
      { type: "automated_email" },
      { type: "automated_email", delay: 4320 },
    ]);
    const id = await story.enroll(sequenceId);
    const engine = story.bench.run();
    await until(story.isAt(id, 2));
    await pauseStoredEnrollment(story.test.db, change(id, after(days(2))));
    await resumeStoredEnrollment(story.test.db, change(id, after(days(10))));
    expect((await story.enrollment(id)).due_at).toEqual(after(days(11)));
    story.now = after(days(11));
    engine.wake();
    await until(async () => (await story.enrollment(id)).state === "finished");
    expect(story.sentOf(id)).toHaveLength(2);
  });
});

describe("send now", () => {
  it("brings the next email forward through the same gate, also outside the window", async () => {
    const sequenceId = await makeSteps(story, [
      { type: "automated_email" },
      { type: "automated_email", delay: 4320 },
    ]);
    const id = await story.enroll(sequenceId);
    const engine = story.bench.run();
    await until(story.isAt(id, 2));
    await story.test.db
      .updateTable("sequence_versions")
      .set({ window_start_minute: 0, window_end_minute: 1 })
      .execute();
    const results = [await sendNow(story.test.db, change(id)), await sendNow(story.test.db, change(id))];
    expect(results[0]).toEqual({ kind: "brought_forward" });
    expect(["email_under_way", "ended"]).toContain(results[1]?.kind);
    engine.wake();
    await until(async () => (await story.enrollment(id)).state === "finished");
    expect(story.sentOf(id)).toHaveLength(2);
  });
});

describe("S-091 a manual-email task", () => {
  const manual = async () => {
    const sequenceId = await makeSteps(story, [
      { type: "manual_email" },
      { type: "automated_email", delay: 60 },
    ]);
    const id = await story.enroll(sequenceId);
    const engine = story.bench.run();
    const task = await onlyTask(id);
    return { id, engine, task };
  };

  it("is sent through the same gate, completes its task and lets the sequence go on", async () => {
    const { id, engine, task } = await manual();
    const sending = await sendManualEmail(story.test.db, taskChange(task.id));
    expect(sending.kind).toBe("on_its_way");
    engine.wake();
    await until(story.isAt(id, 2));
    expect(story.sentOf(id)).toHaveLength(1);
    expect((await onlyTask(id)).completed_by).toBe(story.org.rep.userId);
    expect(await types(id)).toEqual(["enrolled", "task_created", "task_completed", "step_executed"]);
  });

  it("that cannot leave stays open, says why, and is not tried again by itself", async () => {
    const { id, engine, task } = await manual();
    story.mail.next.push(failure("unreachable"));
    await sendManualEmail(story.test.db, taskChange(task.id));
    engine.wake();
    await until(async () => (await types(id)).includes("step_failed"));
    expect((await onlyTask(id)).completed_at).toBeNull();
    expect(await story.enrollment(id)).toMatchObject({ wait_reason: "task", due_at: null });
    expect(await story.outbox(id)).toMatchObject({
      state: "cancelled",
      failure: "unreachable: it is unreachable",
    });
  });

  it("F10 does not leave after an unenroll", async () => {
    const { id, engine, task } = await manual();
    await engine.drain();
    await sendManualEmail(story.test.db, taskChange(task.id));
    const result = await unenrollEnrollment(story.test.db, unenrollOrder(story.org.rep, id));
    expect(result).toEqual({ kind: "unenrolled" });
    story.bench.run();
    const other = await story.enroll(await makeSteps(story, [{ type: "automated_email" }]));
    await until(async () => (await story.enrollment(other)).state === "finished");
    expect(story.sentOf(id)).toEqual([]);
  });
});
