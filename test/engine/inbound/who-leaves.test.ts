import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { undoStoredUnenroll } from "../../../src/store/undo-unenroll.ts";
import { unenrollEnrollment } from "../../../src/store/unenroll-enrollment.ts";
import { changeOrder, unenrollOrder } from "../../support/acting.ts";
import { makeSequence } from "../../support/organisation.ts";
import { beginInboundStory, type InboundStory } from "../../support/inbound-story.ts";
import { calendarMail, deliveryReport, rawMail } from "../../support/raw-mail.ts";

let story: InboundStory;

beforeAll(async () => {
  story = await beginInboundStory();
});
afterAll(() => story.end());

const endOf = async (id: string) => {
  const { state, end_reason: reason } = await story.enrollment(id);
  return { state, reason };
};
const left = (reason: string) => ({ state: "unenrolled", reason });
const stays = { state: "active", reason: null };

describe("S-005 a reply to an email of the sequence", () => {
  it("unenrolls, and says which message did it and why", async () => {
    const anna = await story.enroll({ name: ["Anna", "Kowalska"] });
    await story.receive(
      rawMail({ from: `Anna <${anna.address}>`, subject: "Re: Hello", inReplyTo: anna.messageId }),
    );
    expect(await endOf(anna.enrollmentId)).toEqual(left("reply"));
    const {
      end_cause: cause,
      ended_by_kind: kind,
      ended_by_name: name,
    } = await story.enrollment(anna.enrollmentId);
    expect({ kind, name }).toEqual({ kind: "contact", name: "Anna Kowalska" });
    const message = (await story.messages()).at(-1);
    expect(cause).toMatchObject({ kind: "message", ref: message?.id, summary: "Re: Hello" });
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
    expect(await endOf(one.enrollmentId)).toEqual(left("reply"));
    expect(await endOf(other.enrollmentId)).toEqual(left("reply"));
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
    expect(await endOf(paused.enrollmentId)).toEqual(left("reply"));
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
    expect(await endOf(anna.enrollmentId)).toEqual(left("manual"));
  });
});

describe("S-007 mail from the enrolled address outside of the sequence", () => {
  it("to the rep unenrolls", async () => {
    const { address, enrollmentId } = await story.enroll();
    await story.receive(rawMail({ from: address, subject: "Something else" }));
    expect(await endOf(enrollmentId)).toEqual(left("unrelated_mail"));
  });

  it("to another rep does not, and neither does what came before the enrollment", async () => {
    const { address, enrollmentId } = await story.enroll();
    story.mailbox(story.org.colleague).deliver(rawMail({ from: address, to: story.org.colleague.email }));
    await story.read(story.org.colleague);
    story
      .mailbox()
      .deliver(rawMail({ from: address }), { receivedAt: new Date(story.now.getTime() - 3_600_000) });
    await story.read();
    expect(await endOf(enrollmentId)).toEqual(stays);
  });
});

describe("S-008 a reply from another address", () => {
  it("unenrolls when the thread proves it, and keeps the address when it is the contact's (S-010)", async () => {
    const anna = await story.enroll({ name: ["Anna", "Kowalska"] });
    await story.receive(rawMail({ from: "Anna Kowalska <anna.k@home.example>", inReplyTo: anna.messageId }));
    expect(await endOf(anna.enrollmentId)).toEqual(left("reply_from_other_address"));
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
    expect(await endOf(anna.enrollmentId)).toEqual(left("reply_from_other_address"));
    expect(await story.timeline(anna.enrollmentId)).not.toContain("address_learned");
  });

  it("of the rep's own colleague, to whom the rep passed the email on, is none", async () => {
    const anna = await story.enroll();
    const references = [anna.messageId, "<passed@on.example>"];
    await story.receive(
      rawMail({ from: story.org.manager.email, references }),
      rawMail({ from: "Support <support@seller.example>", references }),
    );
    expect(await endOf(anna.enrollmentId)).toEqual(stays);
  });

  it("without any proof does nothing and leaves nothing but that it was read", async () => {
    const { enrollmentId } = await story.enroll();
    await story.receive(rawMail({ from: "Stranger <somebody@else.example>", subject: "Secret" }));
    expect(await endOf(enrollmentId)).toEqual(stays);
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
    expect(await endOf(enrollmentId)).toEqual(left("mail_from_alias"));
  });
});

describe("S-012 S-013 S-014 the same company", () => {
  const company = { reply_scope: "company" as const };
  let sequenceId: string;

  beforeEach(async () => {
    sequenceId = await makeSequence(story.test.db, story.org.rep);
  });

  it("S-014 S-038 counts only where the sequence asks for it", async () => {
    const anna = await story.enroll({ address: "anna@scope.example", sequenceId });
    const tomas = await story.enroll({ address: "tomas@scope.example", sequenceId });
    await story.receive(rawMail({ from: tomas.address, inReplyTo: anna.messageId }));
    expect(await endOf(anna.enrollmentId)).toEqual(stays);
    expect(await endOf(tomas.enrollmentId)).toEqual(left("unrelated_mail"));
  });

  it("S-012 S-039 a colleague's reply takes all of the company out of the sequence", async () => {
    await story.automate(company, sequenceId);
    const anna = await story.enroll({ address: "anna@reply.example", sequenceId });
    const tomas = await story.enroll({ address: "tomas@reply.example", sequenceId });
    const other = await story.enroll({ address: "otto@another.example", sequenceId });
    await story.receive(rawMail({ from: tomas.address, inReplyTo: tomas.messageId }));
    expect(await endOf(tomas.enrollmentId)).toEqual(left("reply"));
    expect(await endOf(anna.enrollmentId)).toEqual(left("same_company_reply"));
    expect(await endOf(other.enrollmentId)).toEqual(stays);
  });

  it("S-013 a colleague's mail outside of the sequence does as well; free-mail domains make no company", async () => {
    await story.automate(company, sequenceId);
    const anna = await story.enroll({ address: "anna@mail-out.example", sequenceId });
    const free = await story.enroll({ address: "nina@gmail.com", sequenceId });
    await story.receive(
      rawMail({ from: "unknown@mail-out.example", inReplyTo: "<something@else.example>" }),
      rawMail({ from: "unknown@gmail.com", inReplyTo: "<something@else.example>" }),
    );
    expect(await endOf(anna.enrollmentId)).toEqual(left("same_company_mail"));
    expect(await endOf(free.enrollmentId)).toEqual(stays);
  });

  it("reaches the other sequences only where it is set to", async () => {
    await story.automate(company, sequenceId);
    const anna = await story.enroll({ address: "anna@reach.example", sequenceId });
    const elsewhere = await story.enroll({ address: "eva@reach.example" });
    await story.receive(rawMail({ from: anna.address, inReplyTo: anna.messageId }));
    expect(await endOf(elsewhere.enrollmentId)).toEqual(stays);
    await story.automate({ ...company, company_reach: "all_sequences" }, sequenceId);
    const berta = await story.enroll({ address: "berta@reach.example", sequenceId });
    await story.receive(rawMail({ from: berta.address, inReplyTo: berta.messageId }));
    expect(await endOf(elsewhere.enrollmentId)).toEqual(left("same_company_reply"));
  });
});

describe("S-035 S-037 the reply toggle", () => {
  it("off: no reply unenrolls, a bounce does", async () => {
    const sequenceId = await makeSequence(story.test.db, story.org.rep);
    await story.automate({ reply_unenrolls: false }, sequenceId);
    const { address, enrollmentId, messageId } = await story.enroll({ sequenceId });
    await story.receive(rawMail({ from: address, inReplyTo: messageId }));
    expect(await endOf(enrollmentId)).toEqual(stays);
    await story.receive(
      deliveryReport({
        recipient: address,
        action: "failed",
        status: "5.1.1",
        diagnostic: "550 5.1.1 User unknown",
      }),
    );
    expect(await endOf(enrollmentId)).toEqual(left("bounce"));
  });
});

describe("S-020 opting out by mail", () => {
  it("unenrolls and writes nobody again: by our token from whatever address, or from the contact's own", async () => {
    const byToken = await story.enroll();
    const own = await story.enroll();
    const { tenantId } = story.org;
    const mailto = story.links.optOutByMail({ tenantId, outboxId: byToken.outboxId }, story.org.rep.email);
    const subject = decodeURIComponent(/subject=(.*)$/.exec(mailto)?.[1] ?? "");
    await story.receive(
      // Some programs write it as an answer, here to another email.
      rawMail({ from: "somebody@else.example", subject, text: "", inReplyTo: byToken.messageId }),
      rawMail({ from: own.address, subject: "unsubscribe", text: "unsubscribe" }),
    );
    for (const { contactId, enrollmentId } of [byToken, own]) {
      expect(await endOf(enrollmentId)).toEqual(left("opt_out"));
      expect((await story.contact(contactId)).opted_out_at).not.toBeNull();
    }
  });

  it("with a forged token does nothing", async () => {
    const { enrollmentId } = await story.enroll();
    await story.receive(
      rawMail({ from: "x@else.example", subject: `unsubscribe ${"A".repeat(66)}`, text: "" }),
    );
    expect(await endOf(enrollmentId)).toEqual(stays);
  });
});

describe("S-021 a hard bounce", () => {
  const hard = { action: "failed" as const, status: "5.1.1", diagnostic: "550 5.1.1 User unknown" };

  it("unenrolls and marks the address, found by the email that it returns or by the recipient alone", async () => {
    const byEmail = await story.enroll();
    const byAddress = await story.enroll();
    await story.receive(
      deliveryReport({ ...hard, recipient: "forwarded@to.example", about: byEmail.messageId }),
      deliveryReport({ ...hard, recipient: byAddress.address }),
    );
    for (const { address, enrollmentId } of [byEmail, byAddress]) {
      expect(await endOf(enrollmentId)).toEqual(left("bounce"));
      const row = await story.test.db
        .selectFrom("contact_addresses")
        .select("bounced_at")
        .where("address", "=", address)
        .executeTakeFirst();
      expect(row?.bounced_at).toEqual(story.now);
    }
  });

  it("of an alias is noted there, and nobody leaves", async () => {
    const { enrollmentId } = await story.enroll({ aliases: ["old@bounced.example"] });
    await story.receive(deliveryReport({ ...hard, recipient: "old@bounced.example" }));
    expect(await endOf(enrollmentId)).toEqual(stays);
  });

  it("a soft one is noted, the third of an enrollment is shown to the rep; a delay is nothing", async () => {
    const { address, enrollmentId, messageId, contactId } = await story.enroll();
    const soft = {
      recipient: address,
      about: messageId,
      status: "5.2.2",
      diagnostic: "552 5.2.2 Mailbox full",
    };
    await story.receive(
      deliveryReport({ ...soft, action: "delayed", status: "4.4.1", diagnostic: "connection timed out" }),
    );
    expect(await story.timeline(enrollmentId)).toEqual(["enrolled"]);
    await story.receive(
      deliveryReport({ ...soft, action: "failed" }),
      deliveryReport({ ...soft, action: "failed" }),
    );
    expect(await endOf(enrollmentId)).toEqual(stays);
    expect((await story.contact(contactId)).hold_reason).toBeNull();
    await story.receive(deliveryReport({ ...soft, action: "failed" }));
    expect(await story.timeline(enrollmentId)).toEqual([
      "enrolled",
      ...["bounced_softly", "bounced_softly", "message_doubtful", "bounced_softly"],
    ]);
    expect((await story.contact(contactId)).hold_reason).toBe("doubt");
  });
});

describe("S-015 S-017 S-018 meetings by calendar", () => {
  it("S-017 one with the user who enrolled unenrolls: accepted, or the contact's own invitation", async () => {
    const accepts = await story.enroll();
    const invites = await story.enroll();
    await story.receive(
      calendarMail({ from: accepts.address, method: "REPLY", answer: "ACCEPTED" }),
      calendarMail({ from: invites.address, method: "REQUEST", messageId: "<invitation@buyer.example>" }),
    );
    expect(await endOf(accepts.enrollmentId)).toEqual(left("meeting"));
    expect(await endOf(invites.enrollmentId)).toEqual(left("meeting"));
  });

  it("S-017 with another user does not", async () => {
    const { enrollmentId, address } = await story.enroll();
    story.mailbox(story.org.colleague).deliver(calendarMail({ from: address, method: "REPLY" }));
    await story.read(story.org.colleague);
    expect(await endOf(enrollmentId)).toEqual(stays);
  });

  it("S-036 S-037 does not where the toggle is off", async () => {
    const sequenceId = await makeSequence(story.test.db, story.org.rep);
    await story.automate({ meeting_unenrolls: false }, sequenceId);
    const { enrollmentId, address } = await story.enroll({ sequenceId });
    await story.receive(calendarMail({ from: address, method: "REPLY" }));
    expect(await endOf(enrollmentId)).toEqual(stays);
  });

  it("declined is told of; a new time is an answer; tentative is shown to the rep", async () => {
    const declines = await story.enroll();
    const proposes = await story.enroll();
    const hesitates = await story.enroll();
    await story.receive(
      calendarMail({ from: declines.address, method: "REPLY", answer: "DECLINED" }),
      calendarMail({ from: proposes.address, method: "COUNTER" }),
      calendarMail({ from: hesitates.address, method: "REPLY", answer: "TENTATIVE" }),
    );
    expect(await story.timeline(declines.enrollmentId)).toEqual(["enrolled", "meeting_declined"]);
    expect(await endOf(declines.enrollmentId)).toEqual(stays);
    expect((await endOf(proposes.enrollmentId)).state).toBe("unenrolled");
    expect((await story.contact(hesitates.contactId)).hold_reason).toBe("doubt");
  });
});

describe("complaints", () => {
  it("a complaint ends the enrollment and nobody writes to them again", async () => {
    const { contactId, enrollmentId, messageId } = await story.enroll();
    const report = [
      "--b\nContent-Type: text/plain\n\nThis is an abuse report.\n",
      "--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nUser-Agent: Example/1\nVersion: 1\n",
      `--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: ${messageId}\nSubject: Hello\n`,
      "--b--\n",
    ];
    const type = 'multipart/report; report-type=feedback-report; boundary="b"';
    await story.receive(
      rawMail({ from: "fbl@provider.example", text: report.join(""), headers: { "Content-Type": type } }),
    );
    expect(await endOf(enrollmentId)).toEqual(left("complaint"));
    expect((await story.contact(contactId)).opted_out_at).not.toBeNull();
  });
});

describe("own mail", () => {
  it("in Sent never is a reply: what the rep wrote by hand is told of, our own email is not", async () => {
    const { address, enrollmentId, messageId, contactId } = await story.enroll();
    const own = { from: `Rita Rep <${story.org.rep.email}>`, to: address };
    story.now = new Date(story.now.getTime() + 60_000);
    story
      .mailbox()
      .deliver(
        rawMail({ ...own, messageId, headers: { "Thread-Index": Buffer.alloc(22, 5).toString("base64") } }),
        {
          folder: "sent",
          conversationId: "conversation",
        },
      );
    await story.read();
    expect(await story.timeline(enrollmentId)).toEqual(["enrolled"]);
    story
      .mailbox()
      .deliver(rawMail({ ...own, subject: "By hand", inReplyTo: messageId }), { folder: "sent" });
    await story.read();
    expect(await endOf(enrollmentId)).toEqual(stays);
    expect(await story.timeline(enrollmentId)).toEqual(["enrolled", "own_mail_sent"]);
    expect((await story.messages()).at(-1)).toMatchObject({
      folder: "sent",
      outcome: "noted",
      contact_id: contactId,
      subject: "By hand",
    });
  });

  it("our copy tells how the mailbox threads: answers are found by that alone", async () => {
    const { enrollmentId, messageId, address } = await story.enroll();
    const guid = Buffer.concat([Buffer.alloc(6, 1), Buffer.alloc(16, 9)]).toString("base64");
    story
      .mailbox()
      .deliver(
        rawMail({ from: story.org.rep.email, to: address, messageId, headers: { "Thread-Index": guid } }),
        {
          folder: "sent",
        },
      );
    await story.receive(rawMail({ from: "assistant@else.example", headers: { "Thread-Index": guid } }));
    expect(await endOf(enrollmentId)).toEqual(left("reply_from_other_address"));
  });

  it("that a conversation joins by subject alone proves nothing with another subject", async () => {
    const { enrollmentId, outboxId } = await story.enroll();
    await story.test.db
      .updateTable("outbox")
      .set({ conversation_id: "c1" })
      .where("id", "=", outboxId)
      .execute();
    story.mailbox().deliver(rawMail({ from: "x@else.example", subject: "Lunch" }), { conversationId: "c1" });
    await story.read();
    expect(await endOf(enrollmentId)).toEqual(stays);
    story
      .mailbox()
      .deliver(rawMail({ from: "x@else.example", subject: "AW: Hello" }), { conversationId: "c1" });
    await story.read();
    expect(await endOf(enrollmentId)).toEqual(left("reply_from_other_address"));
  });
});
