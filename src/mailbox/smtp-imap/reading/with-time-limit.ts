/** Runs `work` with a signal that comes after the time (ms), or with `signal`. */
export async function withTimeLimit(
  milliseconds: number,
  signal: AbortSignal,
  work: (over: AbortSignal) => Promise<void>,
): Promise<void> {
  const over = new AbortController();
  const stop = () => over.abort();
  const timer = setTimeout(stop, milliseconds);
  signal.addEventListener("abort", stop, { once: true });
  if (signal.aborted) stop();
  try {
    await work(over.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}
