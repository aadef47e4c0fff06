import type { Insertable } from "kysely";
import type { Asker } from "../../src/domain/asker.ts";
import type { EndReason } from "../../src/domain/words.ts";
import type { InboundMessagesTable } from "../../src/store/tables/inbound-tables.ts";
import { newId } from "../../src/store/database/new-id.ts";
import { unenrollEnrollment } from "../../src/store/enrollments/unenroll-enrollment.ts";
import { enrolled, unenrollOrder } from "./acting.ts";
import { createTestDatabase } from "./database.ts";
import { after, days, makeContact, makeOrganisation, makeSequence } from "./organisation.ts";
import { refusals } from "./refusals.ts";
import { makeRouteApp, type Method } from "./route-app.ts";

/** A message, the contact who wrote it, and the enrollment that it is about. */
export interface MessageStory {
  contactId: string;
  enrollmentId: string;
  messageId: string;
}

export const evidence = [{ rule: "thread.in_reply_to", detail: "<1@seller.example>" }];

export type MessageScene = Awaited<ReturnType<typeof makeMessageScene>>;

/** An organisation whose contacts wrote; routes to ask, at `now`. */
export async function makeMessageScene(now: Date) {
  const { db, destroy } = await createTestDatabase();
  const org = await makeOrganisation(db);
  const routes = await makeRouteApp(db, () => now);
  const sequenceId = await makeSequence(db, org.rep);
  const { tenantId } = org;

  async function inboxOf(asker: Asker): Promise<string> {
    const row = await db
      .selectFrom("connected_inboxes")
      .select("id")
      .where("user_id", "=", asker.userId)
      .executeTakeFirstOrThrow();
    return row.id;
  }

  /** A human answer that waits for a person, unless wished otherwise, in the inbox of `by`. */
  async function makeMessage(wishes: Partial<Insertable<InboundMessagesTable>> = {}, by: Asker = org.rep) {
    const id = newId();
    const message: Insertable<InboundMessagesTable> = {
      tenant_id: tenantId,
      id,
      inbox_id: await inboxOf(by),
      message_key: Buffer.from(id),
      folder: "inbox",
      received_at: after(days(1)),
      processed_at: after(days(1)),
      message_id: "<reply@buyer.example>",
      from_address: "anna@buyer.example",
      from_name: "Anna",
      subject: "Re: Hello",
      excerpt: "Thanks!",
      web_link: "https://outlook.office.com/mail/1",
      class: "human_reply",
      confidence: 0.5,
      evidence: JSON.stringify(evidence),
      outcome: "doubtful",
      ...wishes,
    };
    await db.insertInto("inbound_messages").values(message).execute();
    return id;
  }

  async function enroll(
    by: Asker,
    wishes: Partial<Insertable<InboundMessagesTable>> = {},
  ): Promise<MessageStory> {
    const contactId = await makeContact(db, tenantId);
    const enrollmentId = await enrolled(db, by, contactId, sequenceId);
    const messageId = await makeMessage(
      { contact_id: contactId, enrollment_id: enrollmentId, ...wishes },
      by,
    );
    return { contactId, enrollmentId, messageId };
  }

  const causeOf = (messageId: string) => ({ kind: "message", ref: messageId, summary: "Re: Hello" });

  async function hold(story: MessageStory, reason: "away" | "doubt"): Promise<MessageStory> {
    const until = reason === "away" ? after(days(30)) : null;
    const cause = JSON.stringify(causeOf(story.messageId));
    await db
      .updateTable("contacts")
      .set({ hold_reason: reason, held_until: until, hold_cause: cause })
      .where("id", "=", story.contactId)
      .execute();
    return story;
  }

  return {
    db,
    org,
    routes,
    sequenceId,
    inboxOf,
    makeMessage,
    /** An enrolled contact who waits for a person to say what a message was. */
    makeDoubt: async (by: Asker = org.rep) => hold(await enroll(by), "doubt"),
    /** An enrolled contact who waits for the end of an absence. */
    makeAbsence: async () =>
      hold(
        await enroll(org.rep, { class: "automatic_reply", return_on: "2026-04-01", outcome: "held" }),
        "away",
      ),
    /** A contact at step 2 who was taken out because of a message. */
    async makeStop(reason: EndReason = "reply") {
      const story = await enroll(org.rep, { outcome: "unenrolled" });
      const { contactId, enrollmentId, messageId } = story;
      await db.updateTable("enrollments").set({ next_position: 2 }).where("id", "=", enrollmentId).execute();
      const actor = { kind: "contact" as const, id: contactId, name: "Anna Test" };
      const order = unenrollOrder(org.rep, enrollmentId, after(days(2)));
      await unenrollEnrollment(db, { ...order, undoUntil: null, reason, actor, cause: causeOf(messageId) });
      return story;
    },
    expectRefused: (asker: Asker) => (method: Method, url: string, body?: unknown) =>
      refusals(db, routes, asker)(method, url, body),
    async close() {
      await routes.app.close();
      await destroy();
    },
  };
}
