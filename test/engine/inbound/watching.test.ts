import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { createInboxWatcher, type InboxWatcher } from "../../../src/engine/inbound/watch-inboxes.ts";
import { wantMailbox } from "../../../src/store/inboxes/want-mailbox.ts";
import { until } from "../../support/engine.ts";
import { beginInboundStory, type InboundStory } from "../../support/inbound-story.ts";
import { makeInbox } from "../../support/organisation.ts";
import { createMailDouble } from "../../support/mail-double.ts";
import { rawMail } from "../../support/raw-mail.ts";

let story: InboundStory;
const watchers: InboxWatcher[] = [];

beforeEach(async () => {
  story = await beginInboundStory();
});
afterEach(async () => {
  await Promise.all(watchers.splice(0).map((watcher) => watcher.stop()));
  await story.end();
});

/** A worker that watches; the mailbox of the rep's inbox is the story's, the others have none to read. */
async function watch(
  options: { leaseMs?: number; pollMs?: number; capacity?: number } = {},
): Promise<InboxWatcher> {
  const inboxId = await story.inboxOf(story.org.rep);
  const doubles = createMailDouble();
  const get = async (tenantId: string, asked: string) => {
    const reading = asked === inboxId ? story.mailbox() : null;
    return { ...(await doubles.get(tenantId, asked)), reading };
  };
  const mailboxes = { get, close: () => doubles.close() };
  const watcher = createInboxWatcher({ ...story.ctx, mailboxes, lookMs: 10, pollMs: 60_000, ...options });
  watchers.push(watcher);
  watcher.start();
  return watcher;
}

const isUnenrolled = (id: string) => async () => (await story.enrollment(id)).state === "unenrolled";
const problemOf = async () =>
  (
    await story.test.db
      .selectFrom("connected_inboxes")
      .select("problem")
      .where("id", "=", await story.inboxOf(story.org.rep))
      .executeTakeFirstOrThrow()
  ).problem;
const owners = async () =>
  (await story.test.db.selectFrom("mailbox_watches").select("worker_id").execute()).map(
    (row) => row.worker_id,
  );

describe("an inbox under watch", () => {
  it("is read when word comes that something came, over and over", async () => {
    await watch();
    for (const count of [1, 2]) {
      const { address, messageId, enrollmentId } = await story.enroll();
      story.mailbox().deliver(rawMail({ from: `${count} <${address}>`, inReplyTo: messageId }));
      await until(isUnenrolled(enrollmentId));
    }
  });

  it("is read when a notification came to another process", async () => {
    const { address, messageId, enrollmentId } = await story.enroll();
    await watch();
    await until(async () => story.mailbox().reads.length >= 3);
    const { tenantId } = story.org;
    const inboxId = await story.inboxOf(story.org.rep);
    story.mailbox().isQuiet = true;
    story.mailbox().deliver(rawMail({ from: address, inReplyTo: messageId }));
    expect(await wantMailbox(story.test.db, { tenantId, inboxId })).toBe(true);
    await until(isUnenrolled(enrollmentId));
  });

  it.each([
    ["cannot be signed in to", "signed_out"],
    ["stays away", "unreachable"],
  ] as const)("that %s shows why, until it can be read again", async (_how, code) => {
    story.mailbox().failure = { code, detail: "The reason.", retryAfterMs: 5 };
    await watch();
    await until(async () => (await problemOf()) === "The inbox cannot be read: The reason.");
    story.mailbox().failure = null;
    await until(async () => (await problemOf()) === null);
  });

  it("that can be read again lets the steps go on that stopped for it, and those alone", async () => {
    const { db } = story.test;
    const [signedOut, template] = [await story.enroll(), await story.enroll()];
    const stop = (id: string, code: string) =>
      db
        .updateTable("enrollments")
        .set({ due_at: null, wait_reason: "stuck", stuck_code: code, stuck_detail: "", stuck_at: story.now })
        .where("id", "=", id)
        .execute();
    await stop(signedOut.enrollmentId, "inbox_signed_out");
    await stop(template.enrollmentId, "missing_value");
    const waitOf = async ({ enrollmentId }: typeof signedOut) =>
      (await story.enrollment(enrollmentId)).wait_reason;
    const watcher = await watch();
    await until(async () => story.mailbox().reads.length >= 3);
    // It was never known to be out of order.
    expect(await waitOf(signedOut)).toBe("stuck");
    story.mailbox().failure = { code: "signed_out", detail: "The reason.", retryAfterMs: 5 };
    watcher.wake();
    await until(async () => (await problemOf()) !== null);
    story.mailbox().failure = null;
    await until(async () => (await problemOf()) === null);
    expect(await waitOf(signedOut)).toBeNull();
    expect((await story.enrollment(signedOut.enrollmentId)).due_at).not.toBeNull();
    expect(await waitOf(template)).toBe("stuck");
  });

  it("goes on after a failure that is over", async () => {
    const { address, messageId, enrollmentId } = await story.enroll();
    story.mailbox().failure = { code: "unreachable", detail: "down", retryAfterMs: 5 };
    await watch();
    await until(async () => story.mailbox().reads.length >= 2);
    story.mailbox().failure = null;
    story.mailbox().deliver(rawMail({ from: address, inReplyTo: messageId }));
    await until(isUnenrolled(enrollmentId));
  });
});

describe("workers that share the inboxes", () => {
  it("watch each once, and take over those of one that stopped", async () => {
    const first = await watch();
    await until(async () => (await owners()).filter((each) => each !== null).length === 2);
    const [owner] = await owners();
    await watch();
    const { address, messageId, enrollmentId } = await story.enroll();
    await first.stop();
    await until(async () => (await owners()).every((each) => each !== null && each !== owner));
    story.mailbox().deliver(rawMail({ from: address, inReplyTo: messageId }));
    await until(isUnenrolled(enrollmentId));
  });

  it("say so, once in a while, when there are more than they may watch", async () => {
    const told: object[] = [];
    const tell = (details: object) => void ("capacity" in details && told.push(details));
    story.ctx.log = { ...story.ctx.log, warn: tell };
    await watch({ capacity: 1, leaseMs: 200 });
    await until(() => Promise.resolve(told.length > 0));
    await watch({ capacity: 5 });
    await until(async () => (await owners()).every((each) => each !== null));
    expect(told).toEqual([{ capacity: 1 }]);
  });

  it("find an inbox that was connected just now", async () => {
    await watch();
    await until(async () => (await owners()).length === 2);
    await makeInbox(story.test.db, story.org.manager);
    await until(async () => (await owners()).length === 3 && !(await owners()).includes(null));
  });

  it("leave alone what is disconnected", async () => {
    const inboxId = await story.inboxOf(story.org.colleague);
    await story.test.db
      .updateTable("connected_inboxes")
      .set({ disconnected_at: story.now })
      .where("id", "=", inboxId)
      .execute();
    await watch();
    await until(async () => !(await owners()).includes(null) && (await owners()).length > 0);
    expect(await owners()).toHaveLength(1);
  });
});
