import type { Selectable } from "kysely";
import type { Asker } from "../../src/domain/asker.ts";
import { readInbox, type ReadOutcome } from "../../src/engine/inbound/read-inbox.ts";
import type { InboundContext } from "../../src/engine/inbound/inbound-context.ts";
import type { EngineMetric } from "../../src/engine/engine-options.ts";
import { createLinks, type Links } from "../../src/mailbox/links/links.ts";
import { readSecretKeys } from "../../src/mailbox/secrets/secret-keys.ts";
import { messageIdOf } from "../../src/store/emails/message-id.ts";
import { newId } from "../../src/store/database/new-id.ts";
import type {
  ContactsTable,
  EnrollmentsTable,
  SequencesTable,
  Tables,
} from "../../src/store/tables/tables.ts";
import { enrolled, timelineTypes } from "./acting.ts";
import { createTestDatabase, type TestDatabase } from "./database.ts";
import { createInboxDouble, type InboxDouble } from "./inbox-double.ts";
import { createMailDouble } from "./mail-double.ts";
import { makeContact, makeOrganisation, makeSequence, start, type Organisation } from "./organisation.ts";

/** Somebody who is enrolled and has got the first email. */
export interface EnrolledContact {
  contactId: string;
  enrollmentId: string;
  address: string;
  /** Of the email that was sent. */
  messageId: string;
  outboxId: string;
}

export interface ContactInStory {
  address?: string;
  aliases?: string[];
  name?: [given: string, family: string];
  sequenceId?: string;
  by?: Asker;
  timeZone?: string;
}

/** A database, an organisation, and the inboxes of its reps, into which tests put messages. */
export interface InboundStory {
  test: TestDatabase;
  org: Organisation;
  sequenceId: string;
  now: Date;
  links: Links;
  ctx: InboundContext;
  metrics: EngineMetric[];
  inboxOf(user: Asker): Promise<string>;
  /** The mailbox behind a user's inbox. */
  mailbox(user?: Asker): InboxDouble;
  /** A contact with an enrollment whose first email has been sent. */
  enroll(contact?: ContactInStory): Promise<EnrolledContact>;
  /** Puts the messages into the rep's inbox and reads it. */
  receive(...raw: string[]): Promise<ReadOutcome>;
  read(user?: Asker): Promise<ReadOutcome>;
  enrollment(id: string): Promise<Selectable<EnrollmentsTable>>;
  /** Its state, and why it ended. */
  endOf(id: string): Promise<{ state: string; reason: string | null }>;
  contact(id: string): Promise<Selectable<ContactsTable>>;
  messages(): Promise<Selectable<Tables["inbound_messages"]>[]>;
  timeline(id: string): Promise<string[]>;
  automate(set: Partial<Selectable<SequencesTable>>, sequenceId?: string): Promise<void>;
  end(): Promise<void>;
}

/** What {@link InboundStory.endOf} gives of who has left, and of who has not. */
export const left = (reason: string) => ({ state: "unenrolled", reason });
export const stays = { state: "active", reason: null };

let made = 0;

export async function beginInboundStory(): Promise<InboundStory> {
  const test = await createTestDatabase({ poolSize: 10 });
  const { db } = test;
  const org = await makeOrganisation(db);
  const clock = () => story.now;
  const links = createLinks(
    readSecretKeys(`1:${Buffer.alloc(32, 7).toString("base64")}`),
    "https://sales.example",
  );
  const metrics: EngineMetric[] = [];
  const mailboxes = new Map<string, InboxDouble>();
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const onMetric = (metric: EngineMetric) => void metrics.push(metric);
  const ctx: InboundContext = { db, clock, links, log, onMetric, mailboxes: createMailDouble() };
  const { tenantId, rep } = org;
  const inboxOf = async (user: Asker) =>
    (
      await db
        .selectFrom("connected_inboxes")
        .select("id")
        .where("user_id", "=", user.userId)
        .executeTakeFirstOrThrow()
    ).id;

  const story: InboundStory = {
    test,
    org,
    links,
    ctx,
    metrics,
    inboxOf,
    sequenceId: await makeSequence(db, rep),
    now: start,
    mailbox(user = rep) {
      const kept = mailboxes.get(user.userId) ?? createInboxDouble(clock);
      mailboxes.set(user.userId, kept);
      return kept;
    },
    async enroll(wishes = {}) {
      const address = wishes.address ?? `contact-${++made}@buyer-${made}.example`;
      const { aliases = [], timeZone, by = rep, sequenceId = story.sequenceId } = wishes;
      const contactId = await makeContact(db, tenantId, { address, aliases, ...(timeZone && { timeZone }) });
      const [given, family] = wishes.name ?? ["Anna", "Test"];
      await db
        .updateTable("contacts")
        .set({ given_name: given, family_name: family })
        .where("id", "=", contactId)
        .execute();
      const enrollmentId = await enrolled(db, by, contactId, sequenceId, { at: story.now });
      const messageId = messageIdOf(tenantId, enrollmentId, 1, by.email);
      const outboxId = newId();
      await db
        .insertInto("outbox")
        .values({
          tenant_id: tenantId,
          id: outboxId,
          enrollment_id: enrollmentId,
          position: 1,
          state: "sent",
          message_id: messageId,
          sent_message_id: messageId,
          created_at: story.now,
          sent_at: story.now,
          inbox_id: await inboxOf(by),
          subject: "Hello",
        })
        .execute();
      const twoDays = 172_800_000;
      const next = { next_position: 2, delay_ms: twoDays, delay_started_at: story.now };
      await db
        .updateTable("enrollments")
        .set({ ...next, due_at: new Date(story.now.getTime() + twoDays) })
        .where("id", "=", enrollmentId)
        .execute();
      return { contactId, enrollmentId, address, messageId, outboxId };
    },
    async receive(...raw) {
      story.now = new Date(story.now.getTime() + 60_000);
      for (const each of raw) story.mailbox().deliver(each);
      return story.read();
    },
    async read(user = rep) {
      const place = { tenantId, inboxId: await inboxOf(user) };
      const signal = new AbortController().signal;
      return readInbox(ctx, place, {
        reading: story.mailbox(user),
        folders: ["sent", "inbox", "junk"],
        signal,
      });
    },
    enrollment: (id) =>
      db.selectFrom("enrollments").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
    async endOf(id) {
      const { state, end_reason: reason } = await story.enrollment(id);
      return { state, reason };
    },
    contact: (id) => db.selectFrom("contacts").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
    messages: () => db.selectFrom("inbound_messages").selectAll().orderBy("id").execute(),
    timeline: (id) => timelineTypes(db, tenantId, id),
    async automate(set, sequenceId = story.sequenceId) {
      await db.updateTable("sequences").set(set).where("id", "=", sequenceId).execute();
    },
    end: () => test.destroy(),
  };
  return story;
}
