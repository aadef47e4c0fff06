import { english } from "./english.ts";
import { german } from "./german.ts";
import { norwegian } from "./norwegian.ts";
import { polish } from "./polish.ts";

/** What the pages behind links say; `{…}` is filled in. */
export type PublicTexts = { readonly [K in keyof typeof english]: string };

export type PublicLanguage = "en" | "de" | "pl" | "nb";

export const publicTexts: Record<PublicLanguage, PublicTexts> = {
  en: english,
  de: german,
  pl: polish,
  nb: norwegian,
};

/** The text with its places filled; what is filled in is text, and is escaped where it is shown. */
export function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
