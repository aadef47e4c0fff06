import { EventEmitter, once } from "node:events";
import type { Selectable } from "kysely";
import type { EngineMetric } from "../../../src/engine/engine-options.ts";
import { createMailboxes } from "../../../src/mailbox/create-mailboxes.ts";
import { writeInboxSecret } from "../../../src/mailbox/inbox-secret.ts";
import { sealSecret } from "../../../src/mailbox/secrets/seal-secret.ts";
import { connectInbox } from "../../../src/store/inboxes/connect-inbox.ts";
import type {
  ContactsTable,
  EnrollmentsTable,
  OutboxTable,
  SequencesTable,
} from "../../../src/store/tables/tables.ts";
import { startWorker, type ReadingOptions, type Worker } from "../../../src/worker/start-worker.ts";
import { enrolled, timelineTypes } from "../acting.ts";
import { testLinks, testSecretKeys } from "../mail-ports.ts";
import { makeContact, makeOrganisation, type ContactWishes, type Organisation } from "../organisation.ts";
import { makeSequenceOf } from "../sequences.ts";
import { createTestService, type TestService } from "../test-service.ts";
import { emailIn } from "./real-contact.ts";
import { startRealServers, type RealServers, type RealServersOptions } from "./real-servers.ts";
import { localSettings } from "./smtp-imap-settings.ts";

export const rep = "rita@rep.test";

/** Somebody to whom the first email of a sequence is on its way. */
export interface WrittenTo {
  contactId: string;
  enrollmentId: string;
  address: string;
}

/** The service with its worker on real servers, in real time, and one rep whose inbox lies there. */
export interface RealStory {
  service: TestService;
  servers: RealServers;
  org: Organisation;
  metrics: EngineMetric[];
  work(reading?: ReadingOptions): void;
  rest(): Promise<void>;
  /** Enrolls a new contact; the first email leaves as soon as the worker works. */
  enroll(wishes: ContactWishes & { address: string; sequenceId?: string }): Promise<WrittenTo>;
  makeSequence(automate?: Partial<Selectable<SequencesTable>>): Promise<string>;
  /** The first email, as it lies in the contact's inbox. */
  emailTo(contact: WrittenTo): Promise<string>;
  enrollment(contact: WrittenTo): Promise<Selectable<EnrollmentsTable>>;
  contact(contact: WrittenTo): Promise<Selectable<ContactsTable>>;
  outbox(contact: WrittenTo, position?: number): Promise<Selectable<OutboxTable> | undefined>;
  timeline(contact: WrittenTo): Promise<string[]>;
  /** Looks again whenever the worker has done something. */
  until(condition: () => Promise<boolean>): Promise<void>;
  end(): Promise<void>;
}

export async function beginRealStory(options: RealServersOptions): Promise<RealStory> {
  const servers = await startRealServers(options);
  const service = await createTestService();
  const { db } = service;
  const clock = () => new Date();
  const org = await makeOrganisation(db);
  const { tenantId } = org;
  await connect(service, org, servers);
  const mailboxes = createMailboxes(db, { secrets: testSecretKeys, clock });
  const happened = new EventEmitter();
  const metrics: EngineMetric[] = [];
  let worker: Worker | null = null;

  const story: RealStory = {
    service,
    servers,
    org,
    metrics,
    work(reading = {}) {
      worker = startWorker({
        db,
        clock,
        mailboxes,
        links: testLinks,
        concurrency: 4,
        leaseMs: 60_000,
        log: { info: () => {}, warn: () => {}, error: () => {} },
        onMetric(metric) {
          metrics.push(metric);
          happened.emit("metric");
        },
        reading: { pollMs: 500, ...reading },
      });
    },
    async rest() {
      await worker?.stop();
      worker = null;
    },
    async enroll({ sequenceId, ...wishes }) {
      const contactId = await makeContact(db, tenantId, wishes);
      const sequence = sequenceId ?? (await story.makeSequence());
      const enrollmentId = await enrolled(db, org.rep, contactId, sequence, { at: clock() });
      worker?.wake();
      return { contactId, enrollmentId, address: wishes.address };
    },
    async makeSequence(automate) {
      const steps = [{ subject: "Hello" }, { subject: "Again", delayMinutes: 1_440 }];
      const id = await makeSequenceOf(db, org.rep, steps);
      const always = { eligible_days: "every_day" as const, window_start_minute: 0, window_end_minute: 1440 };
      await db.updateTable("sequence_versions").set(always).where("sequence_id", "=", id).execute();
      if (automate) await db.updateTable("sequences").set(automate).where("id", "=", id).execute();
      return id;
    },
    async emailTo(contact) {
      await story.until(async () => (await story.outbox(contact))?.state === "sent");
      return emailIn(servers, contact.address, (await story.outbox(contact))?.message_id ?? "");
    },
    enrollment: ({ enrollmentId }) =>
      db.selectFrom("enrollments").selectAll().where("id", "=", enrollmentId).executeTakeFirstOrThrow(),
    contact: ({ contactId }) =>
      db.selectFrom("contacts").selectAll().where("id", "=", contactId).executeTakeFirstOrThrow(),
    outbox: ({ enrollmentId }, position = 1) =>
      db
        .selectFrom("outbox")
        .selectAll()
        .where("enrollment_id", "=", enrollmentId)
        .where("position", "=", position)
        .executeTakeFirst(),
    timeline: ({ enrollmentId }) => timelineTypes(db, tenantId, enrollmentId),
    async until(condition) {
      for (;;) {
        // Listening begins before looking, so that nothing happens in between.
        const next = once(happened, "metric");
        if (await condition()) return;
        await next;
      }
    },
    async end() {
      await story.rest();
      await mailboxes.close();
      await service.close();
      await servers.stop();
    },
  };
  return story;
}

/** The rep's only inbox lies on these servers. */
async function connect({ db }: TestService, org: Organisation, servers: RealServers): Promise<void> {
  const { tenantId, rep: user } = org;
  await db.deleteFrom("connected_inboxes").execute();
  await connectInbox(
    db,
    {
      tenantId,
      userId: user.userId,
      address: rep,
      displayName: user.name,
      provider: "smtp_imap",
      settings: { ...localSettings(servers, { user: rep }) },
      minuteLimit: 1_000,
    },
    (inboxId) =>
      sealSecret(
        testSecretKeys,
        { tenantId, inboxId },
        writeInboxSecret({ kind: "password", password: servers.password }),
      ),
    new Date(),
  );
}
