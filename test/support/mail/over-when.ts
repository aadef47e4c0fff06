import type { Deadline } from "../../../src/mailbox/mailbox.ts";

/** A deadline that passes when something has happened, however long that takes. */
export function overWhen(hasHappened: () => boolean): Deadline {
  const ending = new AbortController();
  const look = () => void (hasHappened() ? ending.abort() : setImmediate(look));
  look();
  return { remainingMs: () => (ending.signal.aborted ? 0 : 60_000), signal: ending.signal };
}
