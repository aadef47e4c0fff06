import { decodeUtf7 } from "./utf-7.ts";

type Decoder = InstanceType<typeof TextDecoder>;

const decoders = new Map<string, Decoder | null>();

/**
 * Text of bytes of which the character set is only claimed. Seven bits wide, UTF-7 and ISO-2022-JP are recognised by
 * themselves. Where UTF-8 fits, a claim of ASCII or of a Latin set is a mistake; every other claim is believed.
 */
export function decodeBytes(bytes: Uint8Array, claimed: string | null): string {
  if (claimed !== null && isUtf7(claimed)) return decodeUtf7(Buffer.from(bytes).toString("latin1"));
  if (isIso2022(bytes)) return decoderOf("iso-2022-jp")?.decode(bytes) ?? "";
  const believed = claimed === null || isPlain(claimed) ? null : decoderOf(claimed);
  if (
    believed !== null &&
    !/^(?:iso-?8859-1|iso-?8859-15|windows-1252|latin-?1|cp1252)$/i.test(claimed ?? "")
  ) {
    return believed.decode(bytes);
  }
  try {
    // Streaming: the last character may have been cut.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return (believed ?? decoderOf("windows-1252"))?.decode(bytes) ?? "";
  }
}

/** Escape sequences that switch to Japanese, and nothing beyond seven bits. */
function isIso2022(bytes: Uint8Array): boolean {
  const escape = bytes.indexOf(0x1b);
  if (escape === -1 || (bytes[escape + 1] !== 0x24 && bytes[escape + 1] !== 0x28)) return false;
  return bytes.every((byte) => byte < 0x80);
}

export function isUtf7(charset: string): boolean {
  return /^(?:unicode-1-1-|x-unicode-2-0-)?utf-?7$/i.test(charset);
}

function isPlain(charset: string): boolean {
  return /^(?:us-ascii|ascii|utf-?8|unknown.*|x-unknown)$/i.test(charset);
}

function decoderOf(charset: string): Decoder | null {
  const label = charset.toLowerCase().slice(0, 40);
  const known = decoders.get(label);
  if (known !== undefined) return known;
  const made = makeDecoder(label);
  // Labels come from strangers: the table stays small.
  if (decoders.size < 200) decoders.set(label, made);
  return made;
}

function makeDecoder(label: string): Decoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
