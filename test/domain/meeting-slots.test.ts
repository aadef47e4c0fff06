import fc from "fast-check";
import { freeSlots, slotMs, type SlotPlan } from "../../src/domain/meeting-slots.ts";

const plan: SlotPlan = {
  timeZone: "Europe/Warsaw",
  windowStartMinute: 9 * 60,
  windowEndMinute: 17 * 60,
  holidays: new Set(),
};
/** A Monday, 10:00 in Warsaw. */
const now = Date.parse("2026-11-23T09:00:00.000Z");
const iso = (instants: readonly number[]) => instants.map((instant) => new Date(instant).toISOString());
const of = (wishes: Partial<SlotPlan> = {}, busy: { from: number; until: number }[] = []) =>
  freeSlots({ ...plan, ...wishes }, busy, now);

describe("free half hours", () => {
  test("are offered on ten business days, from two hours from now on, within the window", () => {
    const slots = iso(of());
    expect(slots.slice(0, 2)).toEqual(["2026-11-23T11:00:00.000Z", "2026-11-23T11:30:00.000Z"]);
    expect(slots.filter((slot) => slot.startsWith("2026-11-23"))).toHaveLength(10);
    expect(slots.filter((slot) => slot.startsWith("2026-11-24"))).toHaveLength(16);
    expect(slots.at(-1)).toBe("2026-12-04T15:30:00.000Z");
    expect(slots.filter((slot) => /2026-11-2[89]/.test(slot))).toEqual([]);
  });

  test("leave holidays out", () => {
    const slots = iso(of({ holidays: new Set(["2026-11-24"]) }));
    expect(slots.filter((slot) => slot.startsWith("2026-11-24"))).toEqual([]);
    expect(slots.at(-1)).toBe("2026-12-07T15:30:00.000Z");
  });

  test("leave out what touches a meeting, and nothing beside it", () => {
    const from = Date.parse("2026-11-24T09:15:00.000Z");
    const slots = iso(of({}, [{ from, until: from + 30 * 60_000 }])).filter((slot) => slot < "2026-11-24T11");
    expect(slots.filter((slot) => slot.startsWith("2026-11-24"))).toEqual([
      "2026-11-24T08:00:00.000Z",
      "2026-11-24T08:30:00.000Z",
      "2026-11-24T10:00:00.000Z",
      "2026-11-24T10:30:00.000Z",
    ]);
  });

  test("begin with the next half hour where the window begins in between", () => {
    const slots = iso(of({ windowStartMinute: 9 * 60 + 10, windowEndMinute: 10 * 60 + 45 }));
    expect(slots.slice(0, 2)).toEqual(["2026-11-24T08:30:00.000Z", "2026-11-24T09:00:00.000Z"]);
  });

  test("are those of the visitor's clocks", () => {
    expect(iso(of({ timeZone: "Asia/Kathmandu" }))[0]).toBe("2026-11-24T03:15:00.000Z");
  });

  test.each([
    [0, 24 * 60],
    [6 * 60, 22 * 60],
    [20 * 60, 23 * 60],
  ])(
    "are offered by day, also where emails leave from minute %i to %i",
    (windowStartMinute, windowEndMinute) => {
      const slots = iso(of({ windowStartMinute, windowEndMinute }));
      const tuesday = slots.filter((slot) => slot.startsWith("2026-11-24"));
      expect(tuesday).toHaveLength(20);
      expect(tuesday[0]).toBe("2026-11-24T07:00:00.000Z");
      expect(tuesday.at(-1)).toBe("2026-11-24T16:30:00.000Z");
    },
  );

  test("go by the clocks of their day when these have been set", () => {
    // In Warsaw clocks are set back in the night to Sunday, 25 October.
    const slots = iso(freeSlots(plan, [], Date.parse("2026-10-23T09:00:00.000Z")));
    expect(slots.filter((slot) => slot.startsWith("2026-10-23")).at(-1)).toBe("2026-10-23T14:30:00.000Z");
    expect(slots.filter((slot) => slot.startsWith("2026-10-26"))[0]).toBe("2026-10-26T08:00:00.000Z");
  });

  test("are none on a day that the calendar leaves out", () => {
    // Samoa went from Thursday, 29 December 2011, to Saturday.
    const slots = iso(
      freeSlots({ ...plan, timeZone: "Pacific/Apia" }, [], Date.parse("2011-12-29T18:00:00.000Z")),
    );
    expect(slots[0]).toBe("2011-12-29T20:00:00.000Z");
    expect(slots.find((slot) => slot > "2011-12-30T03")).toBe("2012-01-01T19:00:00.000Z");
  });

  test("never touch a meeting, whatever the meetings are", () => {
    const busy = fc.array(
      fc.record({ start: fc.integer({ min: -48, max: 400 }), length: fc.integer({ min: 1, max: 300 }) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(busy, (list) => {
        const meetings = list.map(({ start, length }) => {
          const from = now + start * 3_600_000;
          return { from, until: from + length * 60_000 };
        });
        const slots = freeSlots(plan, meetings, now);
        return slots.every((slot) =>
          meetings.every(({ from, until }) => until <= slot || from >= slot + slotMs),
        );
      }),
      { numRuns: 50 },
    );
  });
});
