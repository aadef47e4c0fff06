import { foldText } from "../../return-date/fold-text.ts";
import { withDigits } from "../../return-date/east-asian-dates.ts";
import { compiledPhrases, phraseKinds, type CompiledPhrases, type PhraseKind } from "./compiled-phrases.ts";
import { backAtWork, plainlyBack } from "./back-at-work.ts";
import { findWordings, type Found, type WordingKind } from "./find-wordings.ts";
import type { Language } from "../../return-date/vocabulary.ts";
import { languagesOf, languagesOfScript } from "../../return-date/languages-of.ts";

/** What a text says, counted by kind of phrase, in the languages that it is written in. */
export interface NoteFacts {
  found: Readonly<Record<PhraseKind | "away" | "back", number>>;
  /** The first wording of each kind, as it stands in the text; folded. */
  words: Readonly<Partial<Record<PhraseKind | "away" | "back", string>>>;
  questions: number;
  /** Words that belong to none of the phrases. */
  otherWords: number;
  /** Words that tell the language. */
  smallWords: number;
  length: number;
  /** It names an address. */
  namesAddress: boolean;
  /** It speaks of being back where one works. */
  isBackAtWork: boolean;
  /** In words that cannot mean coming back to the reader. */
  isPlainlyBack: boolean;
}

/** Longer texts are not notes; nothing beyond is looked at. */
export const maximumNote = 3000;

/** A text of the day back alone is not longer. */
export const shortNote = 200;

/** So short that looking for the words of all languages is no work. */
const shortText = 160;

/**
 * Words of absence, thanks, standing in and the like in a text. Null where it has no word of being away, of leaving or
 * of having received something, in any language that it may be in.
 * `announced`: its subject speaks of absence, so that a day back alone makes it a note.
 */
export function readNote(text: string, announced = false): NoteFacts | null {
  const folded = foldText(withDigits(text.normalize("NFC").slice(0, maximumNote)));
  const languages = languagesIn(folded);
  const comesBack = announced || (folded.length < shortNote && plainlyBack(folded));
  const topics = findWordings(folded, languages, comesBack ? [...about, "back"] : about);
  // Most messages are about none of it, and are read no further.
  const spoken = languages.filter((language) => (topics.get(language)?.size ?? 0) > 0);
  if (spoken.length === 0) return null;
  const found = findWordings(folded, spoken, kindsInOrder);
  const readings = spoken.flatMap((language) => {
    const phrases = compiledPhrases().get(language);
    const says = found.get(language);
    return phrases === undefined || says === undefined ? [] : [readingOf(folded, phrases, says)];
  });
  const [first, ...others] = readings;
  if (first === undefined) return null;
  const best = others.reduce((one, next) => (knowsBetter(next.facts, one.facts) ? next : one), first);
  return { ...best.facts, otherWords: otherWords(best, readings) };
}

/** Words that belong to none of the phrases: of a note in two languages those that neither of them knows. */
function otherWords({ others, parted }: Reading, readings: readonly Reading[]): number {
  const repeats = readings.filter(({ facts }) => facts.smallWords > 2 && tellsOfAbsence(facts));
  const unknown = others.filter((start) => repeats.every((reading) => reading.others.includes(start)));
  // About two and a half signs make a word where words are not parted.
  return parted ? unknown.length : Math.round(unknown.length / 2.5);
}

function tellsOfAbsence({ found }: NoteFacts): boolean {
  return found.away + found.left + found.received + found.closed > 0;
}

/** A line of some words may have none of those that tell a language; where it has some, words of others are chance. */
function languagesIn(folded: string): readonly Language[] {
  if (folded.length >= shortText) return languagesOf(folded, 0.6, 2);
  const likely = languagesOf(folded, 0.4, 4);
  const [likeliest] = likely;
  const phrases = likeliest === undefined ? undefined : compiledPhrases().get(likeliest);
  return phrases !== undefined && countSmall(folded, phrases) >= telling ? likely : languagesOfScript(folded);
}

/** So many small words tell a language. */
const telling = 4;

/** Being away, leaving, having received, standing in, thanking: one of these is in every note. */
const about = ["away", "left", "received", "automatic", "limited", "closed", "instead", "thanks"] as const;

/** Of kin languages that know as much of a text the one counts in which more of it is said to the reader. */
function knowsBetter(one: NoteFacts, other: NoteFacts): boolean {
  const more = weightOf(one) - weightOf(other);
  return more > 0 || (more === 0 && one.found.engaged > other.found.engaged);
}

function weightOf({ found, smallWords }: NoteFacts): number {
  const first = found.away + found.left + found.received + found.thanks + found.instead + found.automatic;
  const talk = found.engaged + found.contrast + found.later + found.past;
  return first + found.limited + found.closed + found.onReturn + found.willRespond + talk + smallWords;
}

interface Reading {
  facts: NoteFacts;
  /** Where words begin that belong to none of the phrases. */
  others: readonly number[];
  /** The language parts its words. */
  parted: boolean;
}

function readingOf(
  folded: string,
  phrases: CompiledPhrases,
  says: ReadonlyMap<WordingKind, readonly Found[]>,
): Reading {
  const found: Record<string, number> = {};
  const words: Record<string, string> = {};
  const covered = new Uint8Array(folded.length);
  for (const kind of kindsInOrder) {
    found[kind] = 0;
    for (const { start, end, text } of says.get(kind) ?? []) {
      // "When I'm back" is no word of being back already.
      if ((kind === "engaged" || kind === "past") && covered[start] === 1) continue;
      found[kind] += 1;
      words[kind] ??= text;
      covered.fill(1, start, end);
    }
  }
  const { language } = phrases.dates.words;
  const parted = language !== "ja" && language !== "zh";
  const others = othersIn(folded, covered, phrases, parted);
  const facts = {
    found: found as Record<PhraseKind | "away" | "back", number>,
    words,
    questions: countQuestions(folded, phrases, covered),
    otherWords: others.length,
    smallWords: countSmall(folded, phrases),
    length: folded.length,
    namesAddress: folded.search(addressPattern) !== -1,
    isBackAtWork: backAtWork(folded),
    isPlainlyBack: plainlyBack(folded),
  };
  return { facts, others, parted };
}

/** How people greet, and how they ask for a nod: nobody is asked anything. */
const noQuestions =
  /(?:tudo (?:bem|bom|joia|certo)|como (?:va|vai|esta|estas|estan|andas)|que tal|ca va|come (?:va|stai|sta)|como va todo|(?<=[,\s])(?:ta|ne|viu|ok|vale|eh))\s?\?/gu;

/**
 * Greek asks with a semicolon, Japanese with a syllable. A wording that has its own question mark (`urgent\?`) is a
 * question of notes, which ask nobody: they go on with what to do.
 */
function countQuestions(
  text: string,
  { phrases: { language } }: CompiledPhrases,
  covered: Uint8Array,
): number {
  const own = { el: ";", ja: "か。" }[language as string];
  const folded = text.includes("?")
    ? text.replaceAll(noQuestions, (asked) => " ".repeat(asked.length))
    : text;
  let questions = own === undefined ? 0 : folded.split(own).length - 1;
  for (let at = folded.indexOf("?"); at !== -1; at = folded.indexOf("?", at + 1)) {
    const goesOn = /^\s*\p{L}/u.test(folded.slice(at + 1, at + 20));
    if (covered[at] !== 1 || !goesOn) questions += 1;
  }
  return questions;
}

function othersIn(
  folded: string,
  covered: Uint8Array,
  { small }: CompiledPhrases,
  parted: boolean,
): number[] {
  const text = folded.replaceAll(addressPattern, (address) => " ".repeat(address.length));
  return [...text.matchAll(parted ? /\p{L}{2,}/gu : /[\u30a0-\u30ff\u4e00-\u9fff]/gu)]
    .filter((match) => covered[match.index] !== 1 && !small.has(match[0]))
    .map((match) => match.index);
}

/** Last what is said about the matter: "no" is talk, "no longer" was none. */
const kindsInOrder: readonly WordingKind[] = [
  ...phraseKinds.filter((kind) => kind !== "engaged"),
  "away",
  "back",
  "engaged",
];

/** In scripts without blanks words stand right before it. */
export const addressPattern = /[\w.+-]{1,64}@[\w.-]{1,100}/g;

function countSmall(folded: string, { dates, small }: CompiledPhrases): number {
  if (!dates.words.spaced) return 0;
  return [...folded.matchAll(/\p{L}+/gu)].filter(([word]) => small.has(word)).length;
}
