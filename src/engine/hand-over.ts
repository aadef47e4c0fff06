import type { Deadline, Mailbox, OutgoingEmail, SendResult } from "../mailbox/mailbox.ts";
import { isOver } from "../mailbox/start-deadline.ts";

/**
 * Gives one email to its mailbox, and has an answer soon after the deadline whatever the mailbox does: one that stays
 * silent or fails in a way that says nothing leaves the hand-over unclear. Only what was never begun is surely not sent.
 */
export async function handOver(
  mailbox: Mailbox,
  email: OutgoingEmail,
  deadline: Deadline,
  graceMs: number,
): Promise<SendResult> {
  if (isOver(deadline)) return tooLate;
  const silence = startSilence(deadline.remainingMs() + graceMs);
  try {
    return await Promise.race([mailbox.send(email, deadline), silence.over]);
  } catch (error) {
    return { kind: "unclear", detail: error instanceof Error ? error.message : "The mailbox failed." };
  } finally {
    silence.stop();
  }
}

const tooLate: SendResult = {
  kind: "not_sent",
  failure: { code: "too_late", detail: "The time for this hand-over was used up.", retryAfterMs: null },
};

function startSilence(milliseconds: number): { over: Promise<SendResult>; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<SendResult>((resolve) => {
    const silent: SendResult = { kind: "unclear", detail: "The mailbox did not answer in time." };
    timer = setTimeout(() => resolve(silent), milliseconds).unref();
  });
  return { over, stop: () => clearTimeout(timer) };
}
