import type { MailboxMessage, TrialContact, TrialUser } from "./mailbox-types.ts";

/** The demo users that the trial's identity provider knows. */
export async function fetchUsers(): Promise<TrialUser[]> {
  const body = (await fetchJson("/trial/users")) as { users: TrialUser[] };
  return body.users;
}

/** The demo contacts who have a mailbox. */
export async function fetchContacts(): Promise<TrialContact[]> {
  const body = (await fetchJson("/trial/contacts")) as { contacts: TrialContact[] };
  return body.contacts.toSorted((one, other) => one.name.localeCompare(other.name));
}

/** A demo user's or contact's messages, newest first. */
export async function fetchMailbox(username: string): Promise<MailboxMessage[]> {
  const path = `/trial/mailbox?username=${encodeURIComponent(username)}`;
  const body = (await fetchJson(path)) as { messages: MailboxMessage[] };
  return body.messages.toSorted((one, other) => other.sentAt.localeCompare(one.sentAt));
}

async function fetchJson(path: string): Promise<unknown> {
  const answer = await fetch(path, { headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
  return answer.json();
}
