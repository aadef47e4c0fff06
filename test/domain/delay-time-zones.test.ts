import fc from "fast-check";
import {
  continueDelay,
  endOfDelay,
  remainingMs,
  startDelay,
  startDelayUntil,
  stopDelay,
} from "../../src/domain/delay.ts";
import { after, days } from "../support/organisation.ts";
import { clocksShow, zones } from "../support/zones.ts";

describe("S-108 a delay of days keeps its time of day", () => {
  it.each([
    ["Europe/Oslo, clocks forward", "Europe/Oslo", "2026-03-27T08:30:00Z", "2026-03-30 09:30", 71],
    ["Europe/Oslo, clocks back", "Europe/Oslo", "2026-10-23T07:30:00Z", "2026-10-26 09:30", 73],
    ["Europe/Oslo, into the missing hour", "Europe/Oslo", "2026-03-26T01:30:00Z", "2026-03-29 03:00", 71.5],
    ["Europe/Oslo, into the repeated hour", "Europe/Oslo", "2026-10-22T00:30:00Z", "2026-10-25 02:30", 72],
    ["New York, clocks forward", "America/New_York", "2026-03-06T14:00:00Z", "2026-03-09 09:00", 71],
    ["Lord Howe, half an hour back", "Australia/Lord_Howe", "2026-04-03T00:00:00Z", "2026-04-06 11:00", 72.5],
    ["Kathmandu, never set", "Asia/Kathmandu", "2026-03-27T03:15:00Z", "2026-03-30 09:00", 72],
    ["over a leap day", "Europe/Oslo", "2028-02-27T08:00:00Z", "2028-03-01 09:00", 72],
    ["without a leap day", "Europe/Oslo", "2026-02-26T08:00:00Z", "2026-03-01 09:00", 72],
    ["Samoa, over the day it skipped", "Pacific/Apia", "2011-12-28T20:00:00Z", "2011-12-31 10:00", 48],
    ["Casablanca, into Ramadan", "Africa/Casablanca", "2026-02-13T10:00:00Z", "2026-02-16 11:00", 73],
  ])("%s", (_, zone, from, shown, realHours) => {
    const begun = new Date(from);
    const end = endOfDelay(startDelay(days(3), begun), zone)!;
    expect(clocksShow(zone, end)).toBe(shown);
    expect((end.getTime() - begun.getTime()) / 3_600_000).toBe(realHours);
  });
});

describe("S-077 pausing on the nights when clocks are set", () => {
  it("S-002 has nothing to wait in the repeated hour when there is no delay", () => {
    const begun = new Date("2026-10-25T01:20:00Z");
    expect(endOfDelay(startDelay(0, begun), "Europe/Oslo")).toEqual(begun);
  });
  it("counts one day as used from noon to noon", () => {
    const delay = startDelay(days(3), new Date("2026-03-28T11:00:00Z"));
    expect(remainingMs(delay, new Date("2026-03-29T10:00:00Z"), "Europe/Oslo")).toBe(days(2));
  });
  it("waits until a given time, whatever lies between", () => {
    const [at, until] = [new Date("2026-10-24T10:00:00Z"), new Date("2026-10-26T10:00:00Z")];
    expect(endOfDelay(startDelayUntil(until, at, "Europe/Oslo"), "Europe/Oslo")).toEqual(until);
    expect(startDelayUntil(at, until, "Europe/Oslo").delayMs).toBe(0);
  });
});

describe("S-076 S-077 in every zone, on every night", () => {
  const zone = fc.constantFrom(...zones);
  // Mostly the nights when Europe, America or Lord Howe set their clocks, and Samoa's missing day.
  const begin = fc
    .tuple(
      fc.constantFrom(
        "2026-03-08",
        "2026-03-29",
        "2026-04-05",
        "2026-10-25",
        "2026-11-01",
        "2011-12-30",
        "2028-02-29",
      ),
      fc.integer({ min: -days(4), max: days(2) }),
    )
    .map(([day, by]) => new Date(Date.parse(day) + by));
  const length = fc.integer({ min: 0, max: days(6) });
  const runs = { numRuns: 1_000 };

  it("never has less than nothing or more than the whole delay left", () => {
    fc.assert(
      fc.property(zone, begin, length, fc.array(length, { maxLength: 8 }), (name, at, delayMs, steps) => {
        let delay = startDelay(delayMs, at);
        let [now, left] = [at, delayMs];
        for (const [index, by] of steps.entries()) {
          now = after(by, now);
          delay = index % 2 === 0 ? stopDelay(delay, now, name) : continueDelay(delay, now);
          const rest = remainingMs(delay, now, name);
          expect(rest).toBeGreaterThanOrEqual(0);
          expect(rest).toBeLessThanOrEqual(left);
          left = rest;
        }
      }),
      runs,
    );
  });

  it("is never due earlier for having been paused", () => {
    fc.assert(
      fc.property(zone, begin, length, length, length, (name, at, delayMs, pausedAfter, pausedFor) => {
        const delay = startDelay(delayMs, at);
        const paused = stopDelay(delay, after(pausedAfter, at), name);
        const resumed = continueDelay(paused, after(pausedAfter + pausedFor, at));
        const [before, then] = [endOfDelay(delay, name)!, endOfDelay(resumed, name)!];
        expect(then.getTime()).toBeGreaterThanOrEqual(before.getTime());
      }),
      runs,
    );
  });

  it("is due at the same time when paused and resumed at once, unless it was due already", () => {
    fc.assert(
      fc.property(zone, begin, length, length, (name, at, delayMs, pausedAfter) => {
        const delay = startDelay(delayMs, at);
        const moment = after(pausedAfter, at);
        const end = endOfDelay(delay, name)!;
        const again = endOfDelay(continueDelay(stopDelay(delay, moment, name), moment), name)!;
        expect(again).toEqual(end < moment ? moment : end);
      }),
      runs,
    );
  });

  it("keeps the order: what begins no later and is no longer ends no later", () => {
    fc.assert(
      fc.property(zone, begin, length, length, length, (name, at, delayMs, later, longer) => {
        const first = endOfDelay(startDelay(delayMs, at), name)!;
        const second = endOfDelay(startDelay(delayMs + longer, after(later, at)), name)!;
        expect(second.getTime()).toBeGreaterThanOrEqual(first.getTime());
      }),
      runs,
    );
  });
});
