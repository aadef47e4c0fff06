import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { decideMessage } from "../../../src/store/inbound/decide-message.ts";
import { getContact } from "../../../src/store/contacts/get-contact.ts";
import { releaseOverHolds } from "../../../src/store/contacts/release-over-holds.ts";
import { actorOf } from "../../support/acting.ts";
import {
  beginInboundStory,
  left,
  stays,
  type EnrolledContact,
  type InboundStory,
} from "../../support/inbound-story.ts";
import { after, makeSequence, minutes, start } from "../../support/organisation.ts";
import { deliveryReport, outOfOffice } from "../../support/raw-mail.ts";

let story: InboundStory;

beforeAll(async () => {
  story = await beginInboundStory();
});
beforeEach(() => {
  story.now = start;
});
afterAll(() => story.end());

/** What the rep is asked about a contact: the id of the message, and the rules by which it is asked. */
async function asked({ contactId }: EnrolledContact) {
  const contact = await getContact(story.test.db, story.org.tenantId, contactId);
  const doubt = contact?.doubts.at(-1);
  return { id: doubt?.id ?? "", rules: doubt?.evidence?.map(({ rule }) => rule) ?? [] };
}

function decide(messageId: string, decision: "answer" | "no_answer") {
  const { rep, tenantId } = story.org;
  const user = { ...actorOf(rep), id: rep.userId };
  return decideMessage(story.test.db, { tenantId, messageId, decision, user, at: story.now });
}

async function returnsSoftly({ address, messageId }: EnrolledContact): Promise<void> {
  const full = { status: "5.2.2", diagnostic: "552 5.2.2 Mailbox full", action: "failed" as const };
  await story.receive(deliveryReport({ recipient: address, about: messageId, ...full }));
}

async function isAwayWithoutDate({ address, contactId }: EnrolledContact): Promise<void> {
  await story.receive(outOfOffice({ from: address, text: "I am out of the office at the moment." }));
  const { held_until: until } = await story.contact(contactId);
  story.now = after(minutes(1), until ?? story.now);
  await releaseOverHolds(story.test.db, story.now);
}

const times = async (count: number, act: () => Promise<void>) => {
  for (let time = 0; time < count; time++) await act();
};

describe("S-021 the third email in a row that comes back for the time being", () => {
  it("is asked about as what it is, and who stops then has bounced", async () => {
    const anna = await story.enroll();
    await times(2, () => returnsSoftly(anna));
    expect(await asked(anna)).toEqual({ id: "", rules: [] });
    await returnsSoftly(anna);
    const { id, rules } = await asked(anna);
    expect(rules[0]).toBe("bounce.too_often");
    expect((await story.contact(anna.contactId)).hold_cause?.evidence?.[0]?.rule).toBe("bounce.too_often");
    await decide(id, "answer");
    expect(await story.endOf(anna.enrollmentId)).toEqual(left("bounce"));
  });
});

describe("S-006 the fourth absence in a row without a date", () => {
  it("is asked about as what it is; who stops then does it by hand, and of the company nobody else leaves", async () => {
    const sequenceId = await makeSequence(story.test.db, story.org.rep);
    await story.automate({ reply_scope: "company" }, sequenceId);
    const anna = await story.enroll({ address: "anna@away-again.example", timeZone: "UTC", sequenceId });
    const tomas = await story.enroll({ address: "tomas@away-again.example", sequenceId });
    await times(3, () => isAwayWithoutDate(anna));
    expect((await asked(anna)).rules).toEqual([]);
    await isAwayWithoutDate(anna);
    const { id, rules } = await asked(anna);
    expect(rules[0]).toBe("absence_text.too_often");
    await decide(id, "answer");
    expect(await story.endOf(anna.enrollmentId)).toEqual(left("manual"));
    expect(await story.endOf(tomas.enrollmentId)).toEqual(stays);
  });

  it("or lets it go on", async () => {
    const anna = await story.enroll({ timeZone: "UTC" });
    await times(4, () => isAwayWithoutDate(anna));
    await decide((await asked(anna)).id, "no_answer");
    expect(await story.endOf(anna.enrollmentId)).toEqual(stays);
    expect((await story.contact(anna.contactId)).hold_reason).not.toBe("doubt");
  });
});
