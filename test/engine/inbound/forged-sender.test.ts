import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { decideMessage } from "../../../src/store/inbound/decide-message.ts";
import { actorOf } from "../../support/acting.ts";
import {
  beginInboundStory,
  type EnrolledContact,
  type InboundStory,
  left,
  stays,
} from "../../support/inbound-story.ts";
import { makeSequence } from "../../support/organisation.ts";
import { calendarMail, deliveryReport, outOfOffice, rawMail } from "../../support/raw-mail.ts";

let story: InboundStory;

beforeAll(async () => {
  story = await beginInboundStory();
  story.ctx.authservIds = ["mx.seller.example"];
});
afterAll(() => story.end());

const says = (verdict: string) => ({ "Authentication-Results": `mx.seller.example; dmarc=${verdict}` });
const stamped = (raw: string, verdict: string) =>
  `Authentication-Results: mx.seller.example; spf=fail; dmarc=${verdict}\r\n${raw}`;

/** The row that asks about a contact. */
async function askedAbout({ contactId, enrollmentId }: EnrolledContact) {
  expect(await story.endOf(enrollmentId)).toEqual(stays);
  const contact = await story.contact(contactId);
  expect({ hold: contact.hold_reason, optedOut: contact.opted_out_at }).toEqual({
    hold: "doubt",
    optedOut: null,
  });
  const all = await story.messages();
  return all.find((message) => message.outcome === "doubtful" && message.contact_id === contactId);
}

async function confirm(messageId: string | undefined): Promise<void> {
  const { rep, tenantId } = story.org;
  const user = { ...actorOf(rep), id: rep.userId };
  const order = { tenantId, messageId: messageId ?? "", decision: "answer" as const, user, at: story.now };
  expect(await decideMessage(story.test.db, order)).toMatchObject({ kind: "decided" });
}

const isAddressBounced = async ({ address }: EnrolledContact) => {
  const row = await story.test.db
    .selectFrom("contact_addresses")
    .select("bounced_at")
    .where("address", "=", address)
    .executeTakeFirstOrThrow();
  return row.bounced_at !== null;
};

const hard = { action: "failed" as const, status: "5.1.1", diagnostic: "550 5.1.1 User unknown" };

describe("a forged sender, as the receiving server says", () => {
  it("S-020 opts nobody out: the rep is asked, who may confirm it", async () => {
    const anna = await story.enroll();
    await story.receive(
      rawMail({ from: anna.address, subject: "unsubscribe", text: "unsubscribe", headers: says("fail") }),
    );
    const asked = await askedAbout(anna);
    expect(asked?.evidence).toContainEqual({ rule: "sender.refuted", detail: "dmarc=fail" });
    await confirm(asked?.id);
    expect(await story.endOf(anna.enrollmentId)).toEqual(left("opt_out"));
    expect((await story.contact(anna.contactId)).opted_out_at).not.toBeNull();
  });

  it("S-020 loses no wish to opt out where nothing is open: the rep is asked all the same", async () => {
    const anna = await story.enroll();
    await story.receive(rawMail({ from: anna.address, inReplyTo: anna.messageId }));
    expect(await story.endOf(anna.enrollmentId)).toEqual(left("reply"));
    await story.receive(
      rawMail({ from: anna.address, subject: "unsubscribe", text: "unsubscribe", headers: says("fail") }),
    );
    const asked = (await story.messages()).at(-1);
    expect(asked).toMatchObject({ outcome: "doubtful", contact_id: anna.contactId });
    expect((await story.contact(anna.contactId)).opted_out_at).toBeNull();
    await confirm(asked?.id);
    const { opted_out_at: optedOut, hold_reason: hold } = await story.contact(anna.contactId);
    expect({ optedOut, hold }).toEqual({ optedOut: story.now, hold: null });
  });

  it("S-007 takes nobody out by mail outside the sequence, and by a meeting that nobody asked for", async () => {
    const writes = await story.enroll();
    const invites = await story.enroll();
    await story.receive(
      rawMail({ from: writes.address, headers: says("fail") }),
      stamped(
        calendarMail({ from: invites.address, method: "REQUEST", messageId: "<forged@buyer.example>" }),
        "fail",
      ),
    );
    for (const contact of [writes, invites]) expect(await askedAbout(contact)).toBeDefined();
    expect(await story.test.db.selectFrom("meetings").selectAll().execute()).toEqual([]);
  });

  it("S-021 makes no address bad by a report that only names it", async () => {
    const anna = await story.enroll();
    await story.receive(stamped(deliveryReport({ ...hard, recipient: anna.address }), "fail"));
    expect(await askedAbout(anna)).toBeDefined();
    expect(await isAddressBounced(anna)).toBe(false);
  });

  it("takes nobody out who is said to work there no more; confirmed it is that, and concerns nobody else of the company", async () => {
    const sequenceId = await makeSequence(story.test.db, story.org.rep);
    await story.automate({ reply_scope: "company" }, sequenceId);
    const anna = await story.enroll({ address: "anna@firm.example", sequenceId });
    const tomas = await story.enroll({ address: "tomas@firm.example", sequenceId });
    const text = "I no longer work here. Please contact my colleague Eva Stern instead.";
    await story.receive(outOfOffice({ from: anna.address, text, headers: says("fail") }));
    await confirm((await askedAbout(anna))?.id);
    expect(await story.endOf(anna.enrollmentId)).toEqual(left("left_company"));
    expect(await story.endOf(tomas.enrollmentId)).toEqual(stays);
    expect((await story.contact(anna.contactId)).hold_reason).toBeNull();
  });

  it("S-005 is no reason to doubt an answer that names an email of ours", async () => {
    const anna = await story.enroll();
    await story.receive(rawMail({ from: anna.address, inReplyTo: anna.messageId, headers: says("fail") }));
    expect(await story.endOf(anna.enrollmentId)).toEqual(left("reply"));
  });

  it("is nothing where the stamp is another server's, or says that all is well", async () => {
    const [passes, elsewhere] = [await story.enroll(), await story.enroll()];
    await story.receive(
      rawMail({ from: passes.address, headers: says("pass") }),
      rawMail({ from: elsewhere.address, headers: { "Authentication-Results": "x.example; dmarc=fail" } }),
    );
    for (const { enrollmentId } of [passes, elsewhere]) {
      expect(await story.endOf(enrollmentId)).toEqual(left("unrelated_mail"));
    }
  });
});

describe("S-021 a report that names only an address", () => {
  it("to which nothing of ours went for days is shown to the rep, who may confirm it", async () => {
    const anna = await story.enroll();
    const week = 7 * 86_400_000;
    story.now = new Date(story.now.getTime() + week);
    await story.receive(deliveryReport({ ...hard, recipient: anna.address }));
    const asked = await askedAbout(anna);
    expect(asked?.evidence).toContainEqual({ rule: "bounce.address_only", detail: anna.address });
    expect(await isAddressBounced(anna)).toBe(false);
    await confirm(asked?.id);
    expect(await story.endOf(anna.enrollmentId)).toEqual(left("bounce"));
    expect(await isAddressBounced(anna)).toBe(true);
  });

  it("or to which another inbox wrote", async () => {
    const anna = await story.enroll();
    story.mailbox(story.org.colleague).deliver(deliveryReport({ ...hard, recipient: anna.address }));
    await story.read(story.org.colleague);
    expect(await askedAbout(anna)).toBeDefined();
  });
});

describe("a complaint that names only an address", () => {
  it("is shown to the rep; confirmed it is a complaint: nobody writes to them again, the others of the company go on", async () => {
    const sequenceId = await makeSequence(story.test.db, story.org.rep);
    await story.automate({ reply_scope: "company" }, sequenceId);
    const anna = await story.enroll({ address: "anna@complaining.example", sequenceId });
    const tomas = await story.enroll({ address: "tomas@complaining.example", sequenceId });
    await story.receive(complaintAbout(anna.address));
    const asked = await askedAbout(anna);
    expect(asked?.evidence).toContainEqual({ rule: "complaint.address_only", detail: anna.address });
    await confirm(asked?.id);
    expect(await story.endOf(anna.enrollmentId)).toEqual(left("complaint"));
    expect(await story.endOf(tomas.enrollmentId)).toEqual(stays);
    const { opted_out_at: optedOut, hold_reason: hold } = await story.contact(anna.contactId);
    expect({ optedOut, hold }).toEqual({ optedOut: story.now, hold: null });
  });
});

/** RFC 5965, without the email that it is about. */
function complaintAbout(address: string): string {
  const parts = [
    "--b\nContent-Type: text/plain\n\nThis is an abuse report.\n",
    `--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nUser-Agent: Example/1\nVersion: 1\nOriginal-Rcpt-To: ${address}\n`,
    "--b--\n",
  ];
  const type = 'multipart/report; report-type=feedback-report; boundary="b"';
  return rawMail({
    from: "fbl@provider.example",
    text: parts.join(""),
    headers: { "Content-Type": type },
  });
}
