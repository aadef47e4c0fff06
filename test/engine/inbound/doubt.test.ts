import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { applyOptOut } from "../../../src/store/contacts/apply-opt-out.ts";
import { createMeeting } from "../../../src/store/meetings/create-meeting.ts";
import { decideMessage } from "../../../src/store/inbound/decide-message.ts";
import { newId } from "../../../src/store/database/new-id.ts";
import { actorOf } from "../../support/acting.ts";
import {
  beginInboundStory,
  type EnrolledContact,
  type InboundStory,
  left,
  stays,
} from "../../support/inbound-story.ts";
import { makeSequence } from "../../support/organisation.ts";
import { calendarMail, outOfOffice, rawMail } from "../../support/raw-mail.ts";

let story: InboundStory;

beforeAll(async () => {
  story = await beginInboundStory();
});
afterAll(() => story.end());

/** The words of a note for everybody; what quotes is hardly one. */
const perhapsNote = "I am on leave at the moment. For anything urgent please contact our front desk.";
const quoted =
  "\n\nOn Mon, 2 Mar 2026 at 9:00, Rita Rep <rita.rep@seller.example> wrote:\n> Would Thursday at ten suit you for a short call?";

/** A tentative answer to an invitation: neither a meeting nor none. */
async function hesitates(contact: EnrolledContact): Promise<string> {
  await story.receive(calendarMail({ from: contact.address, method: "REPLY", answer: "TENTATIVE" }));
  const message = (await story.messages()).at(-1);
  expect(message).toMatchObject({ outcome: "doubtful", contact_id: contact.contactId });
  return message?.id ?? "";
}

function decide(messageId: string, decision: "answer" | "no_answer") {
  const { rep, tenantId } = story.org;
  const user = { ...actorOf(rep), id: rep.userId };
  return decideMessage(story.test.db, { tenantId, messageId, decision, user, at: story.now });
}

describe("a message that nobody can be sure about", () => {
  it("neither stops nor lets go on: the steps wait until a person says what it was", async () => {
    const anna = await story.enroll();
    const id = await hesitates(anna);
    expect(await story.contact(anna.contactId)).toMatchObject({ hold_reason: "doubt", held_until: null });
    expect(await story.enrollment(anna.enrollmentId)).toMatchObject({
      state: "active",
      due_at: null,
      wait_reason: "doubt",
    });
    expect((await story.contact(anna.contactId)).hold_cause).toMatchObject({ ref: id });
    expect(await story.timeline(anna.enrollmentId)).toEqual(["enrolled", "message_doubtful"]);
  });

  it("that was no answer lets everything go on as its delay says, by whoever said so", async () => {
    const anna = await story.enroll();
    const { due_at: due } = await story.enrollment(anna.enrollmentId);
    const id = await hesitates(anna);
    expect(await decide(id, "no_answer")).toEqual({ kind: "decided", enrollmentId: anna.enrollmentId });
    expect(await story.contact(anna.contactId)).toMatchObject({ hold_reason: null, hold_cause: null });
    expect(await story.enrollment(anna.enrollmentId)).toMatchObject({ state: "active", wait_reason: null });
    expect((await story.enrollment(anna.enrollmentId)).due_at?.getTime()).toBeGreaterThanOrEqual(
      due?.getTime() ?? Infinity,
    );
    expect(await story.timeline(anna.enrollmentId)).toEqual([
      "enrolled",
      "message_doubtful",
      "message_decided",
      "released",
    ]);
  });

  it("that was an answer unenrolls with the message as its cause", async () => {
    const anna = await story.enroll();
    const id = await hesitates(anna);
    await decide(id, "answer");
    const { state, end_reason: reason, end_cause: cause } = await story.enrollment(anna.enrollmentId);
    expect({ state, reason }).toEqual({ state: "unenrolled", reason: "meeting" });
    expect(cause).toMatchObject({ kind: "message", ref: id });
    expect((await story.contact(anna.contactId)).hold_reason).toBeNull();
  });

  it("S-039 that was an answer takes the company along where the sequence says so", async () => {
    const sequenceId = await makeSequence(story.test.db, story.org.rep);
    await story.automate({ meeting_scope: "company" }, sequenceId);
    const anna = await story.enroll({ address: "anna@decided.example", sequenceId });
    const tomas = await story.enroll({ address: "tomas@decided.example", sequenceId });
    const otto = await story.enroll({ address: "otto@elsewhere.example", sequenceId });
    await decide(await hesitates(anna), "answer");
    expect(await story.endOf(anna.enrollmentId)).toEqual(left("meeting"));
    expect(await story.endOf(tomas.enrollmentId)).toEqual(left("meeting"));
    expect(await story.endOf(otto.enrollmentId)).toEqual(stays);
  });

  it("is decided once: the same again is a success, another answer is told, an unknown message is not found", async () => {
    const anna = await story.enroll();
    const id = await hesitates(anna);
    await decide(id, "no_answer");
    const { enrollmentId } = anna;
    expect(await decide(id, "no_answer")).toEqual({ kind: "decided_before", same: true, enrollmentId });
    expect(await decide(id, "answer")).toEqual({ kind: "decided_before", same: false, enrollmentId });
    expect(await decide(newId(), "answer")).toEqual({ kind: "not_found" });
  });

  it("keeps the contact waiting as long as another of theirs is undecided", async () => {
    const anna = await story.enroll();
    const first = await hesitates(anna);
    const second = await hesitates(anna);
    await decide(first, "no_answer");
    expect((await story.contact(anna.contactId)).hold_reason).toBe("doubt");
    await decide(second, "no_answer");
    expect((await story.contact(anna.contactId)).hold_reason).toBeNull();
  });

  it("does not make an absence forgotten that was read before or meanwhile", async () => {
    const anna = await story.enroll({ timeZone: "UTC" });
    const id = await hesitates(anna);
    const note = { from: anna.address, subject: "AUTO: Anna is out of the office (returning 03/30/2026)" };
    await story.receive(outOfOffice({ ...note, text: "I am out of the office." }));
    expect((await story.contact(anna.contactId)).hold_reason).toBe("doubt");
    await decide(id, "no_answer");
    const { hold_reason: reason, held_until: until } = await story.contact(anna.contactId);
    expect({ reason, until }).toEqual({ reason: "away", until: new Date("2026-03-30T00:00:00Z") });
    expect((await story.enrollment(anna.enrollmentId)).wait_reason).toBe("away");
  });

  it("is asked about whoever wrote it, where it stands in the thread of an email to somebody else", async () => {
    const anna = await story.enroll({ address: "anna@together.example" });
    const tomas = await story.enroll({ address: "tomas@together.example" });
    const answer = { method: "REPLY", answer: "TENTATIVE" } as const;
    await story.receive(
      calendarMail({ ...answer, from: tomas.address }).replace(
        "Subject:",
        `In-Reply-To: ${anna.messageId}\nSubject:`,
      ),
    );
    expect((await story.messages()).at(-1)).toMatchObject({
      outcome: "doubtful",
      contact_id: tomas.contactId,
    });
    expect((await story.contact(tomas.contactId)).hold_reason).toBe("doubt");
  });

  it("S-008 holds every enrollment that it could end, and each is asked about and decided alone", async () => {
    const anna = await story.enroll({ address: "anna@one-of-three.example" });
    const eva = await story.enroll({ address: "eva@another-of-three.example" });
    const ida = await story.enroll({ address: "ida@third-of-three.example" });
    await story.receive(
      rawMail({
        from: "assistant@elsewhere.example",
        subject: "Re: Hello",
        text: `${perhapsNote}\n\nKim${quoted}`,
        inReplyTo: anna.messageId,
        references: [anna.messageId, eva.messageId],
      }),
    );
    const asked = (await story.messages()).filter((message) => message.outcome === "doubtful").slice(-2);
    expect(new Set(asked.map((message) => message.contact_id))).toEqual(
      new Set([anna.contactId, eva.contactId]),
    );
    expect(new Set(asked.map((message) => message.subject)).size).toBe(1);
    for (const { contactId, enrollmentId } of [anna, eva]) {
      expect((await story.contact(contactId)).hold_reason).toBe("doubt");
      expect(await story.timeline(enrollmentId)).toEqual(["enrolled", "message_doubtful"]);
    }
    expect((await story.contact(ida.contactId)).hold_reason).toBeNull();

    const about = ({ contactId }: EnrolledContact) =>
      asked.find((message) => message.contact_id === contactId)?.id ?? "";
    await decide(about(eva), "no_answer");
    expect((await story.contact(eva.contactId)).hold_reason).toBeNull();
    expect(await story.endOf(eva.enrollmentId)).toEqual(stays);
    expect((await story.contact(anna.contactId)).hold_reason).toBe("doubt");
    await decide(about(anna), "answer");
    expect(await story.endOf(anna.enrollmentId)).toEqual(left("reply"));
    expect(await story.endOf(eva.enrollmentId)).toEqual(stays);
  });

  it("S-014 holds nobody whom it could not end: a colleague's sequence that counts the contact alone", async () => {
    const anna = await story.enroll({ address: "anna@alone.example" });
    const tomas = await story.enroll({ address: "tomas@alone.example" });
    const text = `${perhapsNote}\n\nTomas${quoted}`;
    await story.receive(
      rawMail({ from: tomas.address, subject: "Re: Hello", text, inReplyTo: anna.messageId }),
    );
    expect((await story.contact(tomas.contactId)).hold_reason).toBe("doubt");
    expect((await story.contact(anna.contactId)).hold_reason).toBeNull();
  });

  it("is settled by a clear answer that comes after it", async () => {
    const anna = await story.enroll();
    const id = await hesitates(anna);
    await story.receive(rawMail({ from: anna.address, inReplyTo: anna.messageId }));
    expect((await story.messages()).find((message) => message.id === id)?.outcome).toBe("noted");
    expect((await story.contact(anna.contactId)).hold_reason).toBeNull();
    expect((await story.enrollment(anna.enrollmentId)).end_reason).toBe("reply");
  });

  it("S-015 S-020 is settled by a meeting that takes them out, and by a wish to opt out", async () => {
    const { db } = story.test;
    const { rep, tenantId } = story.org;
    const [books, optsOut] = [await story.enroll(), await story.enroll()];
    const ids = [await hesitates(books), await hesitates(optsOut)];
    const at = story.now;
    const times = { startsAt: at, endsAt: new Date(at.getTime() + 1_800_000), at };
    const meeting = { tenantId, contactId: books.contactId, userId: rep.userId, guestIds: [], ...times };
    await createMeeting(db, { ...meeting, title: "Talk", externalId: null });
    await applyOptOut(db, { tenantId, contactId: optsOut.contactId, at, cause: null });
    expect(await story.endOf(books.enrollmentId)).toEqual(left("meeting"));
    expect(await story.endOf(optsOut.enrollmentId)).toEqual(left("opt_out"));
    for (const { contactId } of [books, optsOut])
      expect((await story.contact(contactId)).hold_reason).toBeNull();
    const outcomes = (await story.messages()).filter(({ id }) => ids.includes(id));
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["noted", "noted"]);
  });
});
