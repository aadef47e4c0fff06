/** Waits for `work`, but not beyond the signal; the work goes on to its end, as a command once begun cannot be taken back. */
export async function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  // What settles second has nobody waiting for it.
  work.catch(() => {});
  let stop = () => {};
  const cut = new Promise<never>((_, reject) => {
    stop = () => reject(new Error("told to stop"));
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
  });
  try {
    return await Promise.race([work, cut]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
