import type { Person, StopMessage } from "./stop-facts.ts";

/** Who wrote, and by which name the contact is known. */
export interface AliasFacts {
  senderName: string;
  givenName: string | null;
  familyName: string | null;
  /** The message answers an email to the contact directly, not one that was passed on. */
  answersDirectly: boolean;
}

/**
 * Whether the address that a reply came from is to be kept as one of the contact's own (S-010): a person answered the
 * contact's email directly, under the contact's name, from an address that is nobody's.
 */
export function learnsAlias(
  message: Pick<StopMessage, "class" | "isSure">,
  person: Pick<Person, "senderIs">,
  { senderName, givenName, familyName, answersDirectly }: AliasFacts,
): boolean {
  if (message.class !== "human_reply" || !message.isSure || !answersDirectly) return false;
  if (person.senderIs !== "stranger") return false;
  const contact = [...wordsOf(givenName ?? ""), ...wordsOf(familyName ?? "")];
  const sender = wordsOf(senderName);
  const isWhole = givenName !== null && familyName !== null && contact.length >= 2;
  return isWhole && contact.every((word) => sender.includes(word));
}

/** Without regard to case, accents, titles' dots and the order of names. */
function wordsOf(name: string): string[] {
  return name
    .slice(0, 200)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
