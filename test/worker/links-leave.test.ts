import { startWorker } from "../../src/worker/start-worker.ts";
import { beginStory, makeSteps, type EngineStory } from "../support/engine-story.ts";
import { until } from "../support/engine.ts";
import { testLinks } from "../support/mail-ports.ts";

let story: EngineStory;
beforeAll(async () => {
  story = await beginStory();
});
afterAll(() => story.end());

test("S-015 S-020 what leaves can be opted out of, and it is noted which emails bear a meeting link", async () => {
  const { test: database, mail } = story;
  const sequenceId = await makeSteps(story, [{ type: "automated_email" }, { type: "automated_email" }]);
  const write = (position: number, body: string) =>
    database.db
      .updateTable("sequence_steps")
      .set({ body, thread: "new" })
      .where("sequence_id", "=", sequenceId)
      .where("position", "=", position)
      .execute();
  await write(1, "Shall we talk? {{ meeting_link }}");
  await write(2, "Any news?");
  const id = await story.enroll(sequenceId);
  const worker = startWorker({
    db: database.db,
    clock: () => story.now,
    mailboxes: mail,
    links: testLinks,
    concurrency: 2,
    leaseMs: 60_000,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    onMetric: () => {},
  });
  try {
    await until(async () => (await story.outbox(id, 2))?.state === "sent");
  } finally {
    await worker.stop();
  }
  const [first, second] = [await story.outbox(id, 1), await story.outbox(id, 2)];
  expect([first?.has_meeting_link, second?.has_meeting_link]).toEqual([true, false]);
});
