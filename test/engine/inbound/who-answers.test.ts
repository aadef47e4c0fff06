import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { undoStoredUnenroll } from "../../../src/store/enrollments/undo-unenroll.ts";
import { unenrollEnrollment } from "../../../src/store/enrollments/unenroll-enrollment.ts";
import { changeOrder, unenrollOrder } from "../../support/acting.ts";
import { beginInboundStory, type InboundStory, left, stays } from "../../support/inbound-story.ts";
import { rawMail } from "../../support/raw-mail.ts";

let story: InboundStory;

beforeAll(async () => {
  story = await beginInboundStory();
});
afterAll(() => story.end());

describe("S-005 a reply to an email of the sequence", () => {
  it("unenrolls, and says which message did it and why", async () => {
    const anna = await story.enroll({ name: ["Anna", "Kowalska"] });
    await story.receive(
      rawMail({ from: `Anna <${anna.address}>`, subject: "Re: Hello", inReplyTo: anna.messageId }),
    );
    expect(await story.endOf(anna.enrollmentId)).toEqual(left("reply"));
    const {
      end_cause: cause,
      ended_by_kind: kind,
      ended_by_name: name,
    } = await story.enrollment(anna.enrollmentId);
    expect({ kind, name }).toEqual({ kind: "contact", name: "Anna Kowalska" });
    const message = (await story.messages()).at(-1);
    expect(cause).toMatchObject({ kind: "message", ref: message?.id, summary: "Re: Hello" });
    expect(cause?.message).toMatchObject({ from: { address: message?.from_address }, folder: "inbox" });
    expect(cause?.evidence?.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["thread.in_reply_to", "address.primary"]),
    );
    expect(message).toMatchObject({
      outcome: "unenrolled",
      contact_id: anna.contactId,
      class: "human_reply",
    });
    expect(await story.timeline(anna.enrollmentId)).toEqual(["enrolled", "unenrolled"]);
  });

  it("counts when only References or the quoted text bear our Message-ID", async () => {
    const one = await story.enroll();
    const other = await story.enroll();
    await story.receive(
      rawMail({
        from: one.address,
        inReplyTo: "<f@forward.example>",
        references: [one.messageId, "<f@forward.example>"],
      }),
      rawMail({ from: other.address, text: `Fine.\n\n> Message-ID: ${other.messageId}\n> Hello` }),
    );
    expect(await story.endOf(one.enrollmentId)).toEqual(left("reply"));
    expect(await story.endOf(other.enrollmentId)).toEqual(left("reply"));
  });

  it("ends a pause too, and does nothing once more", async () => {
    const paused = await story.enroll();
    await story.test.db
      .updateTable("enrollments")
      .set({ state: "paused", paused_at: story.now, paused_by_kind: "user", due_at: null })
      .where("id", "=", paused.enrollmentId)
      .execute();
    const reply = rawMail({ from: paused.address, inReplyTo: paused.messageId });
    await story.receive(reply, reply);
    expect(await story.endOf(paused.enrollmentId)).toEqual(left("reply"));
    expect(await story.timeline(paused.enrollmentId)).toEqual(["enrolled", "unenrolled"]);
  });
});

describe("an answer after a person has unenrolled the contact", () => {
  it("keeps an undo from bringing them back", async () => {
    const anna = await story.enroll();
    const { rep } = story.org;
    await unenrollEnrollment(story.test.db, unenrollOrder(rep, anna.enrollmentId, story.now));
    const reply = rawMail({ from: anna.address, inReplyTo: anna.messageId });
    story.mailbox().deliver(reply);
    await story.read();
    const undone = await undoStoredUnenroll(story.test.db, changeOrder(rep, anna.enrollmentId, story.now));
    expect(undone.kind).toBe("nothing_to_undo");
    expect(await story.endOf(anna.enrollmentId)).toEqual(left("manual"));
  });
});

describe("S-007 mail from the enrolled address outside of the sequence", () => {
  it("to the rep unenrolls", async () => {
    const { address, enrollmentId } = await story.enroll();
    await story.receive(rawMail({ from: address, subject: "Something else" }));
    expect(await story.endOf(enrollmentId)).toEqual(left("unrelated_mail"));
  });

  it("to another rep does not, and neither does what came before the enrollment", async () => {
    const { address, enrollmentId } = await story.enroll();
    story.mailbox(story.org.colleague).deliver(rawMail({ from: address, to: story.org.colleague.email }));
    await story.read(story.org.colleague);
    story
      .mailbox()
      .deliver(rawMail({ from: address }), { receivedAt: new Date(story.now.getTime() - 3_600_000) });
    await story.read();
    expect(await story.endOf(enrollmentId)).toEqual(stays);
  });
});

describe("S-008 a reply from another address", () => {
  it("unenrolls when the thread proves it, and keeps the address when it is the contact's (S-010)", async () => {
    const anna = await story.enroll({ name: ["Anna", "Kowalska"] });
    await story.receive(rawMail({ from: "Anna Kowalska <anna.k@home.example>", inReplyTo: anna.messageId }));
    expect(await story.endOf(anna.enrollmentId)).toEqual(left("reply_from_other_address"));
    const learned = await story.test.db
      .selectFrom("contact_addresses")
      .select(["contact_id", "is_primary", "learned_from"])
      .where("address", "=", "anna.k@home.example")
      .executeTakeFirst();
    expect(learned).toEqual({
      contact_id: anna.contactId,
      is_primary: false,
      learned_from: (await story.messages()).at(-1)?.id,
    });
    expect(await story.timeline(anna.enrollmentId)).toContain("address_learned");
  });

  it("of somebody else to whom it was passed on unenrolls, and nothing is learned", async () => {
    const anna = await story.enroll({ name: ["Anna", "Kowalska"] });
    const references = [anna.messageId, "<passed@on.example>"];
    await story.receive(
      rawMail({ from: "Anna Kowalska <other@on.example>", inReplyTo: "<passed@on.example>", references }),
    );
    expect(await story.endOf(anna.enrollmentId)).toEqual(left("reply_from_other_address"));
    expect(await story.timeline(anna.enrollmentId)).not.toContain("address_learned");
  });

  it("of the rep's own colleague, to whom the rep passed the email on, is none", async () => {
    const anna = await story.enroll();
    const references = [anna.messageId, "<passed@on.example>"];
    await story.receive(
      rawMail({ from: story.org.manager.email, references }),
      rawMail({ from: "Support <support@seller.example>", references }),
    );
    expect(await story.endOf(anna.enrollmentId)).toEqual(stays);
  });

  it("without any proof does nothing and leaves nothing but that it was read", async () => {
    const { enrollmentId } = await story.enroll();
    await story.receive(rawMail({ from: "Stranger <somebody@else.example>", subject: "Secret" }));
    expect(await story.endOf(enrollmentId)).toEqual(stays);
    expect((await story.messages()).at(-1)).toMatchObject({
      outcome: "ignored",
      subject: null,
      from_address: null,
      contact_id: null,
      excerpt: null,
    });
  });
});

describe("S-010 mail from an alias", () => {
  it("unenrolls, whatever it is about", async () => {
    const { enrollmentId } = await story.enroll({ aliases: ["ak@buyer.example"] });
    await story.receive(rawMail({ from: "ak@buyer.example" }));
    expect(await story.endOf(enrollmentId)).toEqual(left("mail_from_alias"));
  });
});
