import fc from "fast-check";
import { dayMs, minuteMs, roomWithin, slotOf } from "../../src/domain/limit-slots.ts";
import { start } from "../support/organisation.ts";

describe("the room within an inbox's limits", () => {
  it.each([
    ["nothing was sent", 0, 0, 10],
    ["the minute leaves less than the day", 4, 4, 6],
    ["the day leaves less than the minute", 97, 0, 3],
    ["the minute is full", 10, 10, 0],
    ["the day is full", 100, 0, 0],
    ["the limit was lowered after more had left", 250, 20, 0],
  ])("%s", (_, lastDay, lastMinute, room) => {
    expect(roomWithin({ daily: 100, perMinute: 10 }, lastDay, lastMinute)).toBe(room);
  });
});

describe("the place in the line of a full inbox", () => {
  const limits = { daily: 4, perMinute: 6 };
  const after = (ahead: number) => slotOf(limits, start, ahead).getTime() - start.getTime();

  it("is free at once for the first, then every tenth second: evenly, not in bursts", () => {
    expect([0, 1, 2, 3].map(after)).toEqual([0, 10_000, 20_000, 30_000]);
  });
  it("is tomorrow for who does not fit into the day", () => {
    expect([4, 5, 8].map(after)).toEqual([dayMs, dayMs + 10_000, 2 * dayMs]);
  });

  const anyLimits = fc.record({
    daily: fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1_000, max: 3_000 })),
    perMinute: fc.integer({ min: 1, max: 60 }),
  });

  it("is never before that of who goes first, and never earlier than the inbox is free", () => {
    fc.assert(
      fc.property(anyLimits, fc.nat(5_000), (any, ahead) => {
        const [slot, next] = [slotOf(any, start, ahead), slotOf(any, start, ahead + 1)];
        expect(slot.getTime()).toBeGreaterThanOrEqual(start.getTime());
        expect(next.getTime()).toBeGreaterThanOrEqual(slot.getTime());
      }),
    );
  });

  it("gives out no more places than the limits in any minute and any day", () => {
    fc.assert(
      fc.property(anyLimits, (any) => {
        const places = Array.from({ length: any.daily * 2 + 5 }, (_, ahead) =>
          slotOf(any, start, ahead).getTime(),
        );
        expect(busiest(places, minuteMs)).toBeLessThanOrEqual(any.perMinute);
        expect(busiest(places, dayMs)).toBeLessThanOrEqual(any.daily);
      }),
      { numRuns: 50 },
    );
  });
});

/** The most places in any window of this length; `places` in order. */
function busiest(places: readonly number[], windowMs: number): number {
  let most = 0;
  let first = 0;
  for (const [last, place] of places.entries()) {
    while (place - places[first]! >= windowMs) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}
