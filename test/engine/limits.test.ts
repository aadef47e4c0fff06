import { beginStory, makeSteps, type EngineStory } from "../support/engine-story.ts";
import { until } from "../support/engine.ts";
import { after, days, minutes, start } from "../support/organisation.ts";

let story: EngineStory;

beforeEach(async () => {
  story = await beginStory();
});
afterEach(() => story.end());

const email = { type: "automated_email" as const };

const limit = (limits: { daily_limit?: number; minute_limit?: number }) =>
  story.test.db.updateTable("connected_inboxes").set(limits).execute();

const open = () =>
  story.test.db.selectFrom("enrollments").selectAll().where("state", "=", "active").execute();
/** Each has left or waits for later: a row that is being worked on is neither. */
const allSettled = async () => {
  const rows = await open();
  const isWaiting = (row: (typeof rows)[number]) =>
    row.wait_reason !== null && row.due_at !== null && row.due_at > story.now;
  return rows.every((row) => row.next_position > 1 || isWaiting(row)) && rows.length > 0;
};
const waiting = async () => (await open()).filter((row) => row.wait_reason === "limit");

describe("limits of an inbox, with two workers at once", () => {
  it("holds the limit of a minute exactly, and says when the others go: evenly, not in bursts", async () => {
    await limit({ minute_limit: 6 });
    const sequenceId = await makeSteps(story, [email, { ...email, delay: 1440 }]);
    for (let count = 0; count < 20; count++) await story.enroll(sequenceId);
    story.bench.run();
    story.bench.run();
    await until(allSettled);
    expect(story.mail.sent).toHaveLength(6);
    const times = (await waiting()).map((row) => row.due_at!.getTime()).toSorted((a, b) => a - b);
    expect(times).toHaveLength(14);
    expect(times[0]).toBe(after(minutes(1)).getTime());
    expect(times.at(-1)).toBeGreaterThanOrEqual(after(minutes(2)).getTime());
  });

  it("lets the next leave when a minute is over, never more than the limit in any 60 seconds", async () => {
    await limit({ minute_limit: 3 });
    const sequenceId = await makeSteps(story, [email, { ...email, delay: 1440 }]);
    for (let count = 0; count < 7; count++) await story.enroll(sequenceId);
    const engines = [story.bench.run(), story.bench.run()];
    await until(allSettled);
    while ((await waiting()).length > 0) {
      const due = (await waiting()).map((row) => row.due_at!.getTime());
      story.now = new Date(Math.min(...due));
      for (const engine of engines) engine.wake();
      await until(allSettled);
    }
    const rows = await story.test.db.selectFrom("outbox").select("handed_over_at").execute();
    const times = rows.map((row) => row.handed_over_at!.getTime()).toSorted((a, b) => a - b);
    expect(times).toHaveLength(7);
    for (const time of times) {
      expect(times.filter((other) => other >= time && other < time + 60_000).length).toBeLessThanOrEqual(3);
    }
  });

  it("holds the limit of 24 hours, rolling", async () => {
    await limit({ daily_limit: 2, minute_limit: 100 });
    const sequenceId = await makeSteps(story, [email, { ...email, delay: 100_000 }]);
    for (let count = 0; count < 3; count++) await story.enroll(sequenceId);
    const engine = story.bench.run();
    await until(allSettled);
    expect(story.mail.sent).toHaveLength(2);
    expect((await waiting()).map((row) => row.due_at)).toEqual([after(days(1))]);
    story.now = after(days(1));
    engine.wake();
    await until(() => Promise.resolve(story.mail.sent.length === 3));
  });

  it("lets follow-ups go before new starts", async () => {
    await limit({ daily_limit: 1 });
    const sequenceId = await makeSteps(story, [email, { ...email, delay: 1440 }]);
    const followUp = await story.enroll(sequenceId);
    const engine = story.bench.run();
    await until(story.isAt(followUp, 2));
    await engine.drain();
    story.now = after(days(1));
    const fresh = await story.enroll(sequenceId);
    story.bench.run({ batchSize: 10 });
    await until(async () => (await story.enrollment(fresh)).wait_reason === "limit");
    await until(async () => (await story.enrollment(followUp)).state === "finished");
    expect(story.sentOf(fresh)).toEqual([]);
    expect((await story.enrollment(fresh)).due_at).toEqual(after(days(2)));
  });

  it("does not count what is paused or did not leave", async () => {
    await limit({ minute_limit: 1 });
    const sequenceId = await makeSteps(story, [email]);
    story.mail.next.push({ code: "rejected", detail: "no", retryAfterMs: null });
    const first = await story.enroll(sequenceId);
    story.bench.run();
    await until(async () => (await story.enrollment(first)).wait_reason === "stuck");
    const second = await story.enroll(sequenceId);
    await until(async () => (await story.enrollment(second)).state === "finished");
    expect((await story.enrollment(second)).ended_at).toEqual(start);
  });
});
