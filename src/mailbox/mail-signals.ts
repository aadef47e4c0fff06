export interface InboxPlace {
  tenantId: string;
  inboxId: string;
}

/** Within this process: word that something may have come into an inbox. */
export interface MailSignals {
  notify(place: InboxPlace): void;
  /** Ends with the next word of this inbox, after the time (ms, real), or when told by the signal. Never throws. */
  wait(place: InboxPlace, milliseconds: number, signal: AbortSignal): Promise<void>;
}

const keyOf = ({ tenantId, inboxId }: InboxPlace) => `${tenantId}/${inboxId}`;

/** Word that comes while nobody waits is kept for the next who does: mail must not lie until the next look by time. */
export function createMailSignals(): MailSignals {
  const waiting = new Map<string, Set<() => void>>();
  const unheard = new Set<string>();

  function notify(place: InboxPlace): void {
    const key = keyOf(place);
    const waiters = waiting.get(key);
    if (waiters === undefined) unheard.add(key);
    else for (const wake of waiters) wake();
  }

  function wait(place: InboxPlace, milliseconds: number, signal: AbortSignal): Promise<void> {
    const key = keyOf(place);
    if (signal.aborted || unheard.delete(key)) return Promise.resolve();
    return new Promise((resolve) => {
      const waiters = waiting.get(key) ?? new Set();
      waiting.set(key, waiters);
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", done);
        waiters.delete(done);
        if (waiters.size === 0 && waiting.get(key) === waiters) waiting.delete(key);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal.addEventListener("abort", done, { once: true });
      waiters.add(done);
    });
  }

  return { notify, wait };
}
