/** Waits `ms`, or until the signal aborts. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

/**
 * A signal that aborts after `ms`, or with the caller's own; `end` takes back what would keep waiting. (AbortSignal.any
 * and .timeout are younger than the oldest web view the pane runs in.)
 */
export function timeLimit(ms: number, signal?: AbortSignal): { signal: AbortSignal; end: () => void } {
  const controller = new AbortController();
  const end = () => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", end);
    controller.abort();
  };
  const timer = setTimeout(end, signal?.aborted ? 0 : ms);
  signal?.addEventListener("abort", end);
  return { signal: controller.signal, end };
}

export const sleep: Sleep = (ms, signal) =>
  new Promise((resolve) => timeLimit(ms, signal).signal.addEventListener("abort", () => resolve()));
