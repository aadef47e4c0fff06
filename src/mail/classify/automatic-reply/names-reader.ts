import { foldText } from "../../return-date/fold-text.ts";
import type { ParsedMessage } from "../../parse/parsed-message.ts";

const maximumText = 1500;

/** Whether a text calls one of those that it was sent to by a part of the name, at least three letters of it. */
export function namesReader(text: string, message: Pick<ParsedMessage, "to">): boolean {
  const words = new Set(foldText(text.normalize("NFC").slice(0, maximumText)).match(/\p{L}{3,}/gu) ?? []);
  return message.to
    .flatMap(({ name }) => foldText(name.normalize("NFC").slice(0, 100)).match(/\p{L}{3,}/gu) ?? [])
    .some((part) => words.has(part));
}
