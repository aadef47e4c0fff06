import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { createInboxCheck } from "../../../src/engine/inbound/check-inbox.ts";
import { readInbox } from "../../../src/engine/inbound/read-inbox.ts";
import { createLinks } from "../../../src/mailbox/links/links.ts";
import { readSecretKeys } from "../../../src/mailbox/secrets/secret-keys.ts";
import type { SendFailure } from "../../../src/mailbox/mailbox.ts";
import { giveBackReading, takeReading } from "../../../src/store/inbound/reading-lease.ts";
import { messageIdOf } from "../../../src/store/emails/message-id.ts";
import { newId } from "../../../src/store/database/new-id.ts";
import { until } from "../../support/engine.ts";
import { beginStory, makeSteps, type EngineStory } from "../../support/engine-story.ts";
import { createInboxDouble, type InboxDouble } from "../../support/inbox-double.ts";
import { failure } from "../../support/mail-double.ts";
import { after, minutes } from "../../support/organisation.ts";
import { rawMail } from "../../support/raw-mail.ts";

let story: EngineStory;
let inbox: InboxDouble;

beforeEach(async () => {
  story = await beginStory();
  inbox = createInboxDouble(() => story.now);
  story.mail.reading = inbox;
});
afterEach(() => story.end());

const email = { type: "automated_email", delay: 0 } as const;
const links = createLinks(
  readSecretKeys(`1:${Buffer.alloc(32, 7).toString("base64")}`),
  "https://sales.example",
);

function context() {
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const { test, mail, bench } = story;
  const onMetric = (metric: (typeof bench.metrics)[number]) => void bench.metrics.push(metric);
  return { db: test.db, clock: () => story.now, links, log, onMetric, mailboxes: mail };
}

/** A worker that looks into the inbox before it sends when the last read is older than `maxAgeMs`. */
function work(maxAgeMs = 0, leaseMs = 60_000) {
  const checkInbox = createInboxCheck(context(), maxAgeMs);
  return story.bench.run({ checkInbox, leaseMs });
}

const checks = () => story.bench.metrics.filter((metric) => metric.kind === "inbox_check");

async function placeOfInbox() {
  const { userId, tenantId } = story.org.rep;
  const { id: inboxId } = await story.test.db
    .selectFrom("connected_inboxes")
    .select("id")
    .where("user_id", "=", userId)
    .executeTakeFirstOrThrow();
  return { tenantId, inboxId };
}

/** Somebody else reads the inbox. */
async function read(): Promise<void> {
  const signal = new AbortController().signal;
  await readInbox(context(), await placeOfInbox(), { reading: inbox, folders: ["inbox"], signal });
}

/** The contact answers the first email of their enrollment. */
async function answers(enrollmentId: string): Promise<void> {
  const { rep, tenantId } = story.org;
  const row = await story.test.db
    .selectFrom("contact_addresses as a")
    .innerJoin("enrollments as e", "e.contact_id", "a.contact_id")
    .select("a.address")
    .where("e.id", "=", enrollmentId)
    .executeTakeFirstOrThrow();
  inbox.deliver(rawMail({ from: row.address, inReplyTo: messageIdOf(tenantId, enrollmentId, 1, rep.email) }));
}

/** A worker has claimed its step. */
async function isInHand(enrollmentId: string): Promise<boolean> {
  const query = story.test.db.selectFrom("timetable").select("taken_until");
  const entry = await query.where("enrollment_id", "=", enrollmentId).executeTakeFirstOrThrow();
  return entry.taken_until !== null;
}

async function isPutOff(enrollmentId: string): Promise<boolean> {
  const { due_at: due } = await story.enrollment(enrollmentId);
  return due !== null && due > story.now;
}

describe("an answer that came before an email is handed over", () => {
  it("stops it, though nobody had read it: the inbox is read up to now first", async () => {
    const id = await story.enroll(await makeSteps(story, [email, { ...email, delay: 60 }]));
    work();
    await until(story.isAt(id, 2));
    await answers(id);
    story.now = after(minutes(61), story.now);
    await until(async () => (await story.enrollment(id)).state === "unenrolled");
    expect(await story.enrollment(id)).toMatchObject({ end_reason: "reply" });
    expect(story.sentOf(id)).toHaveLength(1);
    const stop = expect.objectContaining({ result: "read", stopped: 1 });
    await until(async () => checks().some((check) => check.stopped === 1));
    expect(checks()).toContainEqual(stop);
  });

  it("and one that comes while it is handed over ends the enrollment when that is settled", async () => {
    const id = await story.enroll(
      await makeSteps(story, [email, { ...email, delay: 60 }, { ...email, delay: 60 }]),
    );
    work();
    await until(story.isAt(id, 2));
    story.mail.onSend = async () => {
      await answers(id);
      await read();
      expect((await story.enrollment(id)).state).toBe("unenrolling");
    };
    story.now = after(minutes(61), story.now);
    await until(async () => (await story.enrollment(id)).state === "unenrolled");
    expect(await story.enrollment(id)).toMatchObject({ end_reason: "reply" });
    expect((await story.outbox(id, 2))?.state).toBe("sent");
    expect(story.sentOf(id)).toHaveLength(2);
  });

  it("is not looked for again within the time that is allowed", async () => {
    const sequence = await makeSteps(story, [email]);
    work(3_600_000);
    const first = await story.enroll(sequence);
    await until(async () => (await story.enrollment(first)).state === "finished");
    const reads = inbox.reads.length;
    expect(reads).toBeGreaterThan(0);
    const second = await story.enroll(sequence);
    await until(async () => (await story.enrollment(second)).state === "finished");
    expect(inbox.reads).toHaveLength(reads);
  });

  it("is waited for while another worker reads the inbox", async () => {
    const place = await placeOfInbox();
    const another = newId();
    await takeReading(story.test.db, place, { readerId: another, leaseMs: 60_000 });
    const id = await story.enroll(await makeSteps(story, [email]));
    work();
    await until(() => isInHand(id));
    expect(inbox.reads).toEqual([]);
    await giveBackReading(story.test.db, place, another);
    await until(async () => (await story.enrollment(id)).state === "finished");
    expect(inbox.reads.length).toBeGreaterThan(0);
  });
});

describe("an inbox that cannot be read", () => {
  it.each<[SendFailure["code"]]>([["unreachable"], ["throttled"]])(
    "%s: its emails are put off, and leave once it can be",
    async (code) => {
      inbox.failure = failure(code);
      const id = await story.enroll(await makeSteps(story, [email]));
      work();
      await until(() => isPutOff(id));
      expect((await story.enrollment(id)).due_at).toEqual(after(minutes(1)));
      expect(await story.outbox(id)).toBeUndefined();
      expect(story.mail.begun).toEqual([]);
      expect(checks()).toContainEqual(expect.objectContaining({ result: "failed" }));
      inbox.failure = null;
      await story.bench.drainAll();
      story.now = after(minutes(2));
      work();
      await until(async () => (await story.enrollment(id)).state === "finished");
      expect(story.sentOf(id)).toHaveLength(1);
    },
  );

  it("signed out: they stop with the reason, for a person to mend the inbox", async () => {
    inbox.failure = failure("signed_out");
    const id = await story.enroll(await makeSteps(story, [email]));
    work();
    await until(async () => (await story.enrollment(id)).wait_reason === "stuck");
    expect(await story.enrollment(id)).toMatchObject({ state: "active", stuck_code: "inbox_signed_out" });
    expect(story.mail.begun).toEqual([]);
    // Whoever watches the inbox looks at once: to tell of it, and to let them go on when it is over.
    const watch = await story.test.db
      .selectFrom("mailbox_watches")
      .select("wanted_at")
      .executeTakeFirstOrThrow();
    expect(watch.wanted_at).not.toBeNull();
  });

  it("that does not answer in time: nothing is sent blindly, and nothing is lost", async () => {
    let letGo = (): void => {};
    inbox.onRead = () => new Promise<void>((resolve) => (letGo = resolve));
    const id = await story.enroll(await makeSteps(story, [email]));
    work(0, 400);
    await until(() => isPutOff(id));
    expect(story.mail.begun).toEqual([]);
    expect((await story.enrollment(id)).state).toBe("active");
    letGo();
  });
});

describe("an inbox that can only send", () => {
  it("is not looked into", async () => {
    story.mail.reading = null;
    const id = await story.enroll(await makeSteps(story, [email]));
    work();
    await until(async () => (await story.enrollment(id)).state === "finished");
    expect(checks()).toEqual([]);
  });
});
