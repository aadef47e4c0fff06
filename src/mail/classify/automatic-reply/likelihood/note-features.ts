import type { NoteSurroundings } from "../judge-note.ts";
import { addressPattern, type NoteFacts } from "../read-note.ts";
import { hashOf, mixed } from "./feature-hash.ts";

/** A text as the likelihood sees it. */
export interface ReadNote {
  /** Folded. */
  text: string;
  /** Null: none of the words of notes stands in it. */
  facts: NoteFacts | null;
  around: NoteSurroundings;
}

export interface NoteFeatures {
  /** What is said, as hashes without repetition: words, two and three of them in a row, three to five letters in a row. */
  words: number[];
  /** How it is said, and around what. */
  signs: string[];
}

const maximumText = 1500;
const maximumTokens = 200;

/** What counts for and against a program having written a text. Linear in the text. */
export function featuresOf({ text, facts, around }: ReadNote): NoteFeatures {
  const tokens = tokensOf(text);
  return { words: [...new Set(wordsOf(tokens))], signs: signsOf(text, tokens.length, facts, around) };
}

/** Addresses and numbers: that they stand there counts, not which. */
export function tokensOf(text: string): string[] {
  const plain = text
    .slice(0, maximumText)
    .replaceAll(addressPattern, " @ ")
    .replaceAll(/https?:\/\/[\w./?&=%#:~+-]{1,500}/g, " / ")
    .replaceAll(/\p{N}+/gu, "0");
  return (plain.match(/[\p{L}\p{M}0]+|[?!@/]/gu) ?? []).slice(0, maximumTokens);
}

const withoutBlanks = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

function wordsOf(tokens: readonly string[]): number[] {
  const found: number[] = [];
  let before = 0;
  let twoBefore = 0;
  for (const token of tokens) {
    const isParted = !withoutBlanks.test(token);
    const word = hashOf(token, 0, token.length);
    if (isParted) found.push(word);
    if (before !== 0) found.push(mixed(before, word));
    if (twoBefore !== 0) found.push(mixed(mixed(twoBefore, before), word));
    if (token.length > 1) addRows(found, isParted ? `_${token}_` : token, isParted ? [3, 4, 5] : [2, 3, 4]);
    twoBefore = before;
    before = word;
  }
  return found;
}

/** Letters in a row: families of words share them, and scripts without blanks have no other words. */
function addRows(found: number[], run: string, lengths: readonly number[]): void {
  for (const length of lengths) {
    for (let at = 0; at + length <= run.length; at += 1) found.push(hashOf(run, at, at + length) ^ length);
  }
}

function signsOf(
  text: string,
  tokens: number,
  facts: NoteFacts | null,
  { subject, quotes, isReply, hasOwnSubject, namesReader, namesDay, isShared, beginsLater }: NoteSurroundings,
): string[] {
  const flags = { quotes, isReply, hasOwnSubject, namesReader, namesDay, isShared, beginsLater };
  const questions = Math.min(text.split(/[?？]/).length - 1, 3);
  return [
    ...Object.entries(flags).map(([name, isSo]) => (isSo ? name : `not ${name}`)),
    `subject ${subject}`,
    `length ${Math.floor(Math.log2(tokens + 1))}`,
    `questions ${questions}`,
    ...(facts === null ? ["no facts"] : signsOfFacts(facts)),
  ];
}

function signsOfFacts({ found, otherWords, namesAddress }: NoteFacts): string[] {
  const signs = namesAddress ? ["namesAddress"] : [];
  for (const [kind, count] of Object.entries(found)) {
    for (let times = 1; times <= Math.min(count, 4); times += 1) signs.push(`${kind} ${times}`);
  }
  for (const many of [5, 10, 20, 30, 50]) if (otherWords > many) signs.push(`others ${many}`);
  return signs;
}
