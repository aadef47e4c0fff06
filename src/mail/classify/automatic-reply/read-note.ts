import { foldText } from "../../return-date/fold-text.ts";
import { withDigits } from "../../return-date/east-asian-dates.ts";
import { compiledPhrases, phraseKinds, type CompiledPhrases, type PhraseKind } from "./compiled-phrases.ts";
import { backAtWork } from "./back-at-work.ts";
import { findWordings, type Found, type WordingKind } from "./find-wordings.ts";
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
}

/** Longer texts are not notes; nothing beyond is looked at. */
export const maximumNote = 3000;

/** So short that looking for the words of all languages is no work. */
const shortText = 160;

/**
 * Words of absence, thanks, standing in and the like in a text. Null where it has no word of being away, of leaving or
 * of having received something, in any language that it may be in.
 * `announced`: its subject speaks of absence, so that a day back alone makes it a note.
 */
export function readNote(text: string, announced = false): NoteFacts | null {
  const folded = foldText(withDigits(text.normalize("NFC").slice(0, maximumNote)));
  // A line of some words may have none of those that tell a language.
  const languages = folded.length < shortText ? languagesOfScript(folded) : languagesOf(folded, 0.6, 2);
  const topics = findWordings(folded, languages, announced ? [...about, "back"] : about);
  // Most messages are about none of it, and are read no further.
  const spoken = languages.filter((language) => (topics.get(language)?.size ?? 0) > 0);
  if (spoken.length === 0) return null;
  const found = findWordings(folded, spoken, kindsInOrder);
  const facts = spoken.flatMap((language) => {
    const phrases = compiledPhrases().get(language);
    const says = found.get(language);
    return phrases === undefined || says === undefined ? [] : [factsOf(folded, phrases, says)];
  });
  const [first, ...others] = facts;
  return first === undefined
    ? null
    : others.reduce((best, next) => (weightOf(next) > weightOf(best) ? next : best), first);
}

/** Being away, leaving, having received, standing in, thanking: one of these is in every note. */
const about = ["away", "left", "received", "automatic", "limited", "closed", "instead", "thanks"] as const;

function weightOf({ found, smallWords }: NoteFacts): number {
  return (
    found.away + found.left + found.received + found.thanks + found.instead + found.automatic + smallWords
  );
}

function factsOf(
  folded: string,
  phrases: CompiledPhrases,
  says: ReadonlyMap<WordingKind, readonly Found[]>,
): NoteFacts {
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
  return {
    found: found as Record<PhraseKind | "away" | "back", number>,
    words,
    questions: countQuestions(folded, phrases, covered),
    otherWords: countOthers(folded, covered, phrases),
    smallWords: countSmall(folded, phrases),
    length: folded.length,
    namesAddress: folded.search(addressPattern) !== -1,
    isBackAtWork: backAtWork(folded),
  };
}

/**
 * Greek asks with a semicolon, Japanese with a syllable. A wording that has its own question mark (`urgent\?`) is a
 * question of notes, which ask nobody: they go on with what to do.
 */
function countQuestions(
  folded: string,
  { phrases: { language } }: CompiledPhrases,
  covered: Uint8Array,
): number {
  const own = { el: ";", ja: "か。" }[language as string];
  let questions = own === undefined ? 0 : folded.split(own).length - 1;
  for (let at = folded.indexOf("?"); at !== -1; at = folded.indexOf("?", at + 1)) {
    const goesOn = /^\s*\p{L}/u.test(folded.slice(at + 1, at + 20));
    if (covered[at] !== 1 || !goesOn) questions += 1;
  }
  return questions;
}

function countOthers(folded: string, covered: Uint8Array, { dates, small }: CompiledPhrases): number {
  const text = folded.replaceAll(addressPattern, (address) => " ".repeat(address.length));
  const { language } = dates.words;
  const parted = language !== "ja" && language !== "zh";
  let others = 0;
  for (const match of text.matchAll(parted ? /\p{L}{2,}/gu : /[\u30a0-\u30ff\u4e00-\u9fff]/gu)) {
    if (covered[match.index] !== 1 && !small.has(match[0])) others += 1;
  }
  // About two and a half signs make a word where words are not parted.
  return parted ? others : Math.round(others / 2.5);
}

/** Last what is said about the matter: "no" is talk, "no longer" was none. */
const kindsInOrder: readonly WordingKind[] = [
  ...phraseKinds.filter((kind) => kind !== "engaged"),
  "away",
  "back",
  "engaged",
];

const addressPattern = /[\w.+-]{1,64}@[\w.-]{1,100}/g;

function countSmall(folded: string, { dates, small }: CompiledPhrases): number {
  if (!dates.words.spaced) return 0;
  return [...folded.matchAll(/\p{L}+/gu)].filter(([word]) => small.has(word)).length;
}
