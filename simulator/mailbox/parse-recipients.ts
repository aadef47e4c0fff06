import type { RecipientInput } from "../simulator-api.ts";
import type { Person } from "./mailbox-types.ts";

const separators = /[,;\n\t]/u;
const namedAddress = /^\s*"?(?<name>[^"<]*?)"?\s*<(?<address>[^<>]+)>\s*$/u;
const plainAddress = /^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+\.[^\s@<>"(),;:.]{2,}$/u;

/**
 * Reads what a person typed or pasted into To, Cc or Bcc: addresses, or names with addresses in angle brackets,
 * separated by commas, semicolons, tabs or line breaks. What is no address comes back as `rest`, in its order.
 * A known person's name is taken from `people`.
 */
export function parseRecipients(
  text: string,
  people: readonly Person[] = [],
): { resolved: Person[]; rest: string } {
  const resolved: Person[] = [];
  const rest: string[] = [];
  for (const part of splitOutsideQuotes(text)) {
    const person = resolveRecipient(part, people);
    if (person) resolved.push(person);
    else if (part.trim() !== "") rest.push(part.trim());
  }
  return { resolved, rest: rest.join(", ") };
}

/** One recipient, or null when the text is no address and names no known person. */
export function resolveRecipient(input: RecipientInput, people: readonly Person[]): Person | null {
  if (typeof input !== "string") return plainAddress.test(input.address) ? input : null;
  const named = namedAddress.exec(input)?.groups;
  const address = (named?.["address"] ?? input).trim();
  const known = people.find((person) => sameText(person.address, address) || sameText(person.name, address));
  if (known && !named) return known;
  if (!plainAddress.test(address)) return null;
  const writtenName = named?.["name"]?.trim() ?? "";
  return { name: writtenName === "" ? (known?.name ?? address) : writtenName, address };
}

/** Adds people to a field; an address that is there already is not added again. */
export function addRecipients(present: readonly Person[], more: readonly Person[]): readonly Person[] {
  const added = more.filter(
    (person, index) =>
      !present.some((other) => sameText(other.address, person.address)) &&
      more.findIndex((other) => sameText(other.address, person.address)) === index,
  );
  return added.length === 0 ? present : [...present, ...added];
}

function splitOutsideQuotes(text: string): string[] {
  const parts = [""];
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (!quoted && separators.test(character)) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}

function sameText(one: string, other: string): boolean {
  return one !== "" && one.toLowerCase() === other.trim().toLowerCase();
}
