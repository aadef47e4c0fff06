import { addHoliday } from "../../../src/store/organisation/add-holiday.ts";
import { listHolidays } from "../../../src/store/organisation/list-holidays.ts";
import { removeHoliday } from "../../../src/store/organisation/remove-holiday.ts";
import { resumeStoredEnrollment } from "../../../src/store/enrollments/resume-enrollment.ts";
import { pauseStoredEnrollment } from "../../../src/store/enrollments/pause-enrollment.ts";
import { actorOf, enrolled } from "../../support/acting.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import {
  days,
  makeContact,
  makeOrganisation,
  makeSequence,
  type Organisation,
} from "../../support/organisation.ts";
import { clocksShow } from "../../support/zones.ts";

let test: TestDatabase;
let org: Organisation;

beforeEach(async () => {
  test = await createTestDatabase();
  org = await makeOrganisation(test.db);
});
afterEach(() => test.destroy());

/** Enrolled at step 1 on Wednesday 23 December 2026, 10:00 in Oslo; waits two days for step 2. */
async function waitsForStepTwo(zone = "Europe/Oslo"): Promise<string> {
  const at = new Date("2026-12-23T09:00:00Z");
  const contactId = await makeContact(test.db, org.tenantId, { timeZone: zone });
  const sequenceId = await makeSequence(test.db, org.rep, [0, 2 * 24 * 60]);
  const id = await enrolled(test.db, org.rep, contactId, sequenceId, { at });
  const next = {
    next_position: 2,
    delay_ms: days(2),
    delay_started_at: at,
    due_at: new Date("2026-12-25T09:00:00Z"),
  };
  await test.db.updateTable("enrollments").set(next).where("id", "=", id).execute();
  return id;
}
async function due(id: string, zone = "Europe/Oslo"): Promise<string | null> {
  const query = test.db.selectFrom("enrollments").select("due_at").where("id", "=", id);
  const { due_at: at } = await query.executeTakeFirstOrThrow();
  return at === null ? null : clocksShow(zone, at);
}
const christmas = { day: "2026-12-25", name: "First day of Christmas" };
const add = () => addHoliday(test.db, org.tenantId, christmas);

describe("holidays of a tenant", () => {
  it("are kept once, listed in order, and removed", async () => {
    expect(await add()).toEqual({ kind: "added" });
    expect(await add()).toEqual({ kind: "already_a_holiday" });
    await addHoliday(test.db, org.tenantId, { day: "2026-12-24", name: "Eve" });
    expect(await listHolidays(test.db, org.tenantId, "2026-12-24")).toEqual([
      { day: "2026-12-24", name: "Eve" },
      christmas,
    ]);
    expect(await listHolidays(test.db, org.tenantId, "2026-12-26")).toEqual([]);
    expect(await removeHoliday(test.db, org.tenantId, "2026-12-25")).toEqual({ kind: "removed" });
    expect(await removeHoliday(test.db, org.tenantId, "2026-12-25")).toEqual({ kind: "not_found" });
  });

  it("move the follow-ups that were due on them, and let them come back", async () => {
    const id = await waitsForStepTwo();
    const inAuckland = await waitsForStepTwo("Pacific/Auckland");
    const other = await makeOrganisation(test.db);
    await addHoliday(test.db, other.tenantId, christmas);
    expect(await due(id)).toBe("2026-12-25 10:00");
    await add();
    expect(await due(id)).toBe("2026-12-28 08:00");
    // 25 December ends there before it ends in Oslo: 22:00 is after the window already.
    expect(await due(inAuckland, "Pacific/Auckland")).toBe("2026-12-28 08:00");
    await removeHoliday(test.db, org.tenantId, christmas.day);
    expect(await due(id)).toBe("2026-12-25 10:00");
  });

  it("count when a paused enrollment is resumed", async () => {
    const id = await waitsForStepTwo();
    await add();
    const change = (at: string) => ({
      tenantId: org.tenantId,
      enrollmentId: id,
      at: new Date(at),
      actor: actorOf(org.rep),
    });
    await pauseStoredEnrollment(test.db, change("2026-12-24T09:00:00Z"));
    expect(await due(id)).toBeNull();
    await resumeStoredEnrollment(test.db, change("2026-12-24T15:00:00Z"));
    expect(await due(id)).toBe("2026-12-28 08:00");
  });

  it("S-002 leave the first step and other schedules alone", async () => {
    const id = await waitsForStepTwo();
    await test.db.updateTable("enrollments").set({ first_position: 2 }).where("id", "=", id).execute();
    const weekdays = await waitsForStepTwo();
    const { sequence_id: sequenceId } = await test.db
      .selectFrom("enrollments")
      .select("sequence_id")
      .where("id", "=", weekdays)
      .executeTakeFirstOrThrow();
    const everyDay = { eligible_days: "every_day" as const };
    await test.db
      .updateTable("sequence_versions")
      .set(everyDay)
      .where("sequence_id", "=", sequenceId)
      .execute();
    await add();
    expect([await due(id), await due(weekdays)]).toEqual(["2026-12-25 10:00", "2026-12-25 10:00"]);
  });
});
