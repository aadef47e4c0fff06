import type { Deadline } from "../../src/mailbox/mailbox.ts";

/** For the counter-proof alone: a hand-over that never becomes too late. */
export const endlessDeadline = (): Deadline => ({
  remainingMs: () => 3_600_000,
  signal: new AbortController().signal,
});
