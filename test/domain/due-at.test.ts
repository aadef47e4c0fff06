import fc from "fast-check";
import { startDelay } from "../../src/domain/delay.ts";
import { dueAt, type DuePlan } from "../../src/domain/due-at.ts";
import { firstOpenInstant } from "../../src/domain/schedule/send-schedule.ts";
import { after, days, minutes } from "../support/organisation.ts";
import { clocksShow, zones } from "../support/zones.ts";

const office: DuePlan = {
  timeZone: "Europe/Oslo",
  eligibleDays: "business_days",
  windowStartMinute: 8 * 60,
  windowEndMinute: 18 * 60,
  holidays: new Set(["2026-12-25", "2027-01-01"]),
  isFirstStep: false,
};
const due = (wishes: Partial<DuePlan>, at: string) => {
  const plan = { ...office, ...wishes };
  return clocksShow(plan.timeZone, dueAt(startDelay(0, new Date(at)), plan)!);
};

describe("S-108 follow-ups go on the first eligible day, within the window", () => {
  it.each<[string, Partial<DuePlan>, string, string]>([
    ["in the window: at once", {}, "2026-03-03T09:15:00Z", "2026-03-03 10:15"],
    ["before the window: when it opens", {}, "2026-03-03T03:00:00Z", "2026-03-03 08:00"],
    ["at its end: the next day", {}, "2026-03-03T17:00:00Z", "2026-03-04 08:00"],
    ["on Friday evening: on Monday", {}, "2026-03-06T19:00:00Z", "2026-03-09 08:00"],
    ["on Saturday: on Monday", {}, "2026-03-07T11:00:00Z", "2026-03-09 08:00"],
    [
      "on Saturday, where every day counts",
      { eligibleDays: "every_day" },
      "2026-03-07T11:00:00Z",
      "2026-03-07 12:00",
    ],
    ["on a holiday: after it and the weekend", {}, "2026-12-25T10:00:00Z", "2026-12-28 08:00"],
    [
      "on a holiday, where weekdays count",
      { eligibleDays: "weekdays" },
      "2026-12-25T10:00:00Z",
      "2026-12-25 11:00",
    ],
    ["on a leap day", { eligibleDays: "every_day" }, "2028-02-29T05:00:00Z", "2028-02-29 08:00"],
    ["S-107 in the contact's zone", { timeZone: "Asia/Tokyo" }, "2026-03-03T09:15:00Z", "2026-03-04 08:00"],
    ["half-hour zone", { timeZone: "Asia/Kolkata" }, "2026-03-03T01:00:00Z", "2026-03-03 08:00"],
    [
      "Samoa's missing Friday",
      { timeZone: "Pacific/Apia", holidays: new Set() },
      "2011-12-30T06:00:00Z",
      "2012-01-02 08:00",
    ],
    [
      "a window in the missing hour: the next night",
      { eligibleDays: "every_day", windowStartMinute: 120, windowEndMinute: 180 },
      "2026-03-28T23:00:00Z",
      "2026-03-30 02:00",
    ],
    [
      "a window that opens in the missing hour: after it",
      { eligibleDays: "every_day", windowStartMinute: 150, windowEndMinute: 300 },
      "2026-03-28T23:00:00Z",
      "2026-03-29 03:00",
    ],
  ])("%s", (_, wishes, at, expected) => expect(due(wishes, at)).toBe(expected));

  it("opens in the first of two equal hours", () => {
    const wishes = { ...office, eligibleDays: "every_day", windowStartMinute: 150 } as const;
    const opened = dueAt(startDelay(0, new Date("2026-10-24T22:00:00Z")), wishes);
    expect(opened).toEqual(new Date("2026-10-25T00:30:00Z"));
  });
});

describe("S-002 the first step runs at once", () => {
  it("on a Sunday night, too", () => {
    const at = new Date("2026-03-08T02:13:14.015Z");
    expect(dueAt(startDelay(0, at), { ...office, isFirstStep: true })).toEqual(at);
  });
});

describe("S-066 nothing is due while the delay does not run", () => {
  it("says null", () => expect(dueAt({ delayMs: 5, usedMs: 0, startedAt: null }, office)).toBeNull());
});

describe("whatever the schedule", () => {
  const schedule = fc
    .record({
      timeZone: fc.constantFrom(...zones),
      eligibleDays: fc.constantFrom("business_days", "weekdays", "every_day"),
      start: fc.integer({ min: 0, max: 1439 }),
      length: fc.integer({ min: 1, max: 1440 }),
      holidays: fc.uniqueArray(fc.integer({ min: 0, max: 20 })),
    })
    .map(({ start, length, holidays, ...rest }): DuePlan => ({
      ...rest,
      windowStartMinute: start,
      windowEndMinute: Math.min(1440, start + length),
      holidays: new Set(
        holidays.map((by) => after(days(by), new Date("2026-10-20")).toISOString().slice(0, 10)),
      ),
      isFirstStep: false,
    }));
  const time = fc.integer({ min: Date.parse("2026-10-20"), max: Date.parse("2026-11-08") });
  const runs = { numRuns: 1_000 };

  it("a step never moves back, and an open time stays as it is", () => {
    fc.assert(
      fc.property(schedule, time, (plan, at) => {
        const open = firstOpenInstant(plan, at);
        expect(open).toBeGreaterThanOrEqual(at);
        expect(firstOpenInstant(plan, open)).toBe(open);
      }),
      runs,
    );
  });

  it("the order of steps never changes", () => {
    fc.assert(
      fc.property(schedule, time, fc.integer({ min: 0, max: days(5) }), (plan, at, later) => {
        expect(firstOpenInstant(plan, at + later)).toBeGreaterThanOrEqual(firstOpenInstant(plan, at));
      }),
      runs,
    );
  });

  it("it is open by the clocks of the zone, and the minute before was not, unless that is when it was asked", () => {
    fc.assert(
      fc.property(schedule, time, (plan, at) => {
        const open = firstOpenInstant(plan, at);
        expect(isOpen(plan, open)).toBe(true);
        if (open - minutes(1) >= at) expect(isOpen(plan, open - minutes(1))).toBe(false);
      }),
      runs,
    );
  });

  function isOpen(plan: DuePlan, at: number): boolean {
    const shown = clocksShow(plan.timeZone, new Date(at));
    const [day = "", clock = ""] = shown.split(" ");
    const [hour = 0, minute = 0] = clock.split(":").map(Number);
    const inWindow =
      hour * 60 + minute >= plan.windowStartMinute && hour * 60 + minute < plan.windowEndMinute;
    const weekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
    if (plan.eligibleDays === "every_day") return inWindow;
    return inWindow && !weekend && (plan.eligibleDays === "weekdays" || !plan.holidays.has(day));
  }
});
