import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { createLinks } from "../../src/mailbox/links/links.ts";
import { readSecretKeys } from "../../src/mailbox/secrets/secret-keys.ts";
import { messageIdOf } from "../../src/store/emails/message-id.ts";
import { startWorker, type Worker } from "../../src/worker/start-worker.ts";
import { until } from "../support/engine.ts";
import { beginStory, makeSteps, type EngineStory } from "../support/engine-story.ts";
import { createInboxDouble, type InboxDouble } from "../support/inbox-double.ts";
import { after, days } from "../support/organisation.ts";
import { outOfOffice, rawMail } from "../support/raw-mail.ts";

let story: EngineStory;
let inbox: InboxDouble;
let worker: Worker;

beforeAll(async () => {
  story = await beginStory();
  inbox = createInboxDouble(() => story.now);
  story.mail.reading = inbox;
});
afterEach(() => worker.stop());
afterAll(() => story.end());

const email = { type: "automated_email", delay: 0 } as const;
const links = createLinks(
  readSecretKeys(`1:${Buffer.alloc(32, 7).toString("base64")}`),
  "https://sales.example",
);

function work(): void {
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const engine = { concurrency: 2, leaseMs: 60_000, log, links, onMetric: () => {} };
  worker = startWorker({ ...engine, db: story.test.db, clock: () => story.now, mailboxes: story.mail });
}

/** Enrolls somebody who then gets the first of two emails, three days apart. */
async function enrollAndSend() {
  const sequenceId = await makeSteps(story, [email, { ...email, delay: 3 * 1440 }]);
  await story.test.db
    .updateTable("sequence_steps")
    .set({ body: "Hello" })
    .where("sequence_id", "=", sequenceId)
    .execute();
  const enrollmentId = await story.enroll(sequenceId);
  worker.wake();
  await until(story.isAt(enrollmentId, 2));
  const { contact_id: contactId } = await story.enrollment(enrollmentId);
  const { address } = await story.test.db
    .selectFrom("contact_addresses")
    .select("address")
    .where("contact_id", "=", contactId)
    .executeTakeFirstOrThrow();
  const { tenantId, rep } = story.org;
  return { enrollmentId, contactId, address, messageId: messageIdOf(tenantId, enrollmentId, 1, rep.email) };
}

describe("a worker", () => {
  it("S-005 reads the inboxes beside sending: who answers gets no second email", async () => {
    work();
    const anna = await enrollAndSend();
    inbox.deliver(rawMail({ from: anna.address, inReplyTo: anna.messageId }));
    await until(async () => (await story.enrollment(anna.enrollmentId)).state === "unenrolled");
    story.now = after(days(7), story.now);
    worker.wake();
    const other = await enrollAndSend();
    expect(story.sentOf(other.enrollmentId)).toHaveLength(1);
    expect(story.sentOf(anna.enrollmentId)).toHaveLength(1);
  });

  it("S-006 lets who is away wait, and go on when they are back", async () => {
    work();
    const anna = await enrollAndSend();
    inbox.deliver(outOfOffice({ from: anna.address, text: "I am out of the office at the moment." }));
    const holdOf = async () =>
      (
        await story.test.db
          .selectFrom("contacts")
          .select("hold_reason")
          .where("id", "=", anna.contactId)
          .executeTakeFirstOrThrow()
      ).hold_reason;
    await until(async () => (await holdOf()) === "away");
    story.now = after(days(10), story.now);
    worker.wake();
    await until(async () => (await holdOf()) === null);
    await until(async () => (await story.enrollment(anna.enrollmentId)).state === "finished");
    expect(story.sentOf(anna.enrollmentId)).toHaveLength(2);
  });

  it("leaves its inboxes to others when it stops", async () => {
    work();
    const owners = async () =>
      (await story.test.db.selectFrom("mailbox_watches").select("worker_id").execute()).map(
        (row) => row.worker_id,
      );
    await until(async () => (await owners()).filter((owner) => owner !== null).length === 2);
    await worker.stop();
    expect(await owners()).toEqual([null, null]);
  });
});
