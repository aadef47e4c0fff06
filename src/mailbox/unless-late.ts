import { MailboxError, tooLate } from "./failure.ts";
import type { Deadline } from "./mailbox.ts";
import { isOver } from "./start-deadline.ts";

/** Waits for `work`, but not beyond the deadline; then MailboxError `too_late`. */
export async function unlessLate<T>(deadline: Deadline, work: Promise<T>): Promise<T> {
  // What settles second has nobody waiting for it.
  work.catch(() => {});
  let stop = () => {};
  const late = new Promise<never>((_, reject) => {
    stop = () => reject(new MailboxError(tooLate()));
    deadline.signal.addEventListener("abort", stop, { once: true });
    if (isOver(deadline)) stop();
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    deadline.signal.removeEventListener("abort", stop);
  }
}
