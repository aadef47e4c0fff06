import { describe, expect, it } from "@jest/globals";
import {
  backAtWork,
  businessDaysLater,
  changeHold,
  type HeldContact,
  type HoldWish,
} from "../../src/domain/hold.ts";

const at = new Date("2026-03-02T09:00:00Z");
const later = (days: number) => new Date(at.getTime() + days * 86_400_000);
const none: HeldContact = { hold: null, holdsWithoutDate: 0 };
const stated = (days: number): HeldContact => ({
  hold: { reason: "away", until: later(days) },
  holdsWithoutDate: 0,
});
const guessed = (days: number): HeldContact => ({
  hold: { reason: "away", until: later(days) },
  holdsWithoutDate: 1,
});
const doubt: HeldContact = { hold: { reason: "doubt", until: null }, holdsWithoutDate: 0 };
const untilDay = (days: number): HoldWish => ({ kind: "away_until", until: later(days) });
const unknown: HoldWish = { kind: "away", until: later(2) };

describe("a hold that is asked for", () => {
  it.each<[string, HeldContact, HoldWish, string | Date | null]>([
    ["holds who is not held", none, untilDay(5), later(5)],
    ["holds for the policy delay without a date", none, unknown, later(2)],
    ["counts the later of two stated dates", stated(5), untilDay(9), later(9)],
    ["counts the later of two stated dates, whichever comes first", stated(9), untilDay(5), "unchanged"],
    ["prefers a stated date to the policy delay", guessed(9), untilDay(5), later(5)],
    ["does not add a policy delay to anything", stated(5), unknown, "unchanged"],
    ["does not add a policy delay to another", guessed(1), unknown, "unchanged"],
    ["begins anew when the hold before it is over", stated(-1), unknown, later(2)],
    ["is nothing when its day is past", none, untilDay(-1), "unchanged"],
    ["goes behind a doubt", doubt, untilDay(5), "unchanged"],
    ["goes before an absence when it is a doubt", stated(5), { kind: "doubt" }, null],
    ["is one doubt however often", doubt, { kind: "doubt" }, "unchanged"],
  ])("%s", (_what, held, wish, expected) => {
    const outcome = changeHold(held, wish, at);
    expect(outcome.kind === "held" ? outcome.hold.until : outcome.kind).toEqual(expected);
  });

  it("three times in a row without a date, and then a person has to look; a date breaks the row", () => {
    const row = (holdsWithoutDate: number): HeldContact => ({ hold: null, holdsWithoutDate });
    expect(changeHold(row(2), unknown, at)).toMatchObject({ kind: "held", holdsWithoutDate: 3 });
    expect(changeHold(row(3), unknown, at)).toEqual({ kind: "too_often" });
    expect(changeHold(row(3), untilDay(5), at)).toMatchObject({ kind: "held", holdsWithoutDate: 0 });
  });
});

describe("the first business day of being back", () => {
  const oslo = { timeZone: "Europe/Oslo", holidays: new Set(["2026-04-06"]) };

  it.each([
    ["2026-03-04", "2026-03-03T23:00:00.000Z"], // Wednesday
    ["2026-03-07", "2026-03-08T23:00:00.000Z"], // Saturday: Monday
    ["2026-03-28", "2026-03-29T22:00:00.000Z"], // over the night in which clocks are set
    ["2026-04-04", "2026-04-06T22:00:00.000Z"], // Monday is a holiday
  ])("%s begins at %s", (day, instant) => {
    expect(backAtWork(day, oslo).toISOString()).toBe(instant);
  });

  it("is the calendar's own day where days begin earlier", () => {
    const auckland = { timeZone: "Pacific/Auckland", holidays: new Set<string>() };
    expect(backAtWork("2026-03-04", auckland).toISOString()).toBe("2026-03-03T11:00:00.000Z");
  });

  it("is the day itself where every day is a holiday", () => {
    const holidays = new Set(
      Array.from({ length: 800 }, (_, day) =>
        later(day - 200)
          .toISOString()
          .slice(0, 10),
      ),
    );
    expect(backAtWork("2026-03-04", { timeZone: "UTC", holidays }).toISOString()).toBe(
      "2026-03-04T00:00:00.000Z",
    );
  });
});

describe("two business days later", () => {
  const oslo = { timeZone: "Europe/Oslo", holidays: new Set(["2026-03-04"]) };

  it.each([
    ["2026-03-05T09:00:00Z", "2026-03-09T09:00:00.000Z"], // Thursday: Monday
    ["2026-03-07T09:00:00Z", "2026-03-10T09:00:00.000Z"], // Saturday: Tuesday
    ["2026-03-02T09:00:00Z", "2026-03-05T09:00:00.000Z"], // a holiday between
    ["2026-03-27T09:00:00Z", "2026-03-31T08:00:00.000Z"], // the same time of day, though the clocks were set
  ])("than %s is %s", (from, to) => {
    expect(businessDaysLater(2, new Date(from), oslo).toISOString()).toBe(to);
  });
});
