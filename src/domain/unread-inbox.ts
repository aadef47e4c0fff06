/** Why the next email of an enrollment waits: its inbox could not be read when emails were last to leave it. */
export interface UnreadInbox {
  since: Date;
  /** When the emails that were put off are tried again. */
  until: Date;
}

/**
 * How long after that time an inbox still counts as unread: the try itself takes a while, and most often another worker's
 * word of it comes within seconds. After it nothing needs to be taken back: what is not renewed has no effect.
 */
export const unreadGraceMs = 5 * 60_000;

/** Whether an email that is due at `dueAt` is one of those that wait for their inbox to be read. */
export function waitsForReading(dueAt: Date, { until }: Pick<UnreadInbox, "until">, now: Date): boolean {
  return dueAt <= until && now.getTime() <= until.getTime() + unreadGraceMs;
}

/** Put off at `at` until `until`: since when is kept while one follows the other. */
export function putOffAgain(before: UnreadInbox | null, until: Date, at: Date): UnreadInbox {
  const goesOn = before !== null && at.getTime() <= before.until.getTime() + unreadGraceMs;
  return { since: goesOn ? before.since : at, until };
}
