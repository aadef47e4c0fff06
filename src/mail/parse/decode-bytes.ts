import { decodeUtf7 } from "./utf-7.ts";

type Decoder = InstanceType<typeof TextDecoder>;

const asUtf8 = new TextDecoder("utf-8", { fatal: true });
const decoders = new Map<string, Decoder | null>();

/**
 * Text of bytes of which the character set is only claimed: UTF-8 wherever it fits, then what the message claims, then
 * Windows-1252, which fits everything. ISO-2022-JP and UTF-7 are seven bits wide and are recognised by themselves.
 */
export function decodeBytes(bytes: Uint8Array, claimed: string | null): string {
  if (claimed !== null && isUtf7(claimed)) return decodeUtf7(Buffer.from(bytes).toString("latin1"));
  if (bytes.includes(0x1b)) return (decoderOf("iso-2022-jp") ?? asUtf8).decode(bytes);
  // A page of seven bits or of UTF-8 claims nothing that could be wrong; other sets may look like UTF-8 by accident.
  const wide = claimed !== null && !isPlain(claimed) ? decoderOf(claimed) : null;
  if (wide !== null) return wide.decode(bytes);
  try {
    return asUtf8.decode(bytes);
  } catch {
    return decoderOf("windows-1252")?.decode(bytes) ?? "";
  }
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
