import type { Mailbox, SendFailure } from "./mailbox.ts";

/** Stands in for an inbox that cannot be opened, and says why. */
export function closedMailbox(failure: SendFailure): Mailbox {
  return {
    reading: null,
    send: () => Promise.resolve({ kind: "not_sent", failure }),
    findSent: () => Promise.resolve({ kind: "unknown", detail: failure.detail }),
    test: () => Promise.resolve({ kind: "fails", failure }),
    close: () => Promise.resolve(),
  };
}
