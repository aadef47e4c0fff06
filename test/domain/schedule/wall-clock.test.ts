import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { firstInstantAt, highestReading } from "../../../src/domain/schedule/wall-clock.ts";
import { zoneOffset } from "../../../src/domain/schedule/zone-offset.ts";
import { zones } from "../../support/zones.ts";

const hours = (count: number) => count * 3_600_000;
const zone = fc.constantFrom(...zones);
const instant = fc
  .date({ min: new Date("2005-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
  .map((date) => date.getTime());

/** Within a day and a half of the changes of a zone's clocks, where it matters. */
const nearChange = fc
  .tuple(zone, instant, fc.integer({ min: -hours(36), max: hours(36) }))
  .map(([name, at, by]) => {
    const from = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name);
    const change = from.getTimeZoneTransition("next");
    return [name, (change?.epochMilliseconds ?? at) + by] as const;
  });
const anywhere = fc.oneof(nearChange, fc.tuple(zone, instant));
const runs = { numRuns: 500 };

describe("what the clocks of a zone show", () => {
  it("is what an independent implementation says", () => {
    fc.assert(
      fc.property(anywhere, ([name, at]) => {
        const nanoseconds =
          Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name).offsetNanoseconds;
        expect(zoneOffset(name, at)).toBe(nanoseconds / 1e6);
      }),
      runs,
    );
  });

  it("is UTC for a zone that nobody knows", () => expect(zoneOffset("Mars/Olympus", 0)).toBe(0));
});

describe("wall-clock time never runs backwards", () => {
  it("rises or stands as time passes", () => {
    fc.assert(
      fc.property(anywhere, fc.integer({ min: 0, max: hours(48) }), ([name, at], later) => {
        expect(highestReading(name, at + later)).toBeGreaterThanOrEqual(highestReading(name, at));
      }),
      runs,
    );
  });

  it("is the highest of what the clocks have shown", () => {
    fc.assert(
      fc.property(anywhere, ([name, at]) => {
        const shown = Array.from({ length: 26 * 4 }, (_, quarter) => {
          const then = at - quarter * hours(0.25);
          return then + zoneOffset(name, then);
        });
        const highest = highestReading(name, at);
        expect(highest).toBeGreaterThanOrEqual(Math.max(...shown));
        expect(highest).toBeLessThan(Math.max(...shown) + hours(0.25));
      }),
      runs,
    );
  });

  it("is reached first where it is said to be reached first", () => {
    fc.assert(
      fc.property(anywhere, ([name, reading]) => {
        const first = firstInstantAt(name, reading);
        expect(highestReading(name, first)).toBeGreaterThanOrEqual(reading);
        expect(highestReading(name, first - 1)).toBeLessThan(reading);
      }),
      runs,
    );
  });

  it("stands still in the repeated hour and jumps over the missing one", () => {
    const at = (text: string) => Date.parse(text);
    const highest = (text: string) => new Date(highestReading("Europe/Oslo", at(text))).toISOString();
    expect(highest("2026-10-25T00:59:59.999Z")).toBe("2026-10-25T02:59:59.999Z");
    expect(highest("2026-10-25T01:30:00.000Z")).toBe("2026-10-25T02:59:59.999Z");
    expect(highest("2026-10-25T02:00:00.000Z")).toBe("2026-10-25T03:00:00.000Z");
    expect(highest("2026-03-29T00:59:59.999Z")).toBe("2026-03-29T01:59:59.999Z");
    expect(highest("2026-03-29T01:00:00.000Z")).toBe("2026-03-29T03:00:00.000Z");
  });
});
