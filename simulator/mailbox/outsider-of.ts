import type { MailboxMessage, Person, TrialUser } from "./mailbox-types.ts";

/** Whom one of the users has written this email to, outside the organisation; null when it is no such email. */
export function outsiderOf(message: MailboxMessage, users: readonly TrialUser[]): Person | null {
  const isUser = ({ address }: Person) => users.some(({ username }) => username === address.toLowerCase());
  if (!isUser(message.from)) return null;
  return message.to.find((person) => !isUser(person)) ?? null;
}
