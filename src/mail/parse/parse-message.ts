import PostalMime, { type Attachment, type Email } from "postal-mime";
import { decodeBytes } from "./decode-bytes.ts";
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
import { endOfHeaders, readHeaderBlock } from "./read-header-block.ts";
import { repairText } from "./repair-text.ts";

/** Types of parts that are read as text; others (pictures, archives) are only named. */
const textual = /^(?:text\/|message\/|application\/(?:ics|json|xml)|multipart\/)/;

/**
 * Reads a message (RFC 5322, MIME) as far as it can be read, whatever it is like: wrong character sets, missing
 * boundaries and bare line ends are put up with, and only its first million bytes are looked at. Messages inside it are
 * parts, not text. Throws {@link UnreadableMessage} alone, where there is neither a header nor a text.
 */
export async function parseMessage(raw: Uint8Array): Promise<ParsedMessage> {
  const bytes = prepareBytes(raw.subarray(0, maximumMessageBytes));
  const headers = readHeaderBlock(bytes);
  if (headers.length === 0) throw new UnreadableMessage("there is no header in it");
  const contentType = readContentType(valueOf(headers, "content-type") ?? "");
  const email = await readBody(bytes);
  const charset = contentType.params["charset"] ?? null;
  const body = () => decodeBytes(bytes.subarray(endOfHeaders(bytes)), charset);
  const plain = isEmpty(email) ? body() : (email?.text ?? "");
  const html = email?.html?.slice(0, maximumPartText) ?? null;
  const shown = plain.trim() === "" && html !== null ? htmlToText(html) : plain;
  return {
    ...describeHeaders(headers),
    contentType,
    text: repairText(shown.slice(0, maximumPartText), charset).replaceAll("\r\n", "\n"),
    html,
    parts: (email?.attachments ?? []).map(describePart),
    cut: raw.length > maximumMessageBytes,
  };
}

/** Null for what the parser gives up on: nested deeper than any mail program writes. */
async function readBody(bytes: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxHeadersSize: maximumMessageBytes,
    });
  } catch {
    return null;
  }
}

/** Also when a multipart message has none of the boundaries that it names: what stands there is text to a reader. */
function isEmpty(email: Email | null): boolean {
  return (
    email === null || (email.text === undefined && email.html === undefined && email.attachments.length === 0)
  );
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

function describePart(attachment: Attachment): MessagePart {
  const { content } = attachment;
  const type = attachment.mimeType.toLowerCase();
  const bytes = typeof content === "string" ? Buffer.from(content) : new Uint8Array(content);
  const text = textual.test(type) ? decodeBytes(bytes.subarray(0, maximumPartText), null) : "";
  return {
    type,
    filename: attachment.filename,
    method: attachment.method ?? null,
    text: text.replaceAll("\r\n", "\n"),
  };
}
