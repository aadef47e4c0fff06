import { decodeWords } from "postal-mime";
import { decodeBody } from "./decode-body.ts";
import { htmlToText } from "./html-to-text.ts";
import {
  maximumMessageBytes,
  maximumPartText,
  UnreadableMessage,
  type HeaderField,
  type MessagePart,
  type ParsedMessage,
} from "./parsed-message.ts";
import { prepareBytes } from "./prepare-bytes.ts";
import { readAddresses, readMessageIds, readReturnPath } from "./read-addresses.ts";
import { readContentType } from "./read-content-type.ts";
import { readLeaves, type Leaf } from "./read-entity.ts";
import { readHeaderBlock } from "./read-header-block.ts";

/** Types of parts that are read as text; others (pictures, archives) are only named. */
const textual = /^(?:text\/|message\/|application\/(?:ics|json|xml)|multipart\/)/;

/**
 * Reads a message (RFC 5322, MIME) as far as it can be read, whatever it is like: wrong character sets, missing
 * boundaries and bare line ends are put up with, and only its first million bytes are looked at. Messages inside it are
 * parts, not text. Rejects with {@link UnreadableMessage} alone, where there is no header. Time grows with the length.
 */
export function parseMessage(raw: Uint8Array): Promise<ParsedMessage> {
  try {
    return Promise.resolve(readMessage(raw));
  } catch (error) {
    return Promise.reject(error instanceof Error ? error : new UnreadableMessage(String(error)));
  }
}

function readMessage(raw: Uint8Array): ParsedMessage {
  const bytes = prepareBytes(raw.subarray(0, maximumMessageBytes));
  const headers = readHeaderBlock(bytes);
  if (headers.length === 0) throw new UnreadableMessage("there is no header in it");
  const leaves = readLeaves(bytes);
  const shown = leaves.filter(isShown);
  const htmls = shown.filter(({ type }) => type === "text/html").map(decodeBody);
  return {
    ...describeHeaders(headers),
    contentType: readContentType(valueOf(headers, "content-type") ?? ""),
    text: textOf(shown).slice(0, maximumPartText),
    html: htmls.length === 0 ? null : htmls.join("\n").slice(0, maximumPartText),
    parts: leaves.filter((leaf) => !isShown(leaf)).map(describePart),
    cut: raw.length > maximumMessageBytes,
  };
}

function isShown({ type, isAttachment }: Leaf): boolean {
  return !isAttachment && (type === "text/plain" || type === "text/html");
}

/** Of alternatives the plain one, where it says anything; everything else in its order. */
function textOf(shown: readonly Leaf[]): string {
  const plain = new Set<number>();
  const texts: string[] = [];
  for (const leaf of shown) {
    if (leaf.type === "text/html") continue;
    const text = decodeBody(leaf);
    if (leaf.alternative !== null && text.trim() !== "") plain.add(leaf.alternative);
  }
  for (const leaf of shown) {
    const isHtml = leaf.type === "text/html";
    if (isHtml && leaf.alternative !== null && plain.has(leaf.alternative)) continue;
    texts.push(isHtml ? htmlToText(decodeBody(leaf)) : decodeBody(leaf));
  }
  return texts.join("\n");
}

type HeaderFacts = Omit<ParsedMessage, "contentType" | "text" | "html" | "parts" | "cut">;

function describeHeaders(headers: HeaderField[]): HeaderFacts {
  return {
    headers,
    header: (name) => valueOf(headers, name.toLowerCase()),
    from: readAddresses(headers, "from"),
    sender: readAddresses(headers, "sender")[0] ?? null,
    replyTo: readAddresses(headers, "reply-to"),
    returnPath: readReturnPath(headers),
    to: readAddresses(headers, "to"),
    cc: readAddresses(headers, "cc"),
    subject: valueOf(headers, "subject") ?? "",
    messageId: readMessageIds(headers, "message-id")[0] ?? null,
    inReplyTo: readMessageIds(headers, "in-reply-to"),
    references: readMessageIds(headers, "references"),
    date: readDate(valueOf(headers, "date")),
  };
}

function valueOf(headers: readonly HeaderField[], name: string): string | null {
  return headers.find((field) => field.name === name)?.value ?? null;
}

function readDate(value: string | null): Date | null {
  const date = value === null ? null : new Date(value.slice(0, 100));
  return date === null || Number.isNaN(date.getTime()) ? null : date;
}

function describePart(leaf: Leaf): MessagePart {
  const { type, filename, params } = leaf;
  return {
    type,
    filename: filename === null ? null : decodeWords(filename.slice(0, 500)),
    method: params["method"]?.trim().toUpperCase() ?? null,
    text: textual.test(type) ? decodeBody(leaf) : "",
  };
}
