import type { MailboxMessage, Person } from "./mailbox-types.ts";

/** Everybody who writes or is written to in the mailbox, each address once, by name, without `ownAddress`. */
export function knownPeople(messages: readonly MailboxMessage[], ownAddress: string): Person[] {
  const byAddress = new Map<string, Person>();
  for (const message of messages) {
    for (const person of [message.from, ...message.to, ...message.cc]) {
      const key = person.address.toLowerCase();
      if (key !== ownAddress.toLowerCase() && !byAddress.has(key)) byAddress.set(key, person);
    }
  }
  return [...byAddress.values()].toSorted((one, other) => one.name.localeCompare(other.name));
}

/** Up to `limit` people whose name or address holds the text, and who are not in the field yet. */
export function suggestPeople(
  text: string,
  people: readonly Person[],
  present: readonly Person[],
  limit = 6,
): Person[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return [];
  return people
    .filter((person) => `${person.name} ${person.address}`.toLowerCase().includes(wanted))
    .filter(
      (person) => !present.some((other) => other.address.toLowerCase() === person.address.toLowerCase()),
    )
    .slice(0, limit);
}
