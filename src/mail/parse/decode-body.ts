import { decodeBytes } from "./decode-bytes.ts";
import { maximumPartText } from "./parsed-message.ts";
import type { Leaf } from "./read-entity.ts";

/** Bytes that are looked at for one text: enough for {@link maximumPartText} characters in any encoding. */
const maximumEncoded = maximumPartText * 3;

/** The text of a part: transfer encoding (RFC 2045 §6) undone, characters decoded, flowed lines (RFC 3676) joined. */
export function decodeBody({ body, encoding, params }: Leaf): string {
  const bytes = decodeTransfer(body.subarray(0, maximumEncoded), encoding);
  const text = decodeBytes(bytes, params["charset"] ?? null)
    .slice(0, maximumPartText)
    .replaceAll("\r\n", "\n");
  return /^flowed$/i.test(params["format"] ?? "")
    ? joinFlowed(text, /^yes$/i.test(params["delsp"] ?? ""))
    : text;
}

function decodeTransfer(body: Buffer, encoding: string): Uint8Array {
  if (encoding === "base64") return Buffer.from(body.toString("latin1"), "base64");
  if (encoding !== "quoted-printable") return body;
  const decoded = body
    .toString("latin1")
    .replaceAll(/=(?:[ \t]{0,10}\r?\n|([0-9a-f]{2}))/gi, (_whole, hex: string | undefined) =>
      hex === undefined ? "" : String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return Buffer.from(decoded, "latin1");
}

/** A line that ends with a blank goes on in the next one of the same depth of quotation. */
function joinFlowed(text: string, deletesSpace: boolean): string {
  const lines: string[][] = [];
  let flows = false;
  let depth = -1;
  for (const line of text.split("\n")) {
    const quotes = /^>{0,50}/.exec(line)?.[0].length ?? 0;
    const rest = line.slice(quotes).replace(/^ /, "");
    const soft = rest.endsWith(" ") && rest !== "-- ";
    const words = soft && deletesSpace ? rest.slice(0, -1) : rest;
    if (flows && quotes === depth) lines.at(-1)?.push(words);
    else lines.push([quotes === 0 ? "" : `${">".repeat(quotes)} `, words]);
    flows = soft;
    depth = quotes;
  }
  return lines.map((parts) => parts.join("")).join("\n");
}
