import { demoMailbox, type MailboxMessage } from "./demo-data/mailbox.ts";
import type { MailWorldMessage } from "./mail-world/message.ts";

/** What lies in somebody's mailbox, newest first: the demo story's, told from `storyStart`, and what really came. */
export function trialMailbox(
  address: string,
  storyStart: Date,
  real: readonly MailWorldMessage[],
): MailboxMessage[] {
  const all = [...demoMailbox(address, storyStart), ...real.flatMap(asShown)];
  return all.toSorted((one, other) => (one.sentAt < other.sentAt ? 1 : -1));
}

function asShown({ owner: _owner, folder, sentAt, ...message }: MailWorldMessage): MailboxMessage[] {
  if (folder === "Junk") return [];
  return [{ ...message, folder: folder === "Sent" ? "sent" : "inbox", sentAt: sentAt.toISOString() }];
}
