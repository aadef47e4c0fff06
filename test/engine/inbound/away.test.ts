import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { addHoliday } from "../../../src/store/organisation/add-holiday.ts";
import { claimDueSteps } from "../../../src/store/steps/claim-due-steps.ts";
import { releaseOverHolds } from "../../../src/store/contacts/release-over-holds.ts";
import { beginInboundStory, type InboundStory } from "../../support/inbound-story.ts";
import { after, days, minutes, start } from "../../support/organisation.ts";
import { outOfOffice, rawMail } from "../../support/raw-mail.ts";

let story: InboundStory;

beforeAll(async () => {
  story = await beginInboundStory();
});
beforeEach(() => {
  story.now = start;
});
afterAll(() => story.end());

/** iCloud and Lotus say it in a form for programs; here Lotus. */
const lotus = (from: string, day: string) =>
  outOfOffice({
    from,
    subject: `AUTO: Anna is out of the office (returning ${day})`,
    text: "I am out of the office.",
  });

describe("S-006 an automatic reply", () => {
  it("never unenrolls: all enrollments of its sender wait until the first business day of being back, in their zone", async () => {
    const anna = await story.enroll({ timeZone: "America/New_York" });
    // The 8th of March 2026 is a Sunday.
    await story.receive(lotus(anna.address, "03/08/2026"));
    const contact = await story.contact(anna.contactId);
    expect(contact).toMatchObject({ hold_reason: "away", holds_without_date: 0 });
    expect(contact.held_until).toEqual(new Date("2026-03-09T04:00:00Z"));
    expect(contact.hold_cause).toMatchObject({ kind: "message", ref: (await story.messages()).at(-1)?.id });
    const { state, due_at: due, wait_reason: wait } = await story.enrollment(anna.enrollmentId);
    // The step was due on Wednesday; the window opens at 8:00.
    expect({ state, due, wait }).toEqual({
      state: "active",
      due: new Date("2026-03-09T12:00:00Z"),
      wait: "away",
    });
    expect(await story.timeline(anna.enrollmentId)).toEqual(["enrolled", "held"]);
    expect((await story.messages()).at(-1)).toMatchObject({ outcome: "held", class: "automatic_reply" });
  });

  it("considers the organisation's holidays", async () => {
    const { tenantId } = story.org;
    await addHoliday(story.test.db, tenantId, { day: "2026-04-06", name: "Easter Monday" });
    const { address, contactId } = await story.enroll({ timeZone: "UTC" });
    await story.receive(lotus(address, "04/04/2026"));
    expect((await story.contact(contactId)).held_until).toEqual(new Date("2026-04-07T00:00:00Z"));
  });

  it("without a date holds for two business days, three times in a row, and then asks the rep", async () => {
    const { address, contactId, enrollmentId } = await story.enroll({ timeZone: "UTC" });
    for (const count of [1, 2, 3]) {
      await story.receive(outOfOffice({ from: address, text: "I am out of the office at the moment." }));
      const { held_until: until, holds_without_date: holds } = await story.contact(contactId);
      expect(holds).toBe(count);
      expect(until?.getTime()).toBeGreaterThanOrEqual(story.now.getTime() + days(2));
      story.now = after(minutes(1), until ?? story.now);
      await releaseOverHolds(story.test.db, story.now);
    }
    await story.receive(outOfOffice({ from: address, text: "I am out of the office at the moment." }));
    expect((await story.contact(contactId)).hold_reason).toBe("doubt");
    expect((await story.enrollment(enrollmentId)).due_at).toBeNull();
    expect((await story.timeline(enrollmentId)).at(-1)).toBe("message_doubtful");
  });

  it("again while they are away changes nothing; a later date does, whichever note is read first", async () => {
    const { address, contactId } = await story.enroll({ timeZone: "UTC" });
    const day = (count: number) => {
      const then = after(days(count), story.now).toISOString();
      return {
        lotus: `${then.slice(5, 7)}/${then.slice(8, 10)}/${then.slice(0, 4)}`,
        iso: then.slice(0, 10),
      };
    };
    await story.receive(outOfOffice({ from: address, text: "I am out of the office." }));
    await story.receive(
      lotus(address, day(40).lotus),
      outOfOffice({ from: address, text: "I am out of the office." }),
    );
    const until = (await story.contact(contactId)).held_until;
    expect(until?.toISOString().slice(0, 10) ?? "").toMatch(/^\d/);
    await story.receive(lotus(address, day(20).lotus));
    expect((await story.contact(contactId)).held_until).toEqual(until);
    await story.receive(lotus(address, day(60).lotus));
    expect((await story.contact(contactId)).held_until?.getTime()).toBeGreaterThan(
      until?.getTime() ?? Infinity,
    );
  });

  it("never overrules a person's pause", async () => {
    const { address, enrollmentId } = await story.enroll();
    await story.test.db
      .updateTable("enrollments")
      .set({ state: "paused", paused_at: story.now, paused_by_kind: "user", due_at: null })
      .where("id", "=", enrollmentId)
      .execute();
    await story.receive(outOfOffice({ from: address, text: "I am out of the office." }));
    story.now = after(days(20), story.now);
    await releaseOverHolds(story.test.db, story.now);
    expect(await story.enrollment(enrollmentId)).toMatchObject({ state: "paused", due_at: null });
  });

  it("of a colleague who answers for somebody holds the colleague alone", async () => {
    const anna = await story.enroll({ address: "anna@same.example" });
    const tomas = await story.enroll({ address: "tomas@same.example" });
    await story.receive(
      outOfOffice({ from: tomas.address, inReplyTo: anna.messageId, text: "I am out of the office." }),
    );
    expect((await story.contact(tomas.contactId)).hold_reason).toBe("away");
    expect((await story.contact(anna.contactId)).hold_reason).toBeNull();
  });
});

describe("S-027 S-028 S-029 S-030 S-031 whichever program answers, whichever mailbox it comes into", () => {
  const text = "I am out of the office.";
  const gmail = { Precedence: "bulk", "X-Autoreply": "yes", "Auto-Submitted": "auto-replied" };
  const outlook = {
    "Auto-Submitted": "auto-generated",
    "X-Auto-Response-Suppress": "All",
    "X-MS-Exchange-Generated-Message-Source": "Mailbox Rules Agent",
    "X-MS-Exchange-Inbox-Rules-Loop": "anna@buyer.example",
    "Return-Path": "<>",
  };
  // What Outlook's mailboxes add to what they get.
  const inOutlook = { "X-MS-Exchange-Organization-SCL": "1", "X-MS-Has-Attach": "" };

  it.each([
    ["S-028 Gmail into Gmail", gmail, "Away Re: Hello"],
    ["S-029 Outlook into Gmail", outlook, "Automatic reply: Hello"],
    ["S-030 Outlook into Outlook", { ...outlook, ...inOutlook }, "Automatic reply: Hello"],
    ["S-031 Gmail into Outlook, better than the rule", { ...gmail, ...inOutlook }, "Away Re: Hello"],
  ])("%s: recognised, and the contact stays enrolled", async (_direction, headers, subject) => {
    const { address, messageId, enrollmentId, contactId } = await story.enroll();
    await story.receive(rawMail({ from: address, inReplyTo: messageId, subject, text, headers }));
    expect((await story.enrollment(enrollmentId)).state).toBe("active");
    expect((await story.contact(contactId)).hold_reason).toBe("away");
  });
});

describe("the end of an absence", () => {
  it("is told of, and the step that waited runs within its window, not at midnight", async () => {
    const { address, contactId, enrollmentId } = await story.enroll({ timeZone: "UTC" });
    const { tenantId } = story.org;
    await story.receive(outOfOffice({ from: address, text: "I am out of the office." }));
    const until = (await story.contact(contactId)).held_until ?? story.now;
    const due = (await story.enrollment(enrollmentId)).due_at ?? story.now;
    expect(due.getTime()).toBeGreaterThanOrEqual(until.getTime());
    story.now = until;
    expect(await releaseOverHolds(story.test.db, story.now)).toBeGreaterThan(0);
    expect(await story.timeline(enrollmentId)).toEqual(["enrolled", "held", "released"]);
    expect(await story.enrollment(enrollmentId)).toMatchObject({ wait_reason: null, due_at: due });
    const claim = (at: Date) =>
      claimDueSteps(story.test.db, { tenantId, enrollmentIds: [enrollmentId], at, forMs: 0 });
    expect((await claim(after(-minutes(1), due))).count).toBe(0);
    expect((await claim(due)).emails).toHaveLength(1);
  });

  it("by a reply is a reply: they leave", async () => {
    const { address, messageId, enrollmentId } = await story.enroll();
    await story.receive(outOfOffice({ from: address, text: "I am out of the office." }));
    await story.receive(rawMail({ from: address, inReplyTo: messageId }));
    expect(await story.enrollment(enrollmentId)).toMatchObject({ state: "unenrolled", end_reason: "reply" });
  });
});

describe("who has left the company", () => {
  it("who works there no more leaves, and the stand-in is named", async () => {
    const { address, enrollmentId } = await story.enroll();
    const text =
      "I no longer work at Buyer. Please contact my colleague Eva Stern, eva.stern@buyer.example, instead.";
    await story.receive(outOfOffice({ from: address, text }));
    expect(await endOf(enrollmentId)).toBe("left_company");
    const { end_cause: cause } = await story.enrollment(enrollmentId);
    expect(cause?.evidence).toContainEqual({
      rule: "absence_text.stand_in",
      detail: "eva.stern@buyer.example",
    });
  });
});

const endOf = async (id: string) => (await story.enrollment(id)).end_reason;
