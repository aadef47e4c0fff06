import { bucketOf, hashOf } from "./feature-hash.ts";
import type { Learned } from "./learned.ts";
import { mailingWeights } from "./mailing-weights.ts";
import { featuresOf, tokensOf, type ReadNote } from "./note-features.ts";
import { noteWeights } from "./note-weights.ts";

/** A sign counts so much; more, and the words would be drowned. */
export const signValue = 0.15;

/** What one word of a text counts: long texts weigh little more than short ones. */
export function wordValue(words: number): number {
  return 1 / (words + 1) ** 0.4;
}

/**
 * How likely it is that a program answered with a text, as learned from labelled texts: the natural logarithm of the odds.
 * 0 is even, 3 is twenty to one. Logistic regression over {@link featuresOf}; `npm run train:mail` makes its weights.
 */
export function noteLikelihood(note: ReadNote): number {
  return logOddsOf(note, noteWeights);
}

/** At most, whatever day the text should turn out to name. */
export function likelihoodAtMost(note: ReadNote): number {
  return noteLikelihood(note) + noteWeights.unit * signValue * signsOfDays;
}

/** What a named day and a beginning can add to a text of which neither is known. */
const signsOfDays = ["namesDay", "beginsLater"]
  .map((sign) => (noteWeights.signs[sign] ?? 0) - (noteWeights.signs[`not ${sign}`] ?? 0))
  .reduce((sum, more) => sum + Math.max(0, more), 0);

/** The same for texts that answer nothing: that they were sent to many, or by a program on its own account. */
export function mailingLikelihood(note: ReadNote): number {
  return logOddsOf(note, mailingWeights);
}

function logOddsOf(note: ReadNote, learned: Learned): number {
  const { words, signs } = featuresOf(note);
  const weights = wordWeights(learned);
  let said = 0;
  for (const word of words) said += weights[bucketOf(word, weights.length)] ?? 0;
  let how = 0;
  for (const sign of signs) how += learned.signs[sign] ?? 0;
  return learned.bias + learned.unit * (said * wordValue(words.length) + how * signValue);
}

const shownWords = 3;

/** The words of a folded text that speak most for a program's answer. */
export function tellingWords(text: string): string[] {
  const weights = wordWeights(noteWeights);
  const weightOf = (word: string): number =>
    weights[bucketOf(hashOf(word, 0, word.length), weights.length)] ?? 0;
  return [...new Set(tokensOf(text))]
    .filter((word) => word.length > 3 && weightOf(word) > 0)
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .slice(0, shownWords);
}

const unpacked = new Map<Learned, Int8Array>();

/** Unpacked when first asked for. */
function wordWeights(learned: Learned): Int8Array {
  const known = unpacked.get(learned);
  if (known !== undefined) return known;
  const weights = new Int8Array(Buffer.from(learned.words, "base64"));
  unpacked.set(learned, weights);
  return weights;
}
