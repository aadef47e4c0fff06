import { checkEnrolling } from "../../src/engine/check-enrolling.ts";
import { newId } from "../../src/store/database/new-id.ts";
import { enrolled } from "../support/acting.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";
import {
  after,
  days,
  makeContact,
  makeInbox,
  makeOrganisation,
  makeUser,
  minutes,
  start,
  type ContactWishes,
  type Organisation,
} from "../support/organisation.ts";
import { makeSequenceOf } from "../support/sequences.ts";

let test: TestDatabase;
let org: Organisation;
let sequenceId: string;

beforeAll(async () => {
  test = await createTestDatabase();
  org = await makeOrganisation(test.db);
  sequenceId = await makeSequenceOf(test.db, org.rep, [
    { subject: "For {{contact.given_name}}", body: "Hello" },
    { type: "call", subject: "Call {{not.a.token}}" },
    { subject: "At {{company.name}}", body: "{{contact.job_title}} {{company.name | default: 'you'}}" },
  ]);
});
afterAll(() => test.destroy());

const contact = (wishes?: ContactWishes) => makeContact(test.db, org.tenantId, wishes);
const wish = (contactId: string, wishes = {}) => ({
  tenantId: org.tenantId,
  userId: org.rep.userId,
  contactId,
  sequenceId,
  startStep: 1,
  inboxId: null,
  at: start,
  ...wishes,
});
const check = (contactId: string, wishes = {}) => checkEnrolling(test.db, wish(contactId, wishes));

describe("F13 what would make an enrollment fail, before enrolling", () => {
  it("S-103 names every value that an email on the way would lack, by step", async () => {
    expect(await check(await contact())).toEqual({
      kind: "checked",
      obstacles: [],
      inboxId: expect.any(String),
      wait: null,
      stepObstacles: [
        { position: 3, code: "missing_value", token: "contact.job_title", detail: expect.any(String) },
      ],
    });
  });

  it("needs the subject of a follow-up that would be the first email", async () => {
    expect(await check(await contact(), { startStep: 2 })).toMatchObject({
      stepObstacles: [
        { position: 3, token: "company.name" },
        { position: 3, token: "contact.job_title" },
      ],
    });
  });

  it("takes the rep's changes into account", async () => {
    const edits = [{ position: 3, body: "Nothing to fill in" }];
    expect(await checkEnrolling(test.db, wish(await contact()), edits)).toMatchObject({ stepObstacles: [] });
    const broken = [{ position: 1, body: "{{contact.phone}}" }];
    expect(await checkEnrolling(test.db, wish(await contact()), broken)).toMatchObject({
      stepObstacles: [{ position: 1, code: "template_error" }, { position: 3 }],
    });
  });

  it.each<[string, ContactWishes]>([
    ["no_address", { address: null }],
    ["opted_out", { optedOut: true }],
    ["bounced", { bounced: true }],
  ])("S-083 S-021 %s", async (kind, wishes) => {
    expect(await check(await contact(wishes))).toMatchObject({ obstacles: [{ kind }] });
  });

  it("S-100 says in which sequence the contact is, beside all else", async () => {
    const contactId = await contact();
    const enrollmentId = await enrolled(test.db, org.rep, contactId, sequenceId);
    await test.db.updateTable("contacts").set({ opted_out_at: start }).where("id", "=", contactId).execute();
    expect(await check(contactId)).toMatchObject({
      obstacles: [{ kind: "opted_out" }, { kind: "already_enrolled", enrollmentId, sequenceName: "Welcome" }],
    });
  });

  it("S-112 says that the sender has no inbox, or none that is connected", async () => {
    const contactId = await contact();
    expect(await check(contactId, { userId: org.outsider.userId })).toMatchObject({
      obstacles: [{ kind: "no_inbox" }],
      inboxId: null,
      stepObstacles: [],
    });
    const user = await makeUser(test.db, org.tenantId, "Dora Disconnected", "rep", null);
    await makeInbox(test.db, user, { disconnected: true });
    expect(await check(contactId, { userId: user.userId })).toMatchObject({
      obstacles: [{ kind: "inbox_disconnected" }],
      stepObstacles: [{ position: 3 }],
    });
  });

  it("says when the email would go if the inbox is full", async () => {
    const user = await makeUser(test.db, org.tenantId, "Fiona Full", "rep", null);
    const inboxId = await makeInbox(test.db, user);
    await test.db
      .updateTable("connected_inboxes")
      .set({ daily_limit: 1 })
      .where("id", "=", inboxId)
      .execute();
    const enrollmentId = await enrolled(test.db, user, await contact(), sequenceId);
    await test.db
      .insertInto("outbox")
      .values({
        tenant_id: org.tenantId,
        id: newId(),
        enrollment_id: enrollmentId,
        position: 1,
        state: "sent",
        message_id: "<x@y>",
        created_at: start,
        inbox_id: inboxId,
        handed_over_at: after(-minutes(60)),
      })
      .execute();
    const contactId = await contact();
    expect(await check(contactId, { userId: user.userId })).toMatchObject({
      obstacles: [],
      wait: { reason: "limit", until: after(days(1) - minutes(60)) },
    });
    const withCall = { userId: user.userId, startStep: 2 };
    expect(await check(contactId, withCall)).toMatchObject({ wait: null });
  });

  it("F8 says that the contact is away, and until when", async () => {
    const contactId = await contact();
    const hold = { held_until: after(days(9)), hold_reason: "away" as const };
    await test.db.updateTable("contacts").set(hold).where("id", "=", contactId).execute();
    expect(await check(contactId)).toMatchObject({ wait: { reason: "away", until: after(days(9)) } });
    expect(await check(contactId, { at: after(days(10)) })).toMatchObject({ wait: null });
  });

  it("says that a message of the contact waits for a decision, and calls that no absence", async () => {
    const contactId = await contact();
    const hold = { held_until: null, hold_reason: "doubt" as const };
    await test.db.updateTable("contacts").set(hold).where("id", "=", contactId).execute();
    expect(await check(contactId)).toMatchObject({ wait: { reason: "doubt", until: null } });
  });

  it("knows what is not there", async () => {
    const contactId = await contact();
    const other = await makeInbox(test.db, org.colleague, {
      address: "second@seller.example",
      isDefault: false,
    });
    expect(await check(newId())).toEqual({ kind: "contact_not_found" });
    expect(await check(contactId, { sequenceId: newId() })).toEqual({ kind: "sequence_not_found" });
    expect(await check(contactId, { startStep: 4 })).toEqual({ kind: "no_such_step", stepCount: 3 });
    expect(await check(contactId, { inboxId: other })).toEqual({ kind: "inbox_not_found" });
  });
});
