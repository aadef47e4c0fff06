import { bucketOf } from "../../src/mail/classify/automatic-reply/likelihood/feature-hash.ts";
import { signValue, wordValue } from "../../src/mail/classify/automatic-reply/likelihood/note-likelihood.ts";
import type { Example } from "./read-examples.ts";
import { randomFrom, shuffle } from "./random.ts";

export interface Model {
  bias: number;
  words: Float64Array;
  signs: ReadonlyMap<string, number>;
}

const rounds = 12;
const step = 0.3;
const biasStep = 0.02;
/** What stands in fewer texts says nothing of others. */
const fewestTexts = 3;

/**
 * Logistic regression by stochastic gradient descent with a step for each feature (AdaGrad). The same examples give the
 * same weights: what is shuffled is shuffled the same way each time. `buckets`: how many weights the words share.
 */
export function train(examples: readonly Example[], buckets: number): Model {
  const { rows, signs } = rowsOf(examples, buckets);
  const weights = new Float64Array(buckets + signs.length);
  const squares = new Float64Array(weights.length).fill(0.1);
  const random = randomFrom(1);
  const order = [...rows];
  let bias = 0;
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    for (const row of order) {
      const miss = row.weight * (probability(bias + oddsOf(weights, row)) - row.wanted);
      bias -= biasStep * miss;
      learn({ weights, squares }, row.words, miss * row.wordValue);
      learn({ weights, squares }, row.signs, miss * signValue);
    }
  }
  const bySign = new Map(signs.map((name, at) => [name, weights[buckets + at] ?? 0]));
  return { bias, words: weights.subarray(0, buckets), signs: bySign };
}

/** The log-odds that a model gives an example. */
export function judge({ bias, words, signs }: Model, example: Example): number {
  const said = example.words.reduce((sum, word) => sum + (words[bucketOf(word, words.length)] ?? 0), 0);
  const how = example.signs.reduce((sum, sign) => sum + (signs.get(sign) ?? 0), 0);
  return bias + said * wordValue(example.words.length) + how * signValue;
}

/** An example in numbers: places among the weights. */
interface Row {
  wanted: 0 | 1;
  weight: number;
  words: Int32Array;
  wordValue: number;
  signs: Int32Array;
}

function rowsOf(examples: readonly Example[], buckets: number): { rows: Row[]; signs: string[] } {
  const texts = new Uint32Array(buckets);
  for (const { words } of examples) {
    for (const bucket of new Set(words.map((word) => bucketOf(word, buckets))))
      texts[bucket] = (texts[bucket] ?? 0) + 1;
  }
  const signs = [...new Set(examples.flatMap((example) => example.signs))].toSorted();
  const places = new Map(signs.map((name, at) => [name, buckets + at]));
  const rows = examples.map((example) => {
    const known = example.words
      .map((word) => bucketOf(word, buckets))
      .filter((at) => (texts[at] ?? 0) >= fewestTexts);
    return {
      wanted: example.isWanted ? (1 as const) : (0 as const),
      weight: example.weight,
      words: Int32Array.from(known),
      wordValue: wordValue(example.words.length),
      signs: Int32Array.from(example.signs.map((name) => places.get(name) ?? 0)),
    };
  });
  return { rows, signs };
}

function oddsOf(weights: Float64Array, row: Row): number {
  let said = 0;
  for (const at of row.words) said += weights[at] ?? 0;
  let how = 0;
  for (const at of row.signs) how += weights[at] ?? 0;
  return said * row.wordValue + how * signValue;
}

function learn(
  { weights, squares }: { weights: Float64Array; squares: Float64Array },
  places: Int32Array,
  slope: number,
): void {
  for (const at of places) {
    const square = (squares[at] ?? 0) + slope * slope;
    squares[at] = square;
    weights[at] = (weights[at] ?? 0) - (step * slope) / Math.sqrt(square);
  }
}

const probability = (logOdds: number): number => 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, logOdds))));
