import type { Insertable } from "kysely";
import { previewNextEmail, type TriedEdit } from "../../src/engine/preview-email.ts";
import { newId } from "../../src/store/database/new-id.ts";
import type { OutboxTable, Tables } from "../../src/store/tables/tables.ts";
import { enrolled } from "./acting.ts";
import { createTestDatabase } from "./database.ts";
import { after, days, makeContact, makeOrganisation, start } from "./organisation.ts";
import { prepareEmail } from "./prepare-email.ts";
import { makeSequenceOf } from "./sequences.ts";

const steps = [
  {
    subject: "For {{contact.given_name}}",
    body: "Hello {{contact.given_name}},\n\nfrom {{sender.given_name}}",
  },
  { subject: "Never shown {{company.name}}", body: "Any news, {{contact.given_name | default: 'you'}}?" },
  { type: "call" as const, subject: "Call" },
  { subject: "Another matter", body: "At {{company.name}}, {{contact.job_title}}", thread: "new" as const },
  { subject: "-", body: "Last one" },
];

/** When its emails are prepared. */
export const now = after(days(4));

export type EmailScene = Awaited<ReturnType<typeof makeEmailScene>>;

/** An organisation with a sequence of emails that thread, and what it takes to enroll, spoil and send. */
export async function makeEmailScene() {
  const test = await createTestDatabase();
  const { db } = test;
  const org = await makeOrganisation(db);
  const { tenantId, rep } = org;
  const sequenceId = await makeSequenceOf(db, rep, steps);

  async function enroll(contactId?: string) {
    const contact = contactId ?? (await makeContact(db, tenantId));
    return { contactId: contact, enrollmentId: await enrolled(db, rep, contact, sequenceId) };
  }

  /** An email in the outbox, as a rule `ready`; gives its id. */
  async function makeEmail(
    enrollmentId: string,
    position: number,
    wishes: Partial<Insertable<OutboxTable>> = {},
  ) {
    const id = newId();
    const row = { tenant_id: tenantId, id, enrollment_id: enrollmentId, position, created_at: start };
    const message = { state: "ready" as const, message_id: `<${position}@seller.example>` };
    await db
      .insertInto("outbox")
      .values({ ...row, ...message, ...wishes })
      .execute();
    return id;
  }

  function change(
    table: keyof Pick<Tables, "contacts" | "connected_inboxes" | "enrollments" | "contact_addresses">,
    set: object,
    where: object,
  ) {
    return db
      .updateTable(table)
      .set(set)
      .where((eb) => eb.and(where))
      .execute();
  }

  return {
    ...test,
    org,
    sequenceId,
    enroll,
    makeEmail,
    change,
    moveTo: (id: string, position: number) => change("enrollments", { next_position: position }, { id }),
    prepare: (outboxId: string) => prepareEmail(db, { tenantId, outboxId }, () => now),
    preview: (enrollmentId: string, edit?: TriedEdit) =>
      previewNextEmail(db, { tenantId, enrollmentId }, edit),
  };
}

/** An email that has been sent, for {@link EmailScene.makeEmail}. */
export const sentAs = (subject: string, threadPosition: number, messageId: string | null = null) => ({
  state: "sent" as const,
  subject,
  thread_position: threadPosition,
  sent_at: after(days(1)),
  sent_message_id: messageId,
});
