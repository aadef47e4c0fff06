import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { sql } from "kysely";
import { takeReading, giveBackReading } from "../../../src/store/inbound/reading-lease.ts";
import { sweepMessages } from "../../../src/store/inbound/sweep-messages.ts";
import { newId } from "../../../src/store/database/new-id.ts";
import { beginInboundStory, left, type InboundStory } from "../../support/inbound-story.ts";
import { failure } from "../../support/mail-double.ts";
import { after, days } from "../../support/organisation.ts";
import { rawMail } from "../../support/raw-mail.ts";

let story: InboundStory;

beforeEach(async () => {
  story = await beginInboundStory();
});
afterEach(() => story.end());

const outcomes = async () => (await story.messages()).map((message) => message.outcome);

describe("every message is processed exactly once", () => {
  it("though it is delivered twice, lies in two folders, and the mailbox forgets how far it was read", async () => {
    const { address, messageId, enrollmentId } = await story.enroll();
    const raw = rawMail({ from: address, inReplyTo: messageId });
    story.mailbox().deliver(raw);
    story.mailbox().deliver(raw);
    story.mailbox().deliver(`Received: by another way\r\n${raw}`, { folder: "junk" });
    await story.read();
    story.mailbox().forgetCursors();
    await story.read();
    expect(await outcomes()).toEqual(["unenrolled"]);
    expect(await story.timeline(enrollmentId)).toEqual(["enrolled", "unenrolled"]);
  });

  it("though the folder of sent mail cannot be read, of which is told all the same", async () => {
    const { address, messageId, enrollmentId } = await story.enroll();
    const mailbox = story.mailbox();
    mailbox.deliver(rawMail({ from: address, inReplyTo: messageId }));
    mailbox.onRead = ({ folder }) => {
      mailbox.failure = folder === "sent" ? failure("unreachable") : null;
    };
    expect(await story.read()).toMatchObject({ kind: "failed", failure: { code: "unreachable" } });
    expect((await story.enrollment(enrollmentId)).end_reason).toBe("reply");
  });

  it("by two readers at once", async () => {
    const { address, messageId, enrollmentId } = await story.enroll();
    story.mailbox().deliver(rawMail({ from: address, inReplyTo: messageId }));
    const others: string[] = [];
    story.mailbox().onRead = async () => {
      if (others.length === 0) others.push("asks", (await story.read()).kind);
    };
    expect(await story.read()).toMatchObject({ kind: "read", messages: 1 });
    expect(others).toEqual(["asks", "busy"]);
    expect(await story.timeline(enrollmentId)).toEqual(["enrolled", "unenrolled"]);
  });

  it("in junk as in the inbox", async () => {
    const { address, messageId, enrollmentId } = await story.enroll();
    story.mailbox().deliver(rawMail({ from: address, inReplyTo: messageId }), { folder: "junk" });
    await story.read();
    expect((await story.enrollment(enrollmentId)).end_reason).toBe("reply");
  });
});

describe("the cursor", () => {
  it("moves behind what was processed, page by page, and is read from after a restart", async () => {
    story.mailbox().pageSize = 2;
    for (const count of [1, 2, 3, 4, 5]) story.mailbox().deliver(rawMail({ from: `x${count}@else.example` }));
    expect(await story.read()).toMatchObject({ kind: "read", messages: 5 });
    const [reading] = await story.test.db
      .selectFrom("mailbox_readings")
      .select(["cursor", "read_up_to"])
      .where("folder", "=", "inbox")
      .execute();
    expect(reading?.cursor).toEqual({ validity: 1, next: 5 });
    expect(reading?.read_up_to).not.toBeNull();
    story.mailbox().deliver(rawMail({ from: "x6@else.example" }));
    expect(await story.read()).toMatchObject({ kind: "read", messages: 1 });
  });

  it("stays where it is when reading fails, and nothing counts as read", async () => {
    story.mailbox().deliver(rawMail({ from: "x@else.example" }));
    story.mailbox().failure = failure("unreachable");
    expect(await story.read()).toMatchObject({ kind: "failed", failure: { code: "unreachable" } });
    expect(await story.test.db.selectFrom("mailbox_readings").selectAll().execute()).toEqual([]);
    story.mailbox().failure = null;
    expect(await story.read()).toMatchObject({ kind: "read", messages: 1 });
  });

  it("of an inbox that was never read begins when its open enrollments did", async () => {
    await story.enroll();
    const enrolledAt = story.now;
    story.now = new Date(story.now.getTime() + 5 * 86_400_000);
    await story.read();
    const since = story.mailbox().reads.map((order) => order.since.getTime());
    expect(Math.max(...since)).toBeLessThanOrEqual(enrolledAt.getTime());
  });
});

describe("a message that cannot be dealt with", () => {
  it("is kept aside with a reason, and the ones after it are processed", async () => {
    const { address, messageId, enrollmentId } = await story.enroll();
    story.mailbox().deliver(new Uint8Array(0));
    story.mailbox().unreadable.push({ providerId: "1:7", detail: "gone" });
    story.mailbox().deliver(rawMail({ from: address, inReplyTo: messageId }));
    await story.read();
    expect((await outcomes()).toSorted()).toEqual(["kept_aside", "kept_aside", "unenrolled"]);
    const problems = (await story.messages()).flatMap((message) => message.problem ?? []);
    expect(problems.join(" ")).toMatch(/could not give this message: gone/);
    expect((await story.enrollment(enrollmentId)).end_reason).toBe("reply");
  });

  it("fails alone; what broke half-way has left no trace, and its contact waits until the rep decides", async () => {
    const broken = await story.enroll();
    const fine = await story.enroll();
    await sql`
      alter table timeline_events add constraint broken
      check (enrollment_id <> ${sql.lit(broken.enrollmentId)} or type <> 'unenrolled')`.execute(
      story.test.db,
    );
    story.mailbox().deliver(rawMail({ from: broken.address, inReplyTo: broken.messageId }));
    story.mailbox().deliver(rawMail({ from: fine.address, inReplyTo: fine.messageId }));
    await story.read();
    expect((await story.enrollment(broken.enrollmentId)).state).toBe("active");
    expect((await story.enrollment(fine.enrollmentId)).state).toBe("unenrolled");
    expect((await outcomes()).toSorted()).toEqual(["doubtful", "unenrolled"]);
    const held = await story.test.db
      .selectFrom("contacts")
      .innerJoin("enrollments", "enrollments.contact_id", "contacts.id")
      .select("contacts.hold_reason")
      .where("enrollments.id", "=", broken.enrollmentId)
      .executeTakeFirstOrThrow();
    expect(held.hold_reason).toBe("doubt");
  });

  it("that runs into the time limit of statements every time holds nobody up, and is kept aside in the end", async () => {
    const slow = await story.enroll();
    const fine = await story.enroll();
    // As PostgreSQL does to a statement that takes longer than it may (57014).
    await sql`
      create function too_slow() returns trigger language plpgsql as $$
      begin
        if new.enrollment_id = ${sql.lit(slow.enrollmentId)}::uuid and new.type = 'unenrolled' then
          raise exception 'canceling statement due to statement timeout' using errcode = '57014';
        end if;
        return new;
      end $$`.execute(story.test.db);
    await sql`create trigger too_slow before insert on timeline_events
      for each row execute function too_slow()`.execute(story.test.db);
    story.mailbox().deliver(rawMail({ from: slow.address, inReplyTo: slow.messageId }));
    story.mailbox().deliver(rawMail({ from: fine.address, inReplyTo: fine.messageId }));
    await expect(story.read()).rejects.toMatchObject({ code: "57014" });
    expect(await story.endOf(fine.enrollmentId)).toEqual(left("reply"));
    expect(await outcomes()).toEqual(["unenrolled"]);
    for (const _ of [2, 3, 4]) await expect(story.read()).rejects.toMatchObject({ code: "57014" });
    expect(await story.read()).toMatchObject({ kind: "read" });
    expect((await outcomes()).toSorted()).toEqual(["kept_aside", "unenrolled"]);
    expect((await story.messages()).map((message) => message.problem)).toContain(
      "It took too long to deal with this message, every time.",
    );
    story.mailbox().deliver(rawMail({ from: "x@else.example" }));
    expect(await story.read()).toMatchObject({ kind: "read", messages: 1 });
  });

  it("bears what no database keeps and is processed all the same", async () => {
    const { address, messageId, enrollmentId } = await story.enroll();
    const subject = "Re: \u0000 \ud83d Hello";
    story
      .mailbox()
      .deliver(
        rawMail({ from: `"\u0000A" <${address}>`, subject, text: "\u0000 yes \udc00", inReplyTo: messageId }),
      );
    await story.read();
    expect(await outcomes()).toEqual(["unenrolled"]);
    expect((await story.enrollment(enrollmentId)).end_reason).toBe("reply");
  });
});

describe("what concerned nobody", () => {
  it("is forgotten when it cannot be met again, and what concerned somebody is not", async () => {
    const { address, messageId } = await story.enroll();
    await story.receive(
      rawMail({ from: address, inReplyTo: messageId }),
      rawMail({ from: "x@else.example" }),
    );
    expect(await sweepMessages(story.test.db, after(days(44), story.now))).toBe(0);
    expect(await sweepMessages(story.test.db, after(days(46), story.now))).toBe(1);
    expect(await outcomes()).toEqual(["unenrolled"]);
  });
});

describe("the lease of a reader", () => {
  it("keeps others away until it is given back or over", async () => {
    const place = { tenantId: story.org.tenantId, inboxId: await story.inboxOf(story.org.rep) };
    const [one, other] = [newId(), newId()];
    expect(await takeReading(story.test.db, place, { readerId: one, leaseMs: 60_000 })).toBeInstanceOf(Date);
    expect(await takeReading(story.test.db, place, { readerId: other, leaseMs: 60_000 })).toBeNull();
    expect(await takeReading(story.test.db, place, { readerId: one, leaseMs: 0 })).toBeInstanceOf(Date);
    expect(await takeReading(story.test.db, place, { readerId: other, leaseMs: 60_000 })).toBeInstanceOf(
      Date,
    );
    await giveBackReading(story.test.db, place, one);
    expect(await takeReading(story.test.db, place, { readerId: one, leaseMs: 60_000 })).toBeNull();
  });
});
