/** Time for the pane, injected so that tests decide when it passes. */
export interface Timers {
  /** Milliseconds that only grow; unrelated to the time of day. */
  elapsed: () => number;
  /** The time of day as this machine believes it, in ms since 1970. */
  now: () => number;
  /** Calls back once after `ms`; returns the function that prevents it. */
  after: (ms: number, callback: () => void) => () => void;
}

export const browserTimers: Timers = {
  elapsed: () => performance.now(),
  now: () => Date.now(),
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};
