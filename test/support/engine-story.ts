import type { Selectable } from "kysely";
import type { Asker } from "../../src/domain/asker.ts";
import type { StepType } from "../../src/domain/words.ts";
import type { EnrollmentsTable, OutboxTable, TasksTable } from "../../src/store/tables/tables.ts";
import { enrolled } from "./acting.ts";
import { createTestDatabase, type TestDatabase } from "./database.ts";
import { createEngineBench, type EngineBench } from "./engine.ts";
import { createMailDouble, type MailDouble, type SentCopy } from "./mail-double.ts";
import { makeContact, makeOrganisation, makeSequence, start, type Organisation } from "./organisation.ts";

/** A database, an organisation, mailboxes and engines whose time the test decides. */
export interface EngineStory {
  test: TestDatabase;
  org: Organisation;
  mail: MailDouble;
  bench: EngineBench;
  now: Date;
  /** Enrolls a new contact of the rep (or of `asker`) and gives the enrollment's id. */
  enroll(sequenceId: string, asker?: Asker): Promise<string>;
  enrollment(id: string): Promise<Selectable<EnrollmentsTable>>;
  outbox(id: string, position?: number): Promise<Selectable<OutboxTable> | undefined>;
  tasks(id: string): Promise<Selectable<TasksTable>[]>;
  sentOf(id: string): SentCopy[];
  isAt(id: string, position: number): () => Promise<boolean>;
  end(): Promise<void>;
}

export async function beginStory(): Promise<EngineStory> {
  const test = await createTestDatabase({ poolSize: 20 });
  const { db } = test;
  const mail = createMailDouble();
  const org = await makeOrganisation(db);
  const story: EngineStory = {
    test,
    org,
    mail,
    bench: createEngineBench(db, mail, () => story.now),
    now: start,
    enroll: async (sequenceId, asker = org.rep) =>
      enrolled(db, asker, await makeContact(db, asker.tenantId), sequenceId, { at: story.now }),
    enrollment: (id) =>
      db.selectFrom("enrollments").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
    outbox: (id, position = 1) =>
      db
        .selectFrom("outbox")
        .selectAll()
        .where("enrollment_id", "=", id)
        .where("position", "=", position)
        .executeTakeFirst(),
    tasks: (id) =>
      db.selectFrom("tasks").selectAll().where("enrollment_id", "=", id).orderBy("position").execute(),
    sentOf: (id) => mail.sent.filter((copy) => copy.messageId.includes(id)),
    isAt: (id, position) => async () => (await story.enrollment(id)).next_position === position,
    async end() {
      mail.release();
      await story.bench.drainAll();
      await test.destroy();
    },
  };
  return story;
}

export interface StepWish {
  type: StepType;
  delay?: number;
  /** For tasks: the sequence goes on at once. */
  goesOn?: boolean;
}

/** A sequence of these steps, every day at any time; gives its id. */
export async function makeSteps({ test, org }: EngineStory, steps: readonly StepWish[]): Promise<string> {
  const sequenceId = await makeSequence(
    test.db,
    org.rep,
    steps.map((step) => step.delay ?? 0),
  );
  for (const [index, step] of steps.entries()) {
    await test.db
      .updateTable("sequence_steps")
      .set({ type: step.type, waits_for_completion: step.goesOn !== true })
      .where("sequence_id", "=", sequenceId)
      .where("position", "=", index + 1)
      .execute();
  }
  await test.db
    .updateTable("sequence_versions")
    .set({ eligible_days: "every_day", window_start_minute: 0, window_end_minute: 1440 })
    .where("sequence_id", "=", sequenceId)
    .execute();
  return sequenceId;
}
