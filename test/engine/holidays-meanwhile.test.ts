import { sql } from "kysely";
import { addHoliday } from "../../src/store/organisation/add-holiday.ts";
import { rescheduleAgain } from "../../src/store/organisation/holiday-changes.ts";
import { removeHoliday } from "../../src/store/organisation/remove-holiday.ts";
import { until } from "../support/engine.ts";
import { beginStory, type EngineStory } from "../support/engine-story.ts";
import { makeSequence } from "../support/organisation.ts";

let story: EngineStory;
beforeEach(async () => {
  story = await beginStory();
});
afterEach(() => story.end());

/** Enrolled on Monday 2 March 2026, 10:00 in Oslo, the second email waits until this Wednesday. */
const wednesday = { day: "2026-03-04", name: "A day off" };
const twoDaysLater = new Date("2026-03-04T09:00:00Z");
const thursdayMorning = new Date("2026-03-05T07:00:00Z");
const add = () => addHoliday(story.test.db, story.org.tenantId, wednesday);
const remove = () => removeHoliday(story.test.db, story.org.tenantId, wednesday.day);

/** The first email is handed over while this happens; gives the enrollment. */
async function meanwhile(change: () => Promise<unknown>): Promise<string> {
  const id = await story.enroll(await makeSequence(story.test.db, story.org.rep, [0, 2 * 24 * 60]));
  story.mail.onSend = async () => void (await change());
  story.bench.run();
  await until(story.isAt(id, 2));
  story.mail.onSend = () => {};
  return id;
}

const dueOf = async (id: string) => (await story.enrollment(id)).due_at;

/** As if the wait for the next look were over; gives how many days were looked at. */
async function lookAgain(): Promise<number> {
  await sql`update holiday_changes set again_at = now() - interval '1 second'`.execute(story.test.db);
  return rescheduleAgain(story.test.db);
}

const looksAhead = async () => {
  const { rows } = await sql<{ minutes: number }>`
    select ceil(extract(epoch from again_at - now()) / 60)::integer as minutes from holiday_changes`.execute(
    story.test.db,
  );
  return rows.map(({ minutes }) => minutes);
};

describe("a holiday that changes while an email is under way", () => {
  it("moves the step after it, though that was planned by what was known before", async () => {
    const id = await meanwhile(add);
    expect(await lookAgain()).toBe(1);
    expect(await dueOf(id)).toEqual(thursdayMorning);
    const query = story.test.db.selectFrom("timetable").select("due_at").where("enrollment_id", "=", id);
    expect(await query.executeTakeFirst()).toEqual({ due_at: thursdayMorning });
  });

  it("lets that step come back when it is none any more", async () => {
    await add();
    const id = await meanwhile(remove);
    expect(await lookAgain()).toBe(1);
    expect(await dueOf(id)).toEqual(twoDaysLater);
  });

  it("is looked at three times within about an hour, and again when it changes again", async () => {
    await add();
    expect(await looksAhead()).toEqual([1]);
    await lookAgain();
    expect(await looksAhead()).toEqual([9]);
    expect(await rescheduleAgain(story.test.db)).toBe(0);
    await remove();
    expect(await looksAhead()).toEqual([1]);
    await lookAgain();
    await lookAgain();
    expect(await looksAhead()).toEqual([50]);
    await lookAgain();
    expect(await looksAhead()).toEqual([]);
    expect(await lookAgain()).toBe(0);
  });

  it("is not noted when nothing has changed", async () => {
    await remove();
    expect(await looksAhead()).toEqual([]);
  });
});
