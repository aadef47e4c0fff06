import fc from "fast-check";
import { advanceEnrollment, type StepOver } from "../../src/domain/advance-enrollment.ts";
import type { DuePlan } from "../../src/domain/due-at.ts";
import { after, days, minutes, start } from "../support/organisation.ts";

const plan: DuePlan = {
  timeZone: "Europe/Oslo",
  eligibleDays: "every_day",
  windowStartMinute: 0,
  windowEndMinute: 1440,
  holidays: new Set(),
  isFirstStep: false,
};
const over = (wishes: Partial<StepOver> = {}): StepOver => ({
  state: "active",
  undoState: null,
  position: 1,
  stepCount: 3,
  nextDelayMs: days(2),
  ...wishes,
});

describe("when a step is over", () => {
  it("the next one's delay starts then", () => {
    expect(advanceEnrollment(over(), start, plan)).toEqual({
      kind: "goes_on",
      position: 2,
      delay: { delayMs: days(2), usedMs: 0, startedAt: start },
      dueAt: after(days(2)),
    });
  });

  it("S-024 after the last one the enrollment is finished, also while it is paused", () => {
    const last = { position: 3, nextDelayMs: null };
    expect(advanceEnrollment(over(last), start, plan)).toEqual({ kind: "finished" });
    expect(advanceEnrollment(over({ ...last, state: "paused" }), start, plan)).toEqual({ kind: "finished" });
  });

  it("S-076 of a paused enrollment (its email was under way): the next delay does not begin before the resume", () => {
    const advance = advanceEnrollment(over({ state: "paused" }), start, plan);
    expect(advance).toMatchObject({ delay: { delayMs: days(2), startedAt: null }, dueAt: null });
  });

  it.each([
    ["active", start],
    ["paused", null],
  ] as const)(
    "of one that is being unenrolled from %s: it stands where an undo needs it, and nothing is due",
    (undoState, startedAt) => {
      const advance = advanceEnrollment(over({ state: "unenrolling", undoState }), start, plan);
      expect(advance).toMatchObject({ kind: "goes_on", position: 2, delay: { startedAt }, dueAt: null });
    },
  );

  it("of one that is being unenrolled at its last step: it is past that step, and no longer finishes", () => {
    const last = over({ state: "unenrolling", undoState: "active", position: 3, nextDelayMs: null });
    expect(advanceEnrollment(last, start, plan)).toMatchObject({
      kind: "goes_on",
      position: 4,
      delay: { delayMs: 0 },
      dueAt: null,
    });
  });

  it("with a step missing in between is a fault, not an end", () => {
    expect(() => advanceEnrollment(over({ nextDelayMs: null }), start, plan)).toThrow(
      "Step 2 of 3 is missing",
    );
  });
});

describe("whatever happens between steps", () => {
  const anyPlan = fc.record({
    timeZone: fc.constantFrom(
      "UTC",
      "Europe/Oslo",
      "America/New_York",
      "Australia/Lord_Howe",
      "Asia/Kathmandu",
    ),
    eligibleDays: fc.constantFrom("every_day" as const, "weekdays" as const, "business_days" as const),
    window: fc.tuple(fc.nat(1_380), fc.integer({ min: 1, max: 60 })),
  });
  const anyInstant = fc.date({
    min: new Date("2024-01-01T00:00:00Z"),
    max: new Date("2030-12-31T00:00:00Z"),
    noInvalidDate: true,
  });

  it("the order of steps never changes: each next one is due at or after the moment the one before was over", () => {
    fc.assert(
      fc.property(
        anyPlan,
        anyInstant,
        fc.array(fc.nat(20_000), { minLength: 1, maxLength: 8 }),
        (any, at, delays) => {
          const { timeZone, eligibleDays, window } = any;
          const [windowStartMinute, length] = window;
          const windowEndMinute = windowStartMinute + length;
          const own = { ...plan, timeZone, eligibleDays, windowStartMinute, windowEndMinute };
          let now = at;
          for (const [index, delay] of delays.entries()) {
            const step = over({
              position: index + 1,
              stepCount: delays.length + 1,
              nextDelayMs: minutes(delay),
            });
            const advance = advanceEnrollment(step, now, own);
            if (advance.kind !== "goes_on" || advance.dueAt === null) throw new Error("not due");
            expect(advance.position).toBe(index + 2);
            expect(advance.dueAt.getTime()).toBeGreaterThanOrEqual(now.getTime());
            now = advance.dueAt;
          }
        },
      ),
    );
  });
});
