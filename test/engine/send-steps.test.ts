import { enrolled, timelineTypes } from "../support/acting.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";
import { createEngineBench, until, type EngineBench } from "../support/engine.ts";
import { createMailDouble, type MailDouble } from "../support/mail-double.ts";
import {
  after,
  days,
  makeContact,
  makeOrganisation,
  makeSequence,
  start,
  type Organisation,
} from "../support/organisation.ts";

let test: TestDatabase;
let org: Organisation;
let sequenceId: string;
let now: Date;
let mail: MailDouble;
let bench: EngineBench;

beforeAll(async () => {
  test = await createTestDatabase();
  org = await makeOrganisation(test.db);
  sequenceId = await makeSequence(test.db, org.rep);
});
afterAll(() => test.destroy());
beforeEach(() => {
  now = start;
  mail = createMailDouble();
  bench = createEngineBench(test.db, mail, () => now);
});
afterEach(() => bench.drainAll());

const enroll = async () => enrolled(test.db, org.rep, await makeContact(test.db, org.tenantId), sequenceId);
const read = (id: string) =>
  test.db.selectFrom("enrollments").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const sentOf = (id: string) => mail.sent.filter((copy) => copy.messageId.includes(id));

describe("S-002 the first step", () => {
  it("leaves at once, and the next waits for its delay", async () => {
    const id = await enroll();
    bench.run();
    await until(async () => (await read(id)).next_position === 2);
    expect(sentOf(id)).toHaveLength(1);
    expect(await read(id)).toMatchObject({ state: "active", due_at: after(days(2)), wait_reason: null });
    expect(await timelineTypes(test.db, org.tenantId, id)).toEqual(["enrolled", "step_executed"]);
  });
});

describe("S-024 the last step", () => {
  it("ends the enrollment, after each email left once and in its order", async () => {
    const id = await enroll();
    const engine = bench.run();
    for (const position of [2, 3, 4]) {
      await until(async () => (await read(id)).next_position === position);
      now = (await read(id)).due_at ?? now;
      engine.wake();
    }
    expect(await read(id)).toMatchObject({
      state: "finished",
      end_reason: "completed",
      ended_by_kind: "system",
    });
    expect(sentOf(id).map((copy) => copy.messageId.split(".")[1])).toEqual(["1", "2", "3"]);
    expect(await timelineTypes(test.db, org.tenantId, id)).toEqual([
      "enrolled",
      "step_executed",
      "step_executed",
      "step_executed",
      "finished",
    ]);
  });
});
