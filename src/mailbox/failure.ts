import type { SendFailure } from "./mailbox.ts";

/** What went wrong, in a sentence for people. */
export function failure(
  code: SendFailure["code"],
  detail: string,
  retryAfterMs: number | null = null,
): SendFailure {
  return { code, detail, retryAfterMs };
}

export const tooLate = (): SendFailure =>
  failure("too_late", "The time for handing over this email was up before its end was sent.");

/** Carries a failure out of nested calls inside this folder; mailboxes turn it into a value. */
export class MailboxError extends Error {
  readonly failure: SendFailure;

  constructor(cause: SendFailure) {
    super(cause.detail);
    this.name = "MailboxError";
    this.failure = cause;
  }
}

/** The failure that an error carries; what else was thrown is a fault of ours and goes on. */
export function failureOf(error: unknown): SendFailure {
  if (error instanceof MailboxError) return error.failure;
  throw error;
}
