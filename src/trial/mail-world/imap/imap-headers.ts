/** A header field as it stands in the email, with its name and all its lines. */
export interface HeaderField {
  name: string;
  value: string;
  raw: string;
}

/** The header block with the empty line after it, and the rest. */
export function splitMessage(raw: Buffer): { header: Buffer; body: Buffer } {
  const end = raw.indexOf("\r\n\r\n");
  if (end < 0) return { header: raw, body: Buffer.alloc(0) };
  return { header: raw.subarray(0, end + 4), body: raw.subarray(end + 4) };
}

/** The fields in their order (RFC 5322 §2.2), folded lines joined in `value`. */
export function readFields(raw: Buffer): HeaderField[] {
  const block = splitMessage(raw).header.toString("utf8");
  return [...block.matchAll(/^([!-9;-~]+):(.*(?:\r?\n[ \t].*)*)(?:\r?\n|$)/gm)].map((match) => ({
    name: (match[1] ?? "").toLowerCase(),
    value: (match[2] ?? "").replaceAll(/\r?\n[ \t]+/g, " ").trim(),
    raw: match[0],
  }));
}
