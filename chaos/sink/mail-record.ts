/** One email that the server took over: from the end of its data on, it is sent. */
export interface Acceptance {
  messageId: string;
  /** As it came, headers and all. */
  email: string;
  /** On the monotonic clock of this process. */
  at: number;
}

/** What was really sent, whatever anybody believes. */
export interface MailRecord {
  readonly all: readonly Acceptance[];
  add(messageId: string, email: string): void;
  has(messageId: string): boolean;
}

export function createMailRecord(): MailRecord {
  const all: Acceptance[] = [];
  const ids = new Set<string>();
  return {
    all,
    add(messageId, email) {
      ids.add(messageId);
      all.push({ messageId, email, at: performance.now() });
    },
    has: (messageId) => ids.has(messageId),
  };
}
