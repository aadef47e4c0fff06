import { foldText } from "./fold-text.ts";
import { compiledLanguages } from "./vocabularies.ts";
import type { Language } from "./vocabulary.ts";

/**
 * The languages of a text by its small words, the likeliest first; looked up word by word, since it is asked of every
 * message. Those count that have the given share of the words that the likeliest has. Empty for text without any of
 * them. Folded text.
 */
export function languagesOf(folded: string, share: number, most: number): Language[] {
  const only = languageOfSigns(folded);
  if (only !== null) return [only];
  const scores = new Map<Language, number>();
  let seen = 0;
  for (const [word] of folded.matchAll(/[\p{L}']+/gu)) {
    seen += 1;
    if (seen > 300) break;
    for (const language of byWord().get(word) ?? byStem(word)) {
      scores.set(language, (scores.get(language) ?? 0) + 1);
    }
  }
  const ranked = [...scores].toSorted((a, b) => b[1] - a[1]);
  const best = ranked[0]?.[1] ?? 0;
  return ranked
    .filter(([, score]) => score >= best * share)
    .slice(0, most)
    .map(([language]) => language);
}

/** Signs that one of the languages alone is written with. */
function languageOfSigns(folded: string): Language | null {
  if (/[\uac00-\ud7af]/.test(folded)) return "ko";
  if (/[\u3040-\u30ff]/.test(folded)) return "ja";
  if (/[\u4e00-\u9fff]/.test(folded)) return "zh";
  return /[\u0400-\u04ff]{3}/.test(folded) ? "ru" : null;
}

/** All languages that a text may be in by its signs. Folded text. */
export function languagesOfScript(folded: string): Language[] {
  const only = languageOfSigns(folded);
  if (only !== null) return [only];
  return compiledLanguages()
    .map(({ words: { language } }) => language)
    .filter((language) => !["ko", "ja", "zh", "ru"].includes(language));
}

let words: ReadonlyMap<string, readonly Language[]> | null = null;

const shortestStem = 4;
const longestStem = 12;

/** The languages that have a word with endings of its own (`szabadsag*`) that this is a form of. */
function byStem(word: string): readonly Language[] {
  for (let length = Math.min(word.length, longestStem); length >= shortestStem; length -= 1) {
    const languages = byWord().get(`${word.slice(0, length)}*`);
    if (languages !== undefined) return languages;
  }
  return [];
}

/** Small words, weekdays, months and words of absence by the languages that have them; `*`: the beginning of one. */
function byWord(): ReadonlyMap<string, readonly Language[]> {
  words ??= collectWords();
  return words;
}

function collectWords(): Map<string, Language[]> {
  const collected = new Map<string, Language[]>();
  for (const { words: vocabulary } of compiledLanguages()) {
    const sources = [
      vocabulary.marks,
      vocabulary.away,
      vocabulary.back,
      ...vocabulary.weekdays,
      ...vocabulary.months,
    ];
    const own = new Set(sources.flatMap((source) => foldText(source.normalize("NFC")).split("|")));
    for (const word of own) {
      if (!/^[\p{L}']+\*?$/u.test(word)) continue;
      const known = collected.get(word);
      if (known === undefined) collected.set(word, [vocabulary.language]);
      else known.push(vocabulary.language);
    }
  }
  return collected;
}
