import { foldText } from "./fold-text.ts";
import { compiledLanguages } from "./vocabularies.ts";
import type { Language } from "./vocabulary.ts";

/**
 * The languages of a text by its small words, the likeliest first; looked up word by word, since it is asked of every
 * message. Those count that have the given share of the words that the likeliest has. Empty for text without any of
 * them. Folded text.
 */
export function languagesOf(folded: string, share: number, most: number): Language[] {
  const written = languagesOfSigns(folded);
  if (written?.length === 1 && !isMostlyLatin(folded)) return [...written];
  const scores = new Map<Language, number>();
  let seen = 0;
  for (const [word] of folded.matchAll(/[\p{L}']+/gu)) {
    seen += 1;
    if (seen > 300) break;
    const speakers = byWord().get(word) ?? byStem(word);
    for (const language of speakers) {
      scores.set(language, (scores.get(language) ?? 0) + weightOf(speakers.length));
    }
  }
  if (scores.size === 0) return (written ?? []).slice(0, most);
  const ranked = [...scores].toSorted((a, b) => b[1] - a[1]);
  const best = ranked[0]?.[1] ?? 0;
  return ranked
    .filter(([, score]) => score >= best * share)
    .slice(0, most)
    .map(([language]) => language);
}

const cyrillic: readonly Language[] = ["ru", "uk", "bg"];
const ownSigns: ReadonlySet<Language> = new Set(["ko", "ja", "zh", "el", "ar", ...cyrillic]);

/** The languages that are written with the signs of the text; null: those of Latin letters. */
function languagesOfSigns(folded: string): readonly Language[] | null {
  if (/[\uac00-\ud7af]/.test(folded)) return ["ko"];
  if (/[\u3040-\u30ff]/.test(folded)) return ["ja"];
  if (/[\u4e00-\u9fff]/.test(folded)) return ["zh"];
  if (/[\u0400-\u04ff]{3}/.test(folded)) return cyrillic;
  if (/[\u0620-\u064a]{3}/.test(folded)) return ["ar"];
  return /[\u0370-\u03ff]{3}/.test(folded) ? ["el"] : null;
}

/** All languages that a text may be in by its signs. Folded text. */
export function languagesOfScript(folded: string): readonly Language[] {
  const written = languagesOfSigns(folded);
  if (written !== null && !isMostlyLatin(folded)) return written;
  const latin = compiledLanguages()
    .map(({ words: { language } }) => language)
    .filter((language) => !ownSigns.has(language));
  return [...latin, ...(written ?? [])];
}

/** A name in Greek, Cyrillic or Arabic letters below an English text. East Asian texts have Latin names in them. */
function isMostlyLatin(folded: string): boolean {
  const latin = folded.match(/[a-z]/g)?.length ?? 0;
  const others = folded.match(/[\u0370-\u04ff\u0620-\u064a]/g)?.length ?? 0;
  return others > 0 && latin > others * 1.5;
}

/** A word of many languages tells little: `december` is one of twelve. */
function weightOf(languages: number): number {
  return 1 / Math.sqrt(languages);
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
