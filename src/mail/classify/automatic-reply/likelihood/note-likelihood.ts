import { bucketOf, hashOf } from "./feature-hash.ts";
import { featuresOf, tokensOf, type ReadNote } from "./note-features.ts";
import { bias, signWeights, unit, wordWeights } from "./weights.ts";

/** A sign counts so much; more, and the words would be drowned. */
export const signValue = 0.15;

/** What one word of a text counts: long texts do not weigh more than short ones. */
export function wordValue(words: number): number {
  return 1 / Math.sqrt(words + 1);
}

/**
 * How likely it is that a program wrote a text, as learned from labelled texts: the natural logarithm of the odds. 0 is
 * even, 3 is twenty to one. Logistic regression over {@link featuresOf}; `npm run train:mail` makes its weights.
 */
export function likelihoodOf(note: ReadNote): number {
  const { words, signs } = featuresOf(note);
  const learned = learnedWeights();
  let said = 0;
  for (const word of words) said += learned[bucketOf(word)] ?? 0;
  let how = 0;
  for (const sign of signs) how += signWeights[sign] ?? 0;
  return bias + unit * (said * wordValue(words.length) + how * signValue);
}

const shownWords = 3;

/** The words of a folded text that speak most for a program. */
export function tellingWords(text: string): string[] {
  const learned = learnedWeights();
  const weightOf = (word: string): number => learned[bucketOf(hashOf(word, 0, word.length))] ?? 0;
  return [...new Set(tokensOf(text))]
    .filter((word) => word.length > 2 && weightOf(word) > 0)
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .slice(0, shownWords);
}

let learnedOnce: Int8Array | null = null;

/** Read when first asked for. */
function learnedWeights(): Int8Array {
  learnedOnce ??= new Int8Array(Buffer.from(wordWeights, "base64"));
  return learnedOnce;
}
