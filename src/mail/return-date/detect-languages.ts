import type { CompiledLanguage } from "./compiled-language.ts";
import { languagesOf } from "./languages-of.ts";

const minimumShare = 0.4;
const maximumLanguages = 4;

/**
 * The languages that a note may be written in, some of them for notes in two languages or of kin ones. All of them where
 * no word tells: the dates must. Folded text.
 */
export function detectLanguages(
  folded: string,
  all: readonly CompiledLanguage[],
): readonly CompiledLanguage[] {
  const likely = new Set(languagesOf(folded, minimumShare, maximumLanguages));
  return likely.size === 0 ? all : all.filter(({ words }) => likely.has(words.language));
}
