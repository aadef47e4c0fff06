/** Time for the pane, injected so that tests decide when it passes. */
export interface Timers {
  /** Milliseconds that only grow; unrelated to the time of day. */
  elapsed: () => number;
  /** The time of day in ms since 1970, as the service last told it: this machine's own may be wrong. */
  now: () => number;
  /** Calls back once after `ms`; returns the function that prevents it. */
  after: (ms: number, callback: () => void) => () => void;
  /** Calls back again and again while the pane is seen, for what happens elsewhere; returns what ends that. */
  onBeat: (callback: () => void) => () => void;
}

export interface PaneTime extends Timers {
  /** Takes in what an answer of the service says of the time. */
  heard: (headers: Headers) => void;
}

/** Often enough that a rep who looks at the pane sees what came in, and seldom enough for a service with many panes. */
const ordinaryBeatMs = 15_000;
/** An answer's date has whole seconds and was on its way: less than this is no difference. */
const toleranceMs = 2_000;

/** The browser's time, set right by the service's answers: by `Date`, and `X-Look-Again` (in s) for the beat. */
export function createPaneTime(): PaneTime {
  const elapsed = () => performance.now();
  const after = (ms: number, callback: () => void) => {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  };
  let startedAt = Date.now() - elapsed();
  const now = () => startedAt + elapsed();

  let beatMs = ordinaryBeatMs;
  const callbacks = new Set<() => void>();
  let cancelBeat = () => {};
  const waitForBeat = () => {
    cancelBeat();
    if (callbacks.size > 0) cancelBeat = after(beatMs, beat);
  };
  const beat = () => {
    if (document.visibilityState === "visible") for (const callback of callbacks) callback();
    waitForBeat();
  };
  return {
    elapsed,
    now,
    after,
    onBeat: (callback) => {
      callbacks.add(callback);
      if (callbacks.size === 1) waitForBeat();
      return () => callbacks.delete(callback);
    },
    heard: (headers) => {
      const told = Date.parse(headers.get("date") ?? "");
      if (Math.abs(told - now()) > toleranceMs) startedAt = told - elapsed();
      const lookAgainMs = Number(headers.get("x-look-again")) * 1_000;
      if (lookAgainMs === 0 || lookAgainMs === beatMs) return;
      beatMs = lookAgainMs;
      waitForBeat();
    },
  };
}
