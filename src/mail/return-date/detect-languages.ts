import type { CompiledLanguage } from "./compiled-language.ts";
import { languagesOf } from "./languages-of.ts";

const minimumShare = 0.4;
const maximumLanguages = 4;

/** Of scripts that none of the languages is written in: there is nothing to read but dates of numbers. */
const unknownSigns =
  /(?:(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])\p{L}){3}/u;

/**
 * The languages that a note may be written in, the likeliest first; some of them for notes in two languages or of kin ones. All of them where
 * no word tells: the dates must. Folded text.
 */
export function detectLanguages(
  folded: string,
  all: readonly CompiledLanguage[],
): readonly CompiledLanguage[] {
  const likely = languagesOf(folded, minimumShare, maximumLanguages);
  if (likely.length === 0 && unknownSigns.test(folded)) likely.push("en");
  if (likely.length === 0) return all;
  return likely.flatMap((language) => all.filter(({ words }) => words.language === language));
}
