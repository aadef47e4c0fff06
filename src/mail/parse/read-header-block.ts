import { decodeWords } from "postal-mime";
import { decodeBytes, isUtf7 } from "./decode-bytes.ts";
import { decodeUtf7 } from "./utf-7.ts";
import type { HeaderField } from "./parsed-message.ts";

/** More lines of headers than any mail program writes. */
const maximumFields = 2000;
const maximumFieldLength = 20_000;

/**
 * The header fields at the beginning of a message, in their order (RFC 5322 §2.2). Lines that are no field and continue
 * none are passed over. 8-bit headers are read as UTF-8 or as the message's own character set.
 */
export function readHeaderBlock(bytes: Uint8Array): HeaderField[] {
  const block = Buffer.from(bytes.subarray(0, endOfHeaders(bytes)));
  const latin = block.toString("latin1");
  const lines = unfold(latin);
  const charset =
    /^content-type:[^\n]{0,500}charset\s?=\s?"?([\w-]{2,40})/im.exec(lines.join("\n"))?.[1] ?? null;
  const fields: HeaderField[] = [];
  for (const line of lines) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trimEnd().toLowerCase();
    if (colon < 1 || /[\s]/.test(name)) continue;
    const raw = toText(line.slice(colon + 1, colon + 1 + maximumFieldLength), charset).trim();
    fields.push({ name, raw, value: decodeHeader(raw) });
    if (fields.length >= maximumFields) break;
  }
  return fields;
}

/** One field of a part's headers, unfolded; null when it is not there. The first counts. */
export function headerOf(head: Buffer, name: string): string | null {
  const line = unfold(head.toString("latin1", 0, maximumFieldLength)).find(
    (one) =>
      one.length > name.length &&
      one.slice(0, name.length).toLowerCase() === name &&
      /^\s?:/.test(one.slice(name.length, name.length + 2)),
  );
  return line === undefined ? null : line.slice(line.indexOf(":") + 1).trim();
}

/** Index of the first byte after the empty line that ends the headers (and of the end, when there is none). */
export function endOfHeaders(bytes: Uint8Array): number {
  let from = 0;
  for (;;) {
    const end = bytes.indexOf(10, from);
    if (end === -1) return bytes.length;
    const length = end > from && bytes[end - 1] === 13 ? end - 1 - from : end - from;
    if (length === 0) return end + 1;
    from = end + 1;
  }
}

function unfold(block: string): string[] {
  const lines: string[][] = [];
  for (const line of block.split("\n")) {
    const text = line.endsWith("\r") ? line.slice(0, -1) : line;
    if (text === "") continue;
    // A parameter alone on its line has lost the blank before it.
    const continued = /^(?:[ \t]|[\w-]{1,30}\*?=)/.test(text);
    const last = lines.at(-1);
    if (continued && last !== undefined) last.push(text);
    else lines.push([text]);
  }
  return lines.map((parts) => parts.join(""));
}

/** From the byte string of a line; most are ASCII and stay as they are. */
function toText(line: string, charset: string | null): string {
  // oxlint-disable-next-line no-control-regex -- what is outside of printable ASCII is exactly what is looked for
  return /[^\x00-\x1a\x1c-\x7f]/.test(line) ? decodeBytes(Buffer.from(line, "latin1"), charset) : line;
}

/** Encoded words (RFC 2047), UTF-7 among them, which the parser does not know. */
export function decodeHeader(raw: string): string {
  if (!raw.includes("=?")) return raw;
  const known = raw.replaceAll(
    /=\?([\w-]{1,40})\?([bq])\?([^?\s]{0,4000})\?=/gi,
    (word, charset: string, encoding: string, text: string) =>
      isUtf7(charset) ? asUtf8Word(decodeUtf7(decodeWords(`=?us-ascii?${encoding}?${text}?=`))) : word,
  );
  return decodeWords(known);
}

function asUtf8Word(text: string): string {
  return `=?utf-8?B?${Buffer.from(text).toString("base64")}?=`;
}
