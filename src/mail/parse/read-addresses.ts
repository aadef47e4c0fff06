import { addressParser } from "postal-mime";
import type { HeaderField, MailAddress } from "./parsed-message.ts";

/** More recipients than this say nothing more about a message. */
const maximumAddresses = 200;
/** Of all fields of a name together: reading addresses is the slowest part of a header. */
const maximumLength = 10_000;

/** All addresses of the fields of this name; groups are opened, encoded names decoded. */
export function readAddresses(headers: readonly HeaderField[], name: string): MailAddress[] {
  const found: MailAddress[] = [];
  let left = maximumLength;
  for (const field of headers) {
    if (field.name !== name || left <= 0) continue;
    const written = field.raw.slice(0, left);
    left -= written.length;
    for (const { name: shown, address } of addressParser(written, { flatten: true })) {
      const wellFormed = (address ?? "").trim().toLowerCase();
      if (wellFormed !== "" || shown !== "") found.push({ name: shown, address: wellFormed });
      if (found.length >= maximumAddresses) return found;
    }
  }
  return found;
}

/** Message-IDs of a field, with angle brackets, in order; old programs write words between them. */
export function readMessageIds(headers: readonly HeaderField[], name: string): string[] {
  const ids: string[] = [];
  for (const field of headers) {
    if (field.name !== name) continue;
    for (const [id] of field.raw.slice(0, maximumLength).matchAll(/<[^<>\s]{1,900}>/g)) ids.push(id);
  }
  return ids.slice(0, maximumAddresses);
}

/** `<>` gives the empty text: the null sender of reports and automatic replies (RFC 5321 §4.5.5). */
export function readReturnPath(headers: readonly HeaderField[]): string | null {
  const field = headers.find(({ name }) => name === "return-path");
  if (field === undefined) return null;
  const address = /<([^<>]*)>/.exec(field.raw)?.[1] ?? field.raw;
  return address.trim().toLowerCase();
}
