/** Many callers, one run: whoever asks while a run is under way gets that run's outcome. */
export function singleFlight<T>(run: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<T> | null = null;
  return () => {
    underWay ??= run().finally(() => {
      underWay = null;
    });
    return underWay;
  };
}

/** Succeeded once, it stays so; failed, the next call tries again. */
export function onceItSucceeds<T>(run: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | null = null;
  return () => {
    kept ??= run().catch((error: unknown) => {
      kept = null;
      throw error;
    });
    return kept;
  };
}

/** The outcome for a caller who may give up; the run itself goes on for the others. */
export function unlessAborted<T>(outcome: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return outcome;
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new DOMException("Given up by the caller", "AbortError"));
    if (signal.aborted) return giveUp();
    signal.addEventListener("abort", giveUp, { once: true });
    outcome.then(resolve, reject).finally(() => signal.removeEventListener("abort", giveUp));
  });
}
