/** An email of the enrollment that has been sent. */
export interface SentEmail {
  position: number;
  /** The step that opened its thread; null: itself. */
  threadPosition: number | null;
  /** As the recipient's mailbox knows it, with angle brackets. */
  messageId: string;
  subject: string;
}

/** Where an email belongs. */
export interface ThreadPlace {
  /** The step whose email opened the thread. */
  threadPosition: number;
  /** RFC 5322 §3.6.4. */
  inReplyTo: string | null;
  references: readonly string[];
  /** Of an answer; null: the email has its own. */
  subject: string | null;
  /** The email answered; null: none. */
  answers: SentEmail | null;
}

/**
 * Places the email of step `position`: `reply` goes on in the thread of the last email sent before it, `new` opens one.
 * The first email always opens one.
 */
export function placeInThread(
  position: number,
  thread: "reply" | "new",
  sent: readonly SentEmail[],
): ThreadPlace {
  const earlier = sent
    .filter((email) => email.position < position)
    .toSorted((a, b) => a.position - b.position);
  const last = earlier.at(-1);
  if (thread === "new" || last === undefined) {
    return { threadPosition: position, inReplyTo: null, references: [], subject: null, answers: null };
  }
  const threadPosition = openerOf(last);
  const inThread = earlier.filter((email) => openerOf(email) === threadPosition);
  const references = inThread.map((email) => email.messageId).filter((id) => id !== "");
  const subject = answerSubject((inThread[0] ?? last).subject);
  return { threadPosition, inReplyTo: references.at(-1) ?? null, references, subject, answers: last };
}

function openerOf(email: SentEmail): number {
  return email.threadPosition ?? email.position;
}

/** One `Re: `, however many there were. */
export function answerSubject(subject: string): string {
  return `Re: ${subject.replace(/^(?:\s*re:)+\s*/i, "")}`;
}
