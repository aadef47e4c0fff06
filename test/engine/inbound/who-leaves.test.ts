import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { makeSequence } from "../../support/organisation.ts";
import { beginInboundStory, type InboundStory, left, stays } from "../../support/inbound-story.ts";
import { calendarMail, deliveryReport, rawMail } from "../../support/raw-mail.ts";

let story: InboundStory;

beforeAll(async () => {
  story = await beginInboundStory();
});
afterAll(() => story.end());

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
      expect(await story.endOf(enrollmentId)).toEqual(left("opt_out"));
      expect((await story.contact(contactId)).opted_out_at).not.toBeNull();
    }
  });

  it("with a forged token does nothing", async () => {
    const { enrollmentId } = await story.enroll();
    await story.receive(
      rawMail({ from: "x@else.example", subject: `unsubscribe ${"A".repeat(66)}`, text: "" }),
    );
    expect(await story.endOf(enrollmentId)).toEqual(stays);
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
      expect(await story.endOf(enrollmentId)).toEqual(left("bounce"));
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
    expect(await story.endOf(enrollmentId)).toEqual(stays);
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
    expect(await story.endOf(enrollmentId)).toEqual(stays);
    expect((await story.contact(contactId)).hold_reason).toBeNull();
    await story.receive(deliveryReport({ ...soft, action: "failed" }));
    expect(await story.timeline(enrollmentId)).toEqual([
      "enrolled",
      "bounced_softly",
      "bounced_softly",
      "message_doubtful",
      "bounced_softly",
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
    expect(await story.endOf(accepts.enrollmentId)).toEqual(left("meeting"));
    expect(await story.endOf(invites.enrollmentId)).toEqual(left("meeting"));
  });

  it("S-017 with another user does not", async () => {
    const { enrollmentId, address } = await story.enroll();
    story.mailbox(story.org.colleague).deliver(calendarMail({ from: address, method: "REPLY" }));
    await story.read(story.org.colleague);
    expect(await story.endOf(enrollmentId)).toEqual(stays);
  });

  it("S-036 S-037 does not where the toggle is off", async () => {
    const sequenceId = await makeSequence(story.test.db, story.org.rep);
    await story.automate({ meeting_unenrolls: false }, sequenceId);
    const { enrollmentId, address } = await story.enroll({ sequenceId });
    await story.receive(calendarMail({ from: address, method: "REPLY" }));
    expect(await story.endOf(enrollmentId)).toEqual(stays);
  });

  it("declined with words typed in Outlook is an answer; what other calendars write by themselves is not", async () => {
    const types = await story.enroll();
    const presses = await story.enroll();
    const declined = { method: "REPLY", answer: "DECLINED" } as const;
    await story.receive(
      calendarMail({
        ...declined,
        from: types.address,
        program: "Microsoft Corporation//Outlook",
        text: "Not this week.",
      }),
      calendarMail({ ...declined, from: presses.address, text: "Anna has declined this invitation." }),
    );
    expect(await story.endOf(types.enrollmentId)).toEqual(left("unrelated_mail"));
    expect(await story.endOf(presses.enrollmentId)).toEqual(stays);
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
    expect(await story.endOf(declines.enrollmentId)).toEqual(stays);
    expect((await story.endOf(proposes.enrollmentId)).state).toBe("unenrolled");
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
    expect(await story.endOf(enrollmentId)).toEqual(left("complaint"));
    expect((await story.contact(contactId)).opted_out_at).not.toBeNull();
  });
});
