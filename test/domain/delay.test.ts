import fc from "fast-check";
import { continueDelay, dueAt, startDelay, stopDelay, type Delay } from "../../src/domain/delay.ts";
import { pauseEnrollment } from "../../src/domain/pause-enrollment.ts";
import { resumeEnrollment } from "../../src/domain/resume-enrollment.ts";
import { after, days, start } from "../support/organisation.ts";

const remainingMs = (delay: Delay, at: Date) => delay.delayMs - stopDelay(delay, at).usedMs;
const pause = (delay: Delay, at: Date) => {
  const outcome = pauseEnrollment("active", delay, at);
  if (outcome.kind !== "paused") throw new Error(outcome.kind);
  return outcome.delay;
};
const resume = (delay: Delay, at: Date) => {
  const outcome = resumeEnrollment("paused", delay, at);
  if (outcome.kind !== "resumed") throw new Error(outcome.kind);
  return outcome.delay;
};

describe("S-077 only the rest of a delay is waited", () => {
  it("leaves one day of three when paused after two", () => {
    const paused = pause(startDelay(days(3), start), after(days(2)));
    expect(dueAt(paused)).toBeNull();
    expect(remainingMs(paused, after(days(100)))).toBe(days(1));
    expect(dueAt(resume(paused, after(days(10))))).toEqual(after(days(11)));
  });

  it("adds up over several pauses", () => {
    let delay = startDelay(days(3), start);
    delay = resume(pause(delay, after(days(1))), after(days(5)));
    delay = resume(pause(delay, after(days(6))), after(days(20)));
    expect(dueAt(delay)).toEqual(after(days(21)));
  });

  it("is due at resume when the delay was over before the pause", () => {
    const paused = pause(startDelay(days(1), start), after(days(2)));
    expect(dueAt(resume(paused, after(days(9))))).toEqual(after(days(9)));
  });
});

describe("S-076 a delay that had not begun starts at resume", () => {
  it("makes a two-day delay due two days after", () => {
    const notBegun = { delayMs: days(2), usedMs: 0, startedAt: null };
    const paused = pause(notBegun, after(days(1)));
    expect(dueAt(resume(paused, after(days(4))))).toEqual(after(days(6)));
  });
});

describe("S-066 what cannot be paused or resumed", () => {
  const delay = startDelay(0, start);
  it.each([
    ["paused", "already_paused"],
    ["unenrolling", "unenrolling"],
    ["unenrolled", "ended"],
    ["finished", "ended"],
  ] as const)("pausing what is %s says %s", (state, kind) => {
    expect(pauseEnrollment(state, delay, start)).toEqual({ kind });
  });
  it.each([
    ["active", "already_active"],
    ["unenrolling", "unenrolling"],
    ["unenrolled", "ended"],
    ["finished", "ended"],
  ] as const)("resuming what is %s says %s", (state, kind) => {
    expect(resumeEnrollment(state, delay, start)).toEqual({ kind });
  });
});

describe("S-076 S-077 whatever the times", () => {
  const length = fc.integer({ min: 0, max: days(60) });
  const moments = fc.array(fc.integer({ min: -days(1), max: days(90) }), { minLength: 2, maxLength: 20 });
  const delays = fc.record({
    delayMs: length,
    used: fc.double({ min: 0, max: 1, noNaN: true }),
    runs: fc.boolean(),
  });
  const toDelay = (d: { delayMs: number; used: number; runs: boolean }): Delay => ({
    delayMs: d.delayMs,
    usedMs: Math.floor(d.delayMs * d.used),
    startedAt: d.runs ? start : null,
  });

  it("never has less than nothing or more than the whole delay left", () => {
    fc.assert(
      fc.property(delays, moments, (d, times) => {
        let delay = toDelay(d);
        for (const [index, time] of times.entries()) {
          delay = index % 2 === 0 ? stopDelay(delay, after(time)) : continueDelay(delay, after(time));
          const left = remainingMs(delay, after(time));
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left).toBeLessThanOrEqual(delay.delayMs);
        }
      }),
    );
  });

  it("is never due earlier for having been paused", () => {
    fc.assert(
      fc.property(length, length, length, (delayMs, pausedAfter, pausedFor) => {
        const delay = startDelay(delayMs, start);
        const paused = pause(delay, after(pausedAfter));
        const resumed = dueAt(resume(paused, after(pausedAfter + pausedFor)));
        expect(resumed!.getTime()).toBeGreaterThanOrEqual(dueAt(delay)!.getTime());
      }),
    );
  });

  it("waits exactly the delay in running time, however often it is paused", () => {
    fc.assert(
      fc.property(length, fc.array(fc.tuple(length, length), { maxLength: 8 }), (delayMs, spans) => {
        let [delay, now, ran] = [startDelay(delayMs, start), 0, 0];
        for (const [running, paused] of spans) {
          now += running;
          ran += running;
          delay = pause(delay, after(now));
          now += paused;
          delay = resume(delay, after(now));
        }
        expect(dueAt(delay)).toEqual(after(now + Math.max(0, delayMs - ran)));
      }),
    );
  });

  it("keeps the order of two that are paused and resumed together", () => {
    fc.assert(
      fc.property(length, length, length, length, (a, b, pausedAfter, pausedFor) => {
        const due = (delayMs: number) => {
          const paused = pause(startDelay(delayMs, start), after(pausedAfter));
          return dueAt(resume(paused, after(pausedAfter + pausedFor)))!.getTime();
        };
        if (a <= b) expect(due(a)).toBeLessThanOrEqual(due(b));
        else expect(due(b)).toBeLessThanOrEqual(due(a));
      }),
    );
  });
});
