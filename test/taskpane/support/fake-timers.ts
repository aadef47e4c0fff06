import type { Timers } from "../../../taskpane/time/timers.ts";
import { today } from "./samples.ts";

export interface FakeTimers extends Timers {
  /** Lets time pass; callbacks run when their moment comes. */
  pass(ms: number): void;
  /** The pane looks for what happened elsewhere. */
  beat(): void;
  /** The service's clock is set so far ahead. */
  setClock(ms: number): void;
}

/** A clock that stands until the test moves it. `wrongBy`: how far this machine's time of day is off. */
export function fakeTimers(wrongBy = 0): FakeTimers {
  let elapsed = 1_000;
  let ahead = 0;
  const beats = new Set<() => void>();
  const waiting = new Set<{ due: number; callback: () => void }>();
  return {
    elapsed: () => elapsed,
    now: () => today + wrongBy + ahead + elapsed - 1_000,
    after: (ms, callback) => {
      const one = { due: elapsed + ms, callback };
      waiting.add(one);
      return () => waiting.delete(one);
    },
    onBeat: (callback) => {
      beats.add(callback);
      return () => beats.delete(callback);
    },
    beat: () => [...beats].forEach((callback) => callback()),
    setClock: (ms) => {
      ahead = ms;
    },
    pass: (ms) => {
      elapsed += ms;
      for (const one of [...waiting].filter(({ due }) => due <= elapsed)) {
        if (waiting.delete(one)) one.callback();
      }
    },
  };
}
