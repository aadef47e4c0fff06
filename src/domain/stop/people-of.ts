import type { Person } from "./stop-facts.ts";

export const idOf = ({ contactId }: Person): string => contactId;

export const isWriter = ({ senderIs }: Person): boolean => senderIs === "primary" || senderIs === "alias";

export const isTouched = (person: Person): boolean =>
  isWriter(person) || person.inThread || person.recipientIs !== null;

/** Reports are about whom they name, and about the email that they bear. */
export const isAddressed = ({ recipientIs, inThread }: Person): boolean => recipientIs !== null || inThread;

/** Who wrote it: a contact, or else (an unknown address answers for them) the contact whose email it answers. */
export function writersOf(people: readonly Person[]): Person[] {
  const writers = people.filter(isWriter);
  return writers.length > 0
    ? writers
    : people.filter(({ inThread, senderIs }) => inThread && senderIs === "stranger");
}
