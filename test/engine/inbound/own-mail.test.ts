import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { beginInboundStory, type InboundStory, left, stays } from "../../support/inbound-story.ts";
import { rawMail } from "../../support/raw-mail.ts";

let story: InboundStory;

beforeAll(async () => {
  story = await beginInboundStory();
});
afterAll(() => story.end());

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
    expect(await story.endOf(enrollmentId)).toEqual(stays);
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
    expect(await story.endOf(enrollmentId)).toEqual(left("reply_from_other_address"));
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
    expect(await story.endOf(enrollmentId)).toEqual(stays);
    story
      .mailbox()
      .deliver(rawMail({ from: "x@else.example", subject: "AW: Hello" }), { conversationId: "c1" });
    await story.read();
    expect(await story.endOf(enrollmentId)).toEqual(left("reply_from_other_address"));
  });
});
