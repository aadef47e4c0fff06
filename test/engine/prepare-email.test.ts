import type { Insertable } from "kysely";
import { prepareEmail, prepareEmails } from "../../src/engine/prepare-email.ts";
import { previewEmail, previewNextEmail } from "../../src/engine/preview-email.ts";
import { editStep } from "../../src/store/edit-step.ts";
import { newId } from "../../src/store/new-id.ts";
import type { OutboxTable } from "../../src/store/tables.ts";
import { actorOf, enrolled, timelineTypes } from "../support/acting.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";
import {
  after,
  days,
  makeContact,
  makeOrganisation,
  start,
  type Organisation,
} from "../support/organisation.ts";
import { makeSequenceOf } from "../support/sequences.ts";

let test: TestDatabase;
let org: Organisation;
let sequenceId: string;
const clock = () => after(days(4));

beforeAll(async () => {
  test = await createTestDatabase();
  org = await makeOrganisation(test.db);
  sequenceId = await makeSequenceOf(test.db, org.rep, [
    {
      subject: "For {{contact.given_name}}",
      body: "Hello {{contact.given_name}},\n\nfrom {{sender.given_name}}",
    },
    { subject: "Never shown {{company.name}}", body: "Any news, {{contact.given_name | default: 'you'}}?" },
    { type: "call", subject: "Call" },
    { subject: "Another matter", body: "At {{company.name}}, {{contact.job_title}}", thread: "new" },
    { subject: "-", body: "Last one" },
  ]);
});
afterAll(() => test.destroy());

async function makeEmail(
  enrollmentId: string,
  position: number,
  wishes: Partial<Insertable<OutboxTable>> = {},
): Promise<string> {
  const id = newId();
  const row = { tenant_id: org.tenantId, id, enrollment_id: enrollmentId, position, created_at: start };
  const message = { state: "ready" as const, message_id: `<${position}@seller.example>` };
  await test.db
    .insertInto("outbox")
    .values({ ...row, ...message, ...wishes })
    .execute();
  return id;
}
const sentAs = (subject: string, threadPosition: number, messageId: string | null = null) => ({
  state: "sent" as const,
  subject,
  thread_position: threadPosition,
  sent_at: after(days(1)),
  sent_message_id: messageId,
});
const prepare = (outboxId: string) => prepareEmail(test.db, { tenantId: org.tenantId, outboxId }, clock);
const preview = (enrollmentId: string, edit = {}) =>
  previewNextEmail(test.db, { tenantId: org.tenantId, enrollmentId }, edit);
async function enroll(contactId?: string) {
  const contact = contactId ?? (await makeContact(test.db, org.tenantId));
  return { contactId: contact, enrollmentId: await enrolled(test.db, org.rep, contact, sequenceId) };
}
const change = (
  table: "contacts" | "connected_inboxes" | "enrollments" | "contact_addresses",
  set: object,
  where: object,
) =>
  test.db
    .updateTable(table)
    .set(set)
    .where((eb) => eb.and(where))
    .execute();
const moveTo = (enrollmentId: string, position: number) =>
  change("enrollments", { next_position: position }, { id: enrollmentId });

describe("a prepared email", () => {
  it("is complete: people, Message-ID, time, both parts", async () => {
    const { enrollmentId, contactId } = await enroll();
    const prepared = await prepare(await makeEmail(enrollmentId, 1));
    const { address } = await test.db
      .selectFrom("contact_addresses")
      .select("address")
      .where("contact_id", "=", contactId)
      .executeTakeFirstOrThrow();
    expect(prepared).toEqual({
      kind: "ready",
      inboxId: expect.any(String),
      threadPosition: 1,
      email: {
        messageId: "<1@seller.example>",
        date: clock(),
        from: { name: "Rita Rep", address: "rita.rep@seller.example" },
        to: { name: "Anna Test", address },
        subject: "For Anna",
        text: "Hello Anna,\n\nfrom Rita",
        html: expect.stringContaining("<p>Hello Anna,</p>\n<p>from Rita</p>"),
        inReplyTo: null,
        references: [],
        headers: {},
      },
    });
  });

  it("answers the email before it, by the Message-ID that the mailbox gave it, and quotes it", async () => {
    const { enrollmentId } = await enroll();
    await makeEmail(enrollmentId, 1, sentAs("For Anna", 1, "<rewritten@outlook.example>"));
    const prepared = await prepare(await makeEmail(enrollmentId, 2));
    const line = "On 3 March 2026 at 10:00, Rita Rep <rita.rep@seller.example> wrote:";
    expect(prepared).toMatchObject({
      kind: "ready",
      threadPosition: 1,
      email: {
        subject: "Re: For Anna",
        inReplyTo: "<rewritten@outlook.example>",
        references: ["<rewritten@outlook.example>"],
        text: `Any news, Anna?\n\n${line}\n> Hello Anna,\n>\n> from Rita`,
      },
    });
  });

  it("goes on in the thread that was begun last", async () => {
    const { enrollmentId } = await enroll();
    await makeEmail(enrollmentId, 1, sentAs("For Anna", 1));
    await makeEmail(enrollmentId, 2, sentAs("Re: For Anna", 1));
    await makeEmail(enrollmentId, 4, sentAs("Another matter", 4));
    expect(await prepare(await makeEmail(enrollmentId, 5))).toMatchObject({
      threadPosition: 4,
      email: { subject: "Re: Another matter", references: ["<4@seller.example>"] },
    });
  });

  it("answers nothing that has not been sent", async () => {
    const { enrollmentId } = await enroll();
    await makeEmail(enrollmentId, 1, { state: "cancelled" });
    const outboxId = await makeEmail(enrollmentId, 2);
    // Without a thread to go on in it needs the subject of its own.
    expect(await prepare(outboxId)).toMatchObject({ kind: "stuck", code: "missing_value" });
  });

  it("bears the inbox's display name", async () => {
    const { enrollmentId } = await enroll();
    const set = (name: string) =>
      change("connected_inboxes", { display_name: name }, { user_id: org.rep.userId });
    await set("Rita of\r\nBcc: x@y.example");
    const prepared = await prepare(await makeEmail(enrollmentId, 1));
    await set("");
    expect(prepared).toMatchObject({ email: { from: { name: "Rita of Bcc: x@y.example" } } });
  });

  it("treats a hostile name as a name", async () => {
    const contactId = await makeContact(test.db, org.tenantId);
    const name = "{{sender.email}}<b>\r\nBcc: all@x.example";
    await change("contacts", { given_name: name, family_name: null }, { id: contactId });
    const { enrollmentId } = await enroll(contactId);
    const prepared = await prepare(await makeEmail(enrollmentId, 1));
    const shown = "{{sender.email}}<b> Bcc: all@x.example";
    expect(prepared).toMatchObject({ email: { subject: `For ${shown}`, to: { name: shown } } });
    expect(prepared).toMatchObject({
      email: { html: expect.stringContaining("Hello {{sender.email}}&lt;b&gt; Bcc") },
    });
  });

  it("comes many at once, each its own", async () => {
    const made = await Promise.all([enroll(), enroll()]);
    const ids = await Promise.all(made.map(({ enrollmentId }) => makeEmail(enrollmentId, 1)));
    const all = await prepareEmails(test.db, { tenantId: org.tenantId, outboxIds: [...ids, newId()] }, clock);
    expect([...all.keys()].toSorted()).toEqual(ids.toSorted());
  });
});

describe("an email that cannot be made says why", () => {
  it.each<[string, (contactId: string) => Promise<unknown>]>([
    [
      "contact_without_address",
      (id) => test.db.deleteFrom("contact_addresses").where("contact_id", "=", id).execute(),
    ],
    ["contact_opted_out", (id) => change("contacts", { opted_out_at: start }, { id })],
    ["contact_bounced", (id) => change("contact_addresses", { bounced_at: start }, { contact_id: id })],
    ["missing_value", (id) => change("contacts", { given_name: null }, { id })],
  ])("%s", async (code, spoil) => {
    const { enrollmentId, contactId } = await enroll();
    const outboxId = await makeEmail(enrollmentId, 1);
    await spoil(contactId);
    expect(await prepare(outboxId)).toEqual({ kind: "stuck", code, detail: expect.stringMatching(/\.$/) });
    expect(await preview(enrollmentId)).toMatchObject({ kind: "obstacles", obstacles: [{ code }] });
  });

  it("inbox_disconnected", async () => {
    const { enrollmentId } = await enroll();
    const outboxId = await makeEmail(enrollmentId, 1);
    await change("connected_inboxes", { disconnected_at: start }, { user_id: org.rep.userId });
    const prepared = await prepare(outboxId);
    await change("connected_inboxes", { disconnected_at: null }, { user_id: org.rep.userId });
    expect(prepared).toMatchObject({ kind: "stuck", code: "inbox_disconnected" });
  });

  it("email_not_found, also for another organisation's", async () => {
    const other = await makeOrganisation(test.db);
    const { enrollmentId } = await enroll();
    const outboxId = await makeEmail(enrollmentId, 1);
    const foreign = await prepareEmail(test.db, { tenantId: other.tenantId, outboxId }, clock);
    expect(foreign).toMatchObject({ kind: "stuck", code: "email_not_found" });
    expect(await prepare(await makeEmail(enrollmentId, 3))).toMatchObject({
      kind: "stuck",
      code: "email_not_found",
    });
  });
});

describe("previews", () => {
  it("show what is going to be sent, made the same way", async () => {
    const { enrollmentId } = await enroll();
    const shown = await preview(enrollmentId);
    const prepared = await prepare(await makeEmail(enrollmentId, 1));
    if (shown.kind !== "email" || prepared.kind !== "ready") throw new Error("not made");
    expect(shown).toMatchObject({
      dueAt: start,
      edited: false,
      source: { subject: "For {{contact.given_name}}" },
    });
    const { position, ...content } = shown.email;
    expect(position).toBe(1);
    expect(prepared.email).toMatchObject(content);
  });

  it("name every missing value of the next email, past the steps before it", async () => {
    const { enrollmentId } = await enroll();
    await moveTo(enrollmentId, 3);
    expect(await preview(enrollmentId)).toMatchObject({
      kind: "obstacles",
      position: 4,
      dueAt: null,
      obstacles: [{ token: "company.name" }, { token: "contact.job_title" }],
    });
  });

  it("try a change without keeping it", async () => {
    const { enrollmentId } = await enroll();
    expect(await preview(enrollmentId, { body: "Tried" })).toMatchObject({ email: { text: "Tried" } });
    expect(await preview(enrollmentId)).toMatchObject({
      email: { text: "Hello Anna,\n\nfrom Rita" },
      edited: false,
    });
  });

  it("say that no email comes", async () => {
    const { enrollmentId } = await enroll();
    await moveTo(enrollmentId, 6);
    expect(await preview(enrollmentId)).toEqual({ kind: "none" });
    expect(await preview(newId())).toEqual({ kind: "none" });
  });

  it("F13 show a contact's emails before enrolling, follow-ups as answers", async () => {
    const contactId = await makeContact(test.db, org.tenantId);
    const inbox = await test.db
      .selectFrom("connected_inboxes")
      .select("id")
      .where("user_id", "=", org.rep.userId)
      .executeTakeFirstOrThrow();
    const planned = { tenantId: org.tenantId, contactId, sequenceId, senderInboxId: inbox.id };
    const at = (position: number) => previewEmail(test.db, { ...planned, position });
    expect(await at(1)).toMatchObject({ kind: "email", email: { subject: "For Anna" } });
    expect(await at(2)).toMatchObject({
      kind: "email",
      email: { subject: "Re: For Anna", text: "Any news, Anna?" },
    });
    expect(await at(5)).toMatchObject({ kind: "email", email: { subject: "Re: Another matter" } });
    expect(await at(3)).toEqual({ kind: "none" });
    expect(await at(9)).toEqual({ kind: "none" });
  });
});

describe("S-081 changing one email of one enrollment", () => {
  const edit = (
    enrollmentId: string,
    position: number,
    wishes: { subject?: string | null; body?: string | null },
  ) =>
    editStep(test.db, {
      tenantId: org.tenantId,
      enrollmentId,
      position,
      at: after(days(1)),
      actor: { ...actorOf(org.rep), id: org.rep.userId },
      ...wishes,
    });

  it("changes what leaves, for this contact alone, and can be taken back", async () => {
    const [one, two] = [await enroll(), await enroll()];
    expect(await edit(one.enrollmentId, 1, { body: "Mine, {{contact.given_name}}" })).toEqual({
      kind: "edited",
    });
    expect(await preview(one.enrollmentId)).toMatchObject({
      edited: true,
      email: { subject: "For Anna", text: "Mine, Anna" },
    });
    expect(await preview(two.enrollmentId)).toMatchObject({
      edited: false,
      email: { text: "Hello Anna,\n\nfrom Rita" },
    });
    await edit(one.enrollmentId, 1, { subject: "Other" });
    expect(await preview(one.enrollmentId)).toMatchObject({
      email: { subject: "Other", text: "Mine, Anna" },
    });
    await edit(one.enrollmentId, 1, { subject: null, body: null });
    expect(await preview(one.enrollmentId)).toMatchObject({ edited: false, email: { subject: "For Anna" } });
    expect(await timelineTypes(test.db, org.tenantId, one.enrollmentId)).toContain("step_edited");
  });

  it("withdraws an email that waits for its hand-over, so that the old text does not leave", async () => {
    const { enrollmentId } = await enroll();
    const outboxId = await makeEmail(enrollmentId, 1);
    await change("enrollments", { due_at: null }, { id: enrollmentId });
    expect(await edit(enrollmentId, 1, { body: "New" })).toEqual({ kind: "edited" });
    const row = await test.db
      .selectFrom("outbox")
      .select("state")
      .where("id", "=", outboxId)
      .executeTakeFirst();
    expect(row?.state).toBe("cancelled");
    expect(await preview(enrollmentId)).toMatchObject({ dueAt: after(days(1)) });
  });

  it("comes too late for what is under way or over, and says so", async () => {
    const { enrollmentId } = await enroll();
    await makeEmail(enrollmentId, 1, { state: "sending", attempt_id: newId(), lease_until: after(days(1)) });
    expect(await edit(enrollmentId, 1, { body: "New" })).toEqual({ kind: "email_under_way" });
    await moveTo(enrollmentId, 4);
    expect(await edit(enrollmentId, 2, { body: "New" })).toEqual({ kind: "step_over" });
    expect(await edit(enrollmentId, 3, { body: "New" })).toEqual({ kind: "not_an_email" });
    expect(await edit(enrollmentId, 9, { body: "New" })).toEqual({ kind: "no_such_step" });
    expect(await edit(newId(), 1, { body: "New" })).toEqual({ kind: "not_found" });
  });
});
