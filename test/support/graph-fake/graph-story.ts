import type { AddressInfo } from "node:net";
import { setTimeout as tick } from "node:timers/promises";
import Fastify from "fastify";
import type { Selectable } from "kysely";
import type { EngineMetric } from "../../../src/engine/engine-options.ts";
import { createSubscriptions } from "../../../src/engine/inbound/keep-subscription.ts";
import { createMailboxes } from "../../../src/mailbox/create-mailboxes.ts";
import { writeInboxSecret } from "../../../src/mailbox/inbox-secret.ts";
import type { Mailboxes } from "../../../src/mailbox/mailbox.ts";
import { createMailSignals } from "../../../src/mailbox/mail-signals.ts";
import { sealSecret } from "../../../src/mailbox/secrets/seal-secret.ts";
import type { App } from "../../../src/service/context.ts";
import { jsonBodies } from "../../../src/service/json-bodies.ts";
import { notificationPath, notificationRoutes } from "../../../src/service/routes/notification-routes.ts";
import { connectInbox } from "../../../src/store/inboxes/connect-inbox.ts";
import type { ContactsTable, EnrollmentsTable, SequencesTable } from "../../../src/store/tables/tables.ts";
import { startWorker, type Worker } from "../../../src/worker/start-worker.ts";
import { enrolled, timelineTypes } from "../acting.ts";
import { testLinks, testSecretKeys } from "../mail-ports.ts";
import { makeContact, makeOrganisation, type ContactWishes, type Organisation } from "../organisation.ts";
import { makeSequenceOf } from "../sequences.ts";
import { createTestService, type TestService } from "../test-service.ts";
import type { FakeFolder, FakeItem } from "./fake-mailbox.ts";
import { startGraphFake, type GraphFake } from "./start-graph-fake.ts";

export const rep = "rita.rep@seller.example";

/** Somebody to whom the first email of a sequence is on its way. */
export interface WrittenTo {
  contactId: string;
  enrollmentId: string;
  address: string;
}

/** The service with its worker, in real time, and one rep whose inbox lies at Microsoft 365. */
export interface GraphStory {
  service: TestService;
  graph: GraphFake;
  org: Organisation;
  place: { tenantId: string; inboxId: string };
  metrics: EngineMetric[];
  mailboxes: Mailboxes;
  /** `pollMs`: how often it reads without word of new mail. */
  work(pollMs?: number): Promise<void>;
  rest(): Promise<void>;
  enroll(wishes?: ContactWishes & { sequenceId?: string }): Promise<WrittenTo>;
  makeSequence(automate?: Partial<Selectable<SequencesTable>>): Promise<string>;
  /** The first email, as it lies in Sent. */
  emailTo(contact: WrittenTo): Promise<string>;
  /** A message comes in, and Microsoft 365 sends word of it. */
  receive(raw: string, folder?: FakeFolder): Promise<FakeItem>;
  enrollment(contact: WrittenTo): Promise<Selectable<EnrollmentsTable>>;
  contact(contact: WrittenTo): Promise<Selectable<ContactsTable>>;
  timeline(contact: WrittenTo): Promise<string[]>;
  leaves(contact: WrittenTo): Promise<string | null>;
  /** Looks again and again until it is so. */
  until(condition: () => Promise<boolean> | boolean): Promise<void>;
  end(): Promise<void>;
}

let made = 0;

export async function beginGraphStory(): Promise<GraphStory> {
  const graph = await startGraphFake();
  graph.mailbox.clock = () => new Date();
  const service = await createTestService();
  const { db } = service;
  const clock = () => new Date();
  const org = await makeOrganisation(db);
  const { tenantId } = org;
  const place = { tenantId, inboxId: await connect(service, org, graph) };
  const signals = createMailSignals();
  const registration = { tokenUrl: graph.tokenUrl, clientId: "c", clientSecret: "s", scope: "Mail.Read" };
  const mailboxes = createMailboxes(db, {
    secrets: testSecretKeys,
    clock,
    signals,
    graph: { ...registration, baseUrl: graph.baseUrl },
  });
  const app: App = Fastify();
  jsonBodies(app);
  await notificationRoutes({ db }, (heard) => signals.notify(heard))(app);
  await app.listen({ host: "127.0.0.1", port: 0 });
  const origin = `http://127.0.0.1:${String((app.server.address() as AddressInfo).port)}`;
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const metrics: EngineMetric[] = [];
  let worker: Worker | null = null;

  const story: GraphStory = {
    service,
    graph,
    org,
    place,
    metrics,
    mailboxes,
    async work(pollMs = 600_000) {
      const addressOf = (of: typeof place) => `${origin}${notificationPath}/${of.tenantId}/${of.inboxId}`;
      worker = startWorker({
        db,
        clock,
        mailboxes,
        links: testLinks,
        concurrency: 4,
        leaseMs: 60_000,
        log,
        onMetric: (metric) => void metrics.push(metric),
        reading: {
          pollMs,
          // Each email is preceded by a look, however lately there was one.
          checkMaxAgeMs: 0,
          subscriptions: createSubscriptions({ db, systemClock: clock, addressOf, log }),
        },
      });
      const begun = metrics.length;
      await story.until(() => metrics.slice(begun).some(({ kind }) => kind === "inbox_read"));
    },
    async rest() {
      await worker?.stop();
      worker = null;
    },
    async enroll({ sequenceId, ...wishes } = {}) {
      const address = wishes.address ?? `contact-${String(++made)}@buyer-${String(made)}.example`;
      const contactId = await makeContact(db, tenantId, { timeZone: "UTC", ...wishes, address });
      const sequence = sequenceId ?? (await story.makeSequence());
      const enrollmentId = await enrolled(db, org.rep, contactId, sequence, { at: clock() });
      worker?.wake();
      return { contactId, enrollmentId, address };
    },
    async makeSequence(automate) {
      const steps = [{ subject: "Hello" }, { subject: "Again", delayMinutes: 1_440 }];
      const id = await makeSequenceOf(db, org.rep, steps);
      const always = { eligible_days: "every_day" as const, window_start_minute: 0, window_end_minute: 1440 };
      await db.updateTable("sequence_versions").set(always).where("sequence_id", "=", id).execute();
      if (automate) await db.updateTable("sequences").set(automate).where("id", "=", id).execute();
      return id;
    },
    async emailTo({ enrollmentId }) {
      const row = db.selectFrom("outbox").select("message_id").where("enrollment_id", "=", enrollmentId);
      await story.until(async () => (await row.where("state", "=", "sent").executeTakeFirst()) !== undefined);
      const { message_id: id } = await row.executeTakeFirstOrThrow();
      const emails = graph.sent.map(({ raw }) => raw.toString("utf8").replaceAll(/\r\n[ \t]+/g, " "));
      return emails.find((email) => email.includes(`Message-ID: ${id}`)) ?? "";
    },
    async receive(raw, folder = "inbox") {
      const item = await graph.mailbox.add(folder, Buffer.from(raw));
      await graph.subscriptions.notify([item]);
      return item;
    },
    enrollment: ({ enrollmentId }) =>
      db.selectFrom("enrollments").selectAll().where("id", "=", enrollmentId).executeTakeFirstOrThrow(),
    contact: ({ contactId }) =>
      db.selectFrom("contacts").selectAll().where("id", "=", contactId).executeTakeFirstOrThrow(),
    timeline: ({ enrollmentId }) => timelineTypes(db, tenantId, enrollmentId),
    async leaves(contact) {
      await story.until(async () => (await story.enrollment(contact)).state === "unenrolled");
      return (await story.enrollment(contact)).end_reason;
    },
    async until(condition) {
      while (!(await condition())) await tick(20);
    },
    async end() {
      await story.rest();
      await mailboxes.close();
      await app.close();
      await service.close();
      await graph.stop();
    },
  };
  return story;
}

/** The rep's only inbox lies at the fake; gives its id. */
async function connect({ db }: TestService, { tenantId, rep: user }: Organisation, graph: GraphFake) {
  await db.deleteFrom("connected_inboxes").execute();
  const tokens = { refreshToken: graph.refreshToken, accessToken: null, expiresAt: 0 };
  const secret = writeInboxSecret({ kind: "oauth2", ...tokens });
  return connectInbox(
    db,
    {
      tenantId,
      userId: user.userId,
      address: rep,
      displayName: user.name,
      settings: {},
      provider: "microsoft_graph",
      minuteLimit: 1_000,
    },
    (inboxId) => sealSecret(testSecretKeys, { tenantId, inboxId }, secret),
    new Date(),
  );
}
