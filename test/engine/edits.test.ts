import { prepareEmails } from "../../src/engine/prepare-email.ts";
import type { EnginePoint } from "../../src/engine/engine-options.ts";
import { editStep } from "../../src/store/steps/edit-step.ts";
import { pauseStoredEnrollment } from "../../src/store/enrollments/pause-enrollment.ts";
import { resumeStoredEnrollment } from "../../src/store/enrollments/resume-enrollment.ts";
import { retryStep } from "../../src/store/steps/retry-step.ts";
import { sendManualEmail } from "../../src/store/tasks/send-manual-email.ts";
import { actorOf } from "../support/acting.ts";
import { beginStory, makeSteps, type EngineStory } from "../support/engine-story.ts";
import { until } from "../support/engine.ts";

let story: EngineStory;
let subjects: string[];

beforeEach(async () => {
  story = await beginStory();
  subjects = [];
  story.mail.onSend = (email) => void subjects.push(email.subject);
});
afterEach(() => story.end());

const change = (enrollmentId: string) => {
  const { tenantId, rep } = story.org;
  return { tenantId, enrollmentId, at: story.now, actor: actorOf(rep) };
};
const edit = (id: string, subject: string) =>
  editStep(story.test.db, { ...change(id), position: 1, subject, body: `${subject}!` });

/** An enrollment in one automated email with the subject "Old". */
async function enrollInOld(): Promise<string> {
  const id = await story.enroll(await makeSteps(story, [{ type: "automated_email" }]));
  await edit(id, "Old");
  return id;
}

/** A worker that has made its first email and then stands still until it is thawed. */
async function freezeWhenPrepared() {
  let thaw = (): void => {};
  const frozen = new Promise<void>((resolve) => (thaw = resolve));
  let reached = (): void => {};
  const isThere = new Promise<void>((resolve) => (reached = resolve));
  const onPoint = (point: EnginePoint): Promise<void> | void => {
    if (point !== "prepared") return;
    reached();
    return frozen;
  };
  const worker = story.bench.run({ prepareEmails, onPoint });
  await isThere;
  return {
    async thawAndDrain() {
      thaw();
      await worker.drain();
    },
  };
}

describe("F10 a change of an email whose text was prepared before it", () => {
  it("leaves with the new text alone, although another worker made it ready again meanwhile", async () => {
    const id = await enrollInOld();
    const slow = await freezeWhenPrepared();
    expect(await edit(id, "New")).toEqual({ kind: "edited" });
    // Another worker claims the step anew and stands before the gate as well: the row is ready when the slow one comes.
    const other = await freezeWhenPrepared();
    await slow.thawAndDrain();
    expect(subjects).toEqual([]);
    await other.thawAndDrain();
    story.bench.run({ prepareEmails });
    await until(async () => (await story.enrollment(id)).state === "finished");
    expect(subjects).toEqual(["New"]);
    expect(await story.outbox(id)).toMatchObject({ state: "sent", subject: "New" });
  });

  it("made while the enrollment was paused: the old text does not leave after the resume", async () => {
    const id = await enrollInOld();
    const slow = await freezeWhenPrepared();
    await pauseStoredEnrollment(story.test.db, change(id));
    expect(await edit(id, "New")).toEqual({ kind: "edited" });
    await resumeStoredEnrollment(story.test.db, change(id));
    const other = await freezeWhenPrepared();
    await slow.thawAndDrain();
    expect(subjects).toEqual([]);
    await other.thawAndDrain();
    story.bench.run({ prepareEmails });
    await until(async () => (await story.enrollment(id)).state === "finished");
    expect(subjects).toEqual(["New"]);
  });

  it("S-091 sent by hand a second time: what the rep wrote last leaves, once", async () => {
    const id = await story.enroll(await makeSteps(story, [{ type: "manual_email" }]));
    const first = story.bench.run({ prepareEmails });
    await until(async () => (await story.tasks(id)).length > 0);
    await first.drain();
    const [task] = await story.tasks(id);
    const send = (subject: string) =>
      sendManualEmail(story.test.db, {
        ...change(id),
        taskId: task!.id,
        text: { subject, body: `${subject}!` },
      });
    expect((await send("Old")).kind).toBe("on_its_way");
    const slow = await freezeWhenPrepared();
    await pauseStoredEnrollment(story.test.db, change(id));
    await resumeStoredEnrollment(story.test.db, change(id));
    expect((await send("New")).kind).toBe("on_its_way");
    await slow.thawAndDrain();
    expect(subjects).toEqual([]);
    story.bench.run({ prepareEmails });
    await until(async () => (await story.enrollment(id)).state === "finished");
    expect(subjects).toEqual(["New"]);
  });
});

describe("S-020 a change of an email of which a copy may have left", () => {
  it("keeps its id, which the links of that copy bear", async () => {
    const id = await enrollInOld();
    story.mail.searchable = false;
    story.mail.next.push("sends_unclear");
    const worker = story.bench.run({ prepareEmails });
    await until(async () => (await story.outbox(id))?.state === "uncertain");
    await worker.drain();
    const before = await story.outbox(id);
    const retry = { ...change(id), position: 1, acceptSecondCopy: true };
    expect(await retryStep(story.test.db, retry)).toEqual({ kind: "retried" });
    expect(await edit(id, "New")).toEqual({ kind: "edited" });
    story.bench.run({ prepareEmails });
    await until(async () => (await story.enrollment(id)).state === "finished");
    expect(await story.outbox(id)).toMatchObject({ id: before?.id, state: "sent", subject: "New" });
    expect(subjects).toEqual(["Old", "New"]);
  });
});

describe("a change that meets the gate", () => {
  it("is refused once the email is being handed over, and leaves the text that was made", async () => {
    const id = await enrollInOld();
    const results: string[] = [];
    let met = false;
    const onPoint = async (point: EnginePoint): Promise<void> => {
      if (point !== "gated" || met) return;
      met = true;
      results.push((await edit(id, "Too late")).kind);
    };
    story.bench.run({ prepareEmails, onPoint });
    await until(async () => (await story.enrollment(id)).state === "finished");
    expect(results).toEqual(["email_under_way"]);
    expect(subjects).toEqual(["Old"]);
  });
});
