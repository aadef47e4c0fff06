import type { ParsedMessage } from "../../parse/parsed-message.ts";

/** Notes are short; what quotes a long mail below is cut first. */
const longest = 30_000;

/** Whether it is worth reading a text without any field of a program for what it says. */
export function mayBeNote(message: ParsedMessage): boolean {
  return message.text.length > 0 && message.text.length < longest;
}
