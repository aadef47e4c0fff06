import type { MailboxMessage } from "./mailbox-types.ts";

/** The other messages of the same conversation, from all folders, newest first. */
export function othersInConversation(
  message: MailboxMessage,
  messages: readonly MailboxMessage[],
): MailboxMessage[] {
  return messages.filter(
    (other) => other.conversationId === message.conversationId && other.id !== message.id,
  );
}
