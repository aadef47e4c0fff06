import { createHmac, timingSafeEqual } from "node:crypto";

/** What a link in an email is for. */
export type LinkKind = "opt_out" | "meeting";

/** Which email bore the link: nothing is kept for it, the token says it all. */
export interface Link {
  kind: LinkKind;
  tenantId: string;
  outboxId: string;
}

/** The first byte: format and kind in one. Never given another meaning, emails with it are out there for years. */
const kinds: readonly (readonly [LinkKind, number])[] = [
  ["opt_out", 1],
  ["meeting", 2],
];
const idBytes = 16;
/** HMAC-SHA256 cut to 128 bits (RFC 2104 §5): nobody can try that many over a network. */
const macBytes = 16;
const bodyBytes = 1 + 2 * idBytes;

/** Characters of a token: base64url without padding. */
export const linkTokenLength = Math.ceil(((bodyBytes + macBytes) * 8) / 6);

export function writeLinkToken(key: Buffer, { kind, tenantId, outboxId }: Link): string {
  const code = kinds.find(([name]) => name === kind)?.[1] ?? 0;
  const body = Buffer.concat([Buffer.from([code]), toBytes(tenantId), toBytes(outboxId)]);
  return Buffer.concat([body, macOf(key, body)]).toString("base64url");
}

/** What the token says, when one of the keys made it; null: it is none of ours. Takes the same time for every forgery. */
export function readLinkToken(keys: readonly Buffer[], token: string): Link | null {
  if (token.length !== linkTokenLength) return null;
  const bytes = Buffer.from(token, "base64url");
  // One spelling each: otherwise the last character could be another and mean the same.
  if (bytes.length !== bodyBytes + macBytes || bytes.toString("base64url") !== token) return null;
  const body = bytes.subarray(0, bodyBytes);
  const mac = bytes.subarray(bodyBytes);
  const genuine = keys.map((key) => timingSafeEqual(macOf(key, body), mac)).includes(true);
  const kind = kinds.find(([, code]) => code === body[0])?.[0];
  if (!genuine || kind === undefined) return null;
  return {
    kind,
    tenantId: toId(body.subarray(1, 1 + idBytes)),
    outboxId: toId(body.subarray(1 + idBytes)),
  };
}

function macOf(key: Buffer, body: Buffer): Buffer {
  return createHmac("sha256", key).update(body).digest().subarray(0, macBytes);
}

function toBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll("-", ""), "hex");
}

function toId(bytes: Buffer): string {
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
