import { findOwnIds, ownIdOf } from "../../domain/own-message-id.ts";
import type { ParsedMessage } from "../parse/parsed-message.ts";

/** What a message says about the emails that it answers, quotes or reports on. Message-IDs have angle brackets. */
export interface MessageReferences {
  inReplyTo: string[];
  /** Without those of `inReplyTo`; the last ones, which are the nearest. */
  references: string[];
  /** Found in the text, in a report, or in what a report returns. */
  quoted: string[];
  /** ENVIDs that a delivery report gives back (RFC 3464 §2.2.1). */
  envelopeIds: string[];
  /** The root of the thread as Exchange names it: bytes 6 to 21 of Thread-Index, as hexadecimal digits. */
  threadGuid: string | null;
}

const maximumIds = 50;
const idField = /^(?:original-)?message-id:[ \t]*(?:\r?\n[ \t]+)?(<[^<>\s]{3,300}>)/gim;
const envelopeField = /^original-envelope-id:[ \t]*([^\s]{1,300})/gim;

/**
 * The references of a message, strongest first, in linear time. Only what has a form is taken: an id in a header field,
 * after the name of one, or made like ours.
 */
export function referencesOf(message: ParsedMessage): MessageReferences {
  const inReplyTo = unique(message.inReplyTo.map(normalise)).slice(-maximumIds);
  const references = unique(message.references.map(normalise)).filter((id) => !inReplyTo.includes(id));
  const known = new Set([
    ...inReplyTo,
    ...references,
    ...(message.messageId === null ? [] : [normalise(message.messageId)]),
  ]);
  const texts = [message.text, ...message.parts.map((part) => part.text)];
  const quoted = unique(
    texts.flatMap((text) => [...findOwnIds(text), ...fields(text, idField)]).map(normalise),
  );
  return {
    inReplyTo,
    references: references.slice(-maximumIds),
    quoted: quoted.filter((id) => !known.has(id)).slice(0, maximumIds),
    envelopeIds: unique(message.parts.flatMap((part) => fields(part.text, envelopeField))).slice(
      0,
      maximumIds,
    ),
    threadGuid: threadGuidOf(message.header("thread-index")),
  };
}

/** Null: there is none, or it is not the 22 bytes that it begins with at least. */
export function threadGuidOf(threadIndex: string | null): string | null {
  if (threadIndex === null || threadIndex.length > 2_000) return null;
  const bytes = Buffer.from(threadIndex, "base64");
  return bytes.length < 22 ? null : bytes.subarray(6, 22).toString("hex");
}

/** Ids of ours survive programs that change the case of what they do not own. */
function normalise(id: string): string {
  return ownIdOf(id) === null ? id : id.toLowerCase();
}

function fields(text: string, field: RegExp): string[] {
  return [...text.matchAll(field)].slice(0, maximumIds).map((match) => match[1] ?? "");
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
