import { decodeBytes, isUtf7 } from "./decode-bytes.ts";
import { decodeUtf7 } from "./utf-7.ts";

/** Sets right what the parser could not know: UTF-7, and ISO-2022-JP that says to be something else. */
export function repairText(text: string, charset: string | null): string {
  if (charset !== null && isUtf7(charset)) return decodeUtf7(text);
  return text.includes("\u001b$") ? decodeBytes(Buffer.from(text, "latin1"), "iso-2022-jp") : text;
}
