import { sql } from "kysely";
import { keepTimetable } from "../../../src/engine/keep-timetable.ts";
import { claimDueSteps } from "../../../src/store/steps/claim-due-steps.ts";
import { pauseStoredEnrollment } from "../../../src/store/enrollments/pause-enrollment.ts";
import { peekDueSteps } from "../../../src/store/steps/peek-due-steps.ts";
import { resumeStoredEnrollment } from "../../../src/store/enrollments/resume-enrollment.ts";
import { mendTimetable } from "../../../src/store/steps/timetable.ts";
import { unenrollEnrollment } from "../../../src/store/enrollments/unenroll-enrollment.ts";
import { changeOrder, enrolled, unenrollOrder } from "../../support/acting.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import {
  after,
  days,
  makeContact,
  makeOrganisation,
  makeSequence,
  minutes,
  start,
  type Organisation,
} from "../../support/organisation.ts";

let test: TestDatabase;
let org: Organisation;
let sequenceId: string;
beforeAll(async () => {
  test = await createTestDatabase();
  org = await makeOrganisation(test.db);
  sequenceId = await makeSequence(test.db, org.rep, [0, 60]);
});
beforeEach(() => test.db.deleteFrom("timetable").execute());
afterEach(() => mendTimetable(test.db));
afterAll(() => test.destroy());

const enroll = async () => enrolled(test.db, org.rep, await makeContact(test.db, org.tenantId), sequenceId);

async function entry(enrollmentId: string) {
  const query = test.db.selectFrom("timetable").selectAll().where("enrollment_id", "=", enrollmentId);
  return (await query.executeTakeFirst()) ?? null;
}

const claim = (enrollmentId: string, at = start, forMs = 60_000) =>
  claimDueSteps(test.db, { tenantId: org.tenantId, enrollmentIds: [enrollmentId], at, forMs });

async function peek(now = start): Promise<string[]> {
  const steps = await peekDueSteps(test.db, { now, limit: 1_000, exceptInboxes: [], exceptTenants: [] });
  return steps.map((step) => step.enrollmentId);
}

describe("the timetable", () => {
  it("says when a step is due", async () => {
    const id = await enroll();
    expect(await entry(id)).toMatchObject({ due_at: start, taken_until: null });
    expect(await peek()).toEqual([id]);
    expect(await peek(after(-1))).toEqual([]);
  });

  it("lets one worker at a time have a step in hand, and another when that does not come back", async () => {
    const id = await enroll();
    expect((await claim(id)).emails).toHaveLength(1);
    expect(await peek()).toEqual([]);
    expect(await claim(id)).toEqual({ emails: [], count: 0 });
    await sql`update timetable set taken_until = now() - interval '1 second'`.execute(test.db);
    expect(await peek()).toEqual([id]);
    expect((await claim(id)).emails).toHaveLength(1);
  });

  it("loses what is over or waits for somebody when the engine meets it", async () => {
    const [gone, paused] = [await enroll(), await enroll()];
    await unenrollEnrollment(test.db, unenrollOrder(org.rep, gone));
    await pauseStoredEnrollment(test.db, changeOrder(org.rep, paused, start));
    for (const id of [gone, paused]) {
      expect(await claim(id)).toEqual({ emails: [], count: 0 });
      expect(await entry(id)).toBeNull();
    }
    await resumeStoredEnrollment(test.db, changeOrder(org.rep, paused, after(days(1))));
    expect(await entry(paused)).toMatchObject({ due_at: after(days(1)), taken_until: null });
  });

  it("moves to a later time what it has too early", async () => {
    const id = await enroll();
    await sql`update enrollments set due_at = ${after(minutes(5))} where id = ${id}`.execute(test.db);
    expect(await claim(id)).toEqual({ emails: [], count: 0 });
    expect(await entry(id)).toMatchObject({ due_at: after(minutes(5)), taken_until: null });
  });
});

describe("what an older version of the program left out", () => {
  it("is entered, and what is too late comes earlier", async () => {
    await mendTimetable(test.db);
    const [missing, late, right] = [await enroll(), await enroll(), await enroll()];
    await test.db.deleteFrom("timetable").where("enrollment_id", "=", missing).execute();
    const tomorrow = { due_at: after(days(1)) };
    await test.db.updateTable("timetable").set(tomorrow).where("enrollment_id", "=", late).execute();
    expect(await mendTimetable(test.db)).toBe(2);
    for (const id of [missing, late, right]) expect(await entry(id)).toMatchObject({ due_at: start });
    expect(await mendTimetable(test.db)).toBe(0);
  });

  it("is looked for every minute in the first ten, and then every hour", async () => {
    let now = 0;
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    const keep = keepTimetable({ db: test.db, log, clock: () => new Date() }, () => now);
    await enroll();
    const found: number[] = [];
    for (let minute = 0.5; minute <= 71; minute += 0.5) {
      now = minute * 60_000;
      await test.db.deleteFrom("timetable").execute();
      if ((await keep()) > 0) found.push(minute);
    }
    expect(found).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 70]);
  });
});
