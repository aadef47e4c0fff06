import type { EngineMetric } from "../../../src/engine/engine-options.ts";
import { beginGraphStory, type GraphStory, type WrittenTo } from "../../support/graph-fake/graph-story.ts";
import { rawMail } from "../../support/raw-mail.ts";

let story: GraphStory;

beforeEach(async () => {
  story = await beginGraphStory();
});
afterEach(() => story.end());

async function writtenTo(): Promise<WrittenTo> {
  const contact = await story.enroll();
  await story.emailTo(contact);
  return contact;
}
const reply = ({ address }: WrittenTo, messageId?: string) =>
  rawMail({ from: address, subject: "Re: Hello", ...(messageId === undefined ? {} : { messageId }) });
const add = (raw: string) => story.graph.mailbox.add("inbox", Buffer.from(raw));
const messages = () =>
  story.service.db.selectFrom("inbound_messages").select(["outcome", "problem"]).execute();
const read = (metric: EngineMetric) => metric.kind === "inbox_read" && metric.result === "read";

test("word of new mail comes in no order and more than once: each message counts once", async () => {
  await story.work();
  const [one, two] = [await writtenTo(), await writtenTo()];
  const [first, second] = [await add(reply(one)), await add(reply(two))];
  await story.graph.subscriptions.notify([second], 2);
  await story.graph.subscriptions.notify([first, second], 2);
  expect([await story.leaves(one), await story.leaves(two)]).toEqual(["unrelated_mail", "unrelated_mail"]);
  expect((await messages()).filter(({ outcome }) => outcome === "unenrolled")).toHaveLength(2);
});

test("word of it that is lost delays a reply to the next look, and loses nothing", async () => {
  await story.work(200);
  const anna = await writtenTo();
  await add(reply(anna));
  expect(await story.leaves(anna)).toBe("unrelated_mail");
});

test("a subscription that was removed is told of, and what came meanwhile is read", async () => {
  await story.work();
  const anna = await writtenTo();
  await add(reply(anna));
  await story.graph.subscriptions.lifecycle("subscriptionRemoved");
  expect(await story.leaves(anna)).toBe("unrelated_mail");
});

test("missed notifications are told of, and what they were about is read", async () => {
  await story.work();
  const anna = await writtenTo();
  await add(reply(anna));
  await story.graph.subscriptions.lifecycle("missed");
  expect(await story.leaves(anna)).toBe("unrelated_mail");
});

test("a forgotten delta token has everything read again, and nothing counts twice", async () => {
  await story.work(200);
  const [one, two] = [await writtenTo(), await writtenTo()];
  // Their copies in Sent are read too, whenever that is.
  await story.until(async () => (await messages()).length === 2);
  await story.receive(reply(one));
  await story.leaves(one);
  const before = (await messages()).length;
  story.graph.mailbox.generation++;
  await story.receive(reply(two));
  await story.leaves(two);
  expect((await messages()).length).toBe(before + 1);
  expect(await story.timeline(one)).toEqual(["enrolled", "step_executed", "unenrolled"]);
});

test("a message that the mailbox fails to give stops no other, and is kept aside with the reason", async () => {
  await story.work(200);
  const [one, two] = [await writtenTo(), await writtenTo()];
  await story.rest();
  const broken = await add(reply(one));
  await add(reply(two));
  const corrupt = { status: 400, code: "ErrorCorruptData" };
  story.graph.onHeard = (line) => {
    story.graph.faults.value = line.includes(broken.id) ? [corrupt] : [];
  };
  await story.work(200);
  expect(await story.leaves(two)).toBe("unrelated_mail");
  expect((await story.enrollment(one)).state).toBe("active");
  expect(await messages()).toContainEqual({
    outcome: "kept_aside",
    problem: expect.stringContaining("ErrorCorruptData"),
  });
});

test("an answer that the mailbox fails to give for a while is asked for until it does", async () => {
  await story.work(200);
  const [one, two] = [await writtenTo(), await writtenTo()];
  await story.rest();
  const late = await add(reply(one));
  await add(reply(two));
  let asked = 0;
  story.graph.onHeard = (line) => {
    if (line.includes(late.id)) asked += 1;
    story.graph.faults.value =
      line.includes(late.id) && asked <= 3 ? [{ status: 500, code: "ErrorInternalServerError" }] : [];
  };
  await story.work(200);
  expect(await story.leaves(two)).toBe("unrelated_mail");
  expect(await story.leaves(one)).toBe("unrelated_mail");
});

test("throttling delays, and nothing is asked meanwhile", async () => {
  await story.work(100);
  const anna = await writtenTo();
  story.graph.faults.delta = [{ status: 429, code: "ApplicationThrottled", retryAfter: "1" }];
  await story.until(() =>
    story.metrics.some((each) => each.kind === "inbox_read" && each.code === "throttled"),
  );
  const [{ length: asked }, { length: told }] = [story.graph.heard, story.metrics];
  await add(reply(anna));
  await story.until(() => story.metrics.slice(told).some(read));
  const reads = story.graph.heard.slice(asked).filter((line) => line.includes("/delta"));
  expect(reads.length).toBeGreaterThanOrEqual(3);
  expect(await story.leaves(anna)).toBe("unrelated_mail");
  expect(story.graph.atOnce.refused).toBe(0);
});

test("what came while nobody worked is read before anything more is sent", async () => {
  await story.work();
  const rose = await writtenTo();
  await story.rest();
  await add(reply(rose));
  await story.service.db
    .updateTable("enrollments")
    .set({ due_at: new Date(Date.now() - 1_000), delay_ms: 0 })
    .where("id", "=", rose.enrollmentId)
    .execute();
  await story.work();
  expect(await story.leaves(rose)).toBe("unrelated_mail");
  expect(story.graph.sent).toHaveLength(1);
});
