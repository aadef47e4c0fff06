import { readContentType } from "./read-content-type.ts";
import { endOfHeaders, headerOf } from "./read-header-block.ts";

/** One part without parts of its own (RFC 2045), not decoded yet. */
export interface Leaf {
  /** Lower case. */
  type: string;
  params: Readonly<Record<string, string>>;
  /** Lower case; empty for 7bit, 8bit, binary and what nobody knows. */
  encoding: string;
  filename: string | null;
  isAttachment: boolean;
  /** Number of the closest `multipart/alternative` around it; null: it stands for itself. */
  alternative: number | null;
  body: Buffer;
}

/** Nested deeper, a multipart is taken for text: no mail program writes it. */
const maximumDepth = 120;
const maximumLeaves = 300;

interface Walk {
  leaves: Leaf[];
  alternatives: number;
}

interface Place {
  depth: number;
  alternative: number | null;
  defaultType: string;
}

/**
 * The parts of a message in their order. Every level is searched once for its boundary, so that time grows with the
 * length of the message (times a bounded depth). What a boundary promises and the bytes do not keep is text.
 */
export function readLeaves(bytes: Uint8Array): Leaf[] {
  const walk: Walk = { leaves: [], alternatives: 0 };
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  readEntity(whole, { depth: 0, alternative: null, defaultType: "text/plain" }, walk);
  return walk.leaves;
}

function readEntity(entity: Buffer, place: Place, walk: Walk): void {
  if (walk.leaves.length >= maximumLeaves) return;
  const start = endOfHeaders(entity);
  const head = entity.subarray(0, start);
  const { type, params } = readContentType(headerOf(head, "content-type") ?? place.defaultType);
  const body = entity.subarray(start);
  const boundary = params["boundary"] ?? "";
  if (type.startsWith("multipart/") && boundary !== "" && place.depth < maximumDepth) {
    const parts = splitAt(body, boundary);
    if (parts.length > 0) {
      const inner = placeWithin(type, place, walk);
      for (const part of parts) readEntity(part, inner, walk);
      return;
    }
  }
  walk.leaves.push(toLeaf(head, type, params, place, body));
}

function placeWithin(type: string, place: Place, walk: Walk): Place {
  if (type === "multipart/alternative") walk.alternatives += 1;
  return {
    depth: place.depth + 1,
    alternative: type === "multipart/alternative" ? walk.alternatives : place.alternative,
    defaultType: type === "multipart/digest" ? "message/rfc822" : "text/plain",
  };
}

function toLeaf(head: Buffer, type: string, params: Leaf["params"], place: Place, body: Buffer): Leaf {
  const disposition = headerOf(head, "content-disposition") ?? "";
  const named = readContentType(`x/x; ${disposition}`).params["filename"] ?? params["name"];
  return {
    // A multipart without parts is text to a reader.
    type: type.startsWith("multipart/") ? "text/plain" : type,
    params,
    encoding: /[\w-]+/.exec((headerOf(head, "content-transfer-encoding") ?? "").toLowerCase())?.[0] ?? "",
    filename: named ?? null,
    isAttachment: /^\s{0,20}attachment/i.test(disposition),
    alternative: place.alternative,
    body,
  };
}

/** What stands between the boundaries (RFC 2046 §5.1.1); the last part may lack its end. */
function splitAt(body: Buffer, boundary: string): Buffer[] {
  const parts: Buffer[] = [];
  const delimiter = Buffer.from(`--${boundary}`, "latin1");
  let from = -1;
  let at = body.indexOf(delimiter);
  while (at !== -1) {
    const end = at + delimiter.length;
    const next = endOfLine(body, end);
    if ((at === 0 || body[at - 1] === 10) && isDelimiter(body, end, next)) {
      if (from !== -1) parts.push(body.subarray(from, withoutLineEnd(body, at)));
      from = next;
      if (body[end] === 45 && body[end + 1] === 45) return parts;
      if (parts.length >= maximumLeaves) return parts;
    }
    at = body.indexOf(delimiter, end);
  }
  if (from !== -1 && from < body.length) parts.push(body.subarray(from));
  return parts;
}

/** Nothing but blanks may follow on the line, or two hyphens and blanks. */
function isDelimiter(body: Buffer, end: number, next: number): boolean {
  if (next - end > 200) return false;
  return /^(?:--)?\s*$/.test(body.toString("latin1", end, next));
}

/** Index of the first byte of the next line. */
function endOfLine(body: Buffer, from: number): number {
  const end = body.indexOf(10, from);
  return end === -1 ? body.length : end + 1;
}

/** The line end before a boundary belongs to the boundary. */
function withoutLineEnd(body: Buffer, at: number): number {
  const end = at > 0 && body[at - 1] === 10 ? at - 1 : at;
  return end > 0 && body[end - 1] === 13 ? end - 1 : end;
}
