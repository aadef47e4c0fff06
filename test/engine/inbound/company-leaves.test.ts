import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { newId } from "../../../src/store/database/new-id.ts";
import { makeSequence } from "../../support/organisation.ts";
import { beginInboundStory, type InboundStory, left, stays } from "../../support/inbound-story.ts";
import { deliveryReport, rawMail } from "../../support/raw-mail.ts";

let story: InboundStory;

beforeAll(async () => {
  story = await beginInboundStory();
});
afterAll(() => story.end());

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
    expect(await story.endOf(anna.enrollmentId)).toEqual(stays);
    expect(await story.endOf(tomas.enrollmentId)).toEqual(left("unrelated_mail"));
  });

  it("S-012 S-039 a colleague's reply takes all of the company out of the sequence", async () => {
    await story.automate(company, sequenceId);
    const anna = await story.enroll({ address: "anna@reply.example", sequenceId });
    const tomas = await story.enroll({ address: "tomas@reply.example", sequenceId });
    const other = await story.enroll({ address: "otto@another.example", sequenceId });
    await story.receive(rawMail({ from: tomas.address, inReplyTo: tomas.messageId }));
    expect(await story.endOf(tomas.enrollmentId)).toEqual(left("reply"));
    expect(await story.endOf(anna.enrollmentId)).toEqual(left("same_company_reply"));
    expect(await story.endOf(other.enrollmentId)).toEqual(stays);
  });

  it("S-013 a colleague's mail outside of the sequence does as well; free-mail domains make no company", async () => {
    await story.automate(company, sequenceId);
    const anna = await story.enroll({ address: "anna@mail-out.example", sequenceId });
    const free = await story.enroll({ address: "nina@gmail.com", sequenceId });
    await story.receive(
      rawMail({ from: "unknown@mail-out.example", inReplyTo: "<something@else.example>" }),
      rawMail({ from: "unknown@gmail.com", inReplyTo: "<something@else.example>" }),
    );
    expect(await story.endOf(anna.enrollmentId)).toEqual(left("same_company_mail"));
    expect(await story.endOf(free.enrollmentId)).toEqual(stays);
  });

  it("S-012 is the one that contacts are associated with, too, though their domains differ", async () => {
    await story.automate(company, sequenceId);
    const anna = await story.enroll({ address: "anna@daughter.example", sequenceId });
    const tomas = await story.enroll({ address: "tomas@mother.example", sequenceId });
    const { tenantId: tenant_id } = story.org;
    const id = newId();
    await story.test.db
      .insertInto("companies")
      .values({ tenant_id, id, name: "Group", created_at: story.now })
      .execute();
    await story.test.db
      .updateTable("contacts")
      .set({ company_id: id })
      .where("id", "in", [anna.contactId, tomas.contactId])
      .execute();
    await story.receive(rawMail({ from: tomas.address, inReplyTo: tomas.messageId }));
    expect(await story.endOf(anna.enrollmentId)).toEqual(left("same_company_reply"));
  });

  it("S-010 is not told by an address that was learned: it may be private", async () => {
    await story.automate(company, sequenceId);
    const anna = await story.enroll({ address: "anna@work.example", sequenceId });
    const neighbour = await story.enroll({ address: "nils@village.example", sequenceId });
    await story.test.db
      .insertInto("contact_addresses")
      .values({
        tenant_id: story.org.tenantId,
        address: "anna@village.example",
        contact_id: anna.contactId,
        is_primary: false,
        learned_at: story.now,
      })
      .execute();
    await story.receive(rawMail({ from: anna.address, inReplyTo: anna.messageId }));
    expect(await story.endOf(neighbour.enrollmentId)).toEqual(stays);
  });

  it("reaches the other sequences only where it is set to", async () => {
    await story.automate(company, sequenceId);
    const anna = await story.enroll({ address: "anna@reach.example", sequenceId });
    const elsewhere = await story.enroll({ address: "eva@reach.example" });
    await story.receive(rawMail({ from: anna.address, inReplyTo: anna.messageId }));
    expect(await story.endOf(elsewhere.enrollmentId)).toEqual(stays);
    await story.automate({ ...company, company_reach: "all_sequences" }, sequenceId);
    const berta = await story.enroll({ address: "berta@reach.example", sequenceId });
    await story.receive(rawMail({ from: berta.address, inReplyTo: berta.messageId }));
    expect(await story.endOf(elsewhere.enrollmentId)).toEqual(left("same_company_reply"));
  });
});

describe("S-035 S-037 the reply toggle", () => {
  it("off: no reply unenrolls, a bounce does", async () => {
    const sequenceId = await makeSequence(story.test.db, story.org.rep);
    await story.automate({ reply_unenrolls: false }, sequenceId);
    const { address, enrollmentId, messageId } = await story.enroll({ sequenceId });
    await story.receive(rawMail({ from: address, inReplyTo: messageId }));
    expect(await story.endOf(enrollmentId)).toEqual(stays);
    await story.receive(
      deliveryReport({
        recipient: address,
        action: "failed",
        status: "5.1.1",
        diagnostic: "550 5.1.1 User unknown",
      }),
    );
    expect(await story.endOf(enrollmentId)).toEqual(left("bounce"));
  });
});
