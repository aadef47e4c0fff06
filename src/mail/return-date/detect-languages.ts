import type { CompiledLanguage } from "./compiled-language.ts";

/**
 * The languages that a note is written in: of those that share words of theirs with it the ones with most, and all of
 * one script when none does. Folded text.
 */
export function detectLanguages(
  folded: string,
  all: readonly CompiledLanguage[],
): readonly CompiledLanguage[] {
  const inScript = all.filter((language) => scripts[scriptOf(language)]?.test(folded) ?? true);
  const scored = inScript.map((language) => ({ language, score: scoreOf(folded, language) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  if (best === 0) return inScript;
  return scored.filter(({ score }) => score >= Math.max(1, best * 0.35)).map(({ language }) => language);
}

const scripts: Readonly<Record<string, RegExp>> = {
  latin: /[a-z]{2}/,
  cyrillic: /[\u0400-\u04ff]/,
  kana: /[\u3040-\u30ff]|[月日時休]/,
  han: /[\u4e00-\u9fff]/,
  hangul: /[\uac00-\ud7af]/,
};

function scriptOf({ words: { language } }: CompiledLanguage): string {
  const known: Readonly<Record<string, string>> = { ru: "cyrillic", ja: "kana", zh: "han", ko: "hangul" };
  return known[language] ?? "latin";
}

function scoreOf(folded: string, language: CompiledLanguage): number {
  let score = count(folded, language.marks) + 2 * count(folded, language.away) + count(folded, language.back);
  for (const weekday of language.weekdays) score += count(folded, weekday);
  return score;
}

function count(folded: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of folded.matchAll(pattern)) found += 1;
  return found;
}
