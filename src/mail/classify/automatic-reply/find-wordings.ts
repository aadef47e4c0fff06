import { matchesOf } from "../../return-date/matches-of.ts";
import { patternOf, wordPattern } from "../../return-date/compile-vocabulary.ts";
import { foldText } from "../../return-date/fold-text.ts";
import { LetterIndex } from "../../return-date/letter-index.ts";
import { alternativesOf, requiredLetters } from "../../return-date/required-letters.ts";
import type { Language } from "../../return-date/vocabulary.ts";
import { compiledPhrases, phraseKinds, type PhraseKind } from "./compiled-phrases.ts";

export type WordingKind = PhraseKind | "away" | "back";

/** One way to say something of a kind. Its pattern is compiled when a text has the letters that it cannot do without. */
interface Wording {
  language: Language;
  kind: WordingKind;
  /** Place in its list: of two that begin at one place the earlier counts. */
  order: number;
  spaced: boolean;
  /** A word of letters alone; null where it takes a pattern. */
  plain: string | null;
  source: string;
  pattern: RegExp | null;
}

export interface Found {
  start: number;
  end: number;
  text: string;
}

/** The same text is asked about more than once. */
let last: { folded: string; wordings: readonly Wording[] } = { folded: "", wordings: [] };

/** What a folded text says of some kinds, by language and kind, in the order of the text; no two of a kind overlap. */
export function findWordings(
  folded: string,
  languages: readonly Language[],
  kinds: readonly WordingKind[],
): ReadonlyMap<Language, ReadonlyMap<WordingKind, readonly Found[]>> {
  const { index, always } = searchFor();
  const asked = new Set(languages);
  const byKind = new Map<string, Wording[]>();
  if (last.folded !== folded) last = { folded, wordings: [...always, ...index.find(folded)] };
  for (const wording of last.wordings) {
    if (!asked.has(wording.language) || !kinds.includes(wording.kind)) continue;
    const key = `${wording.language} ${wording.kind}`;
    const others = byKind.get(key);
    if (others === undefined) byKind.set(key, [wording]);
    else others.push(wording);
  }
  const found = new Map<Language, Map<WordingKind, Found[]>>(
    languages.map((language) => [language, new Map()]),
  );
  for (const wordings of byKind.values()) {
    const [{ language, kind } = { language: "en" as const, kind: "away" as const }] = wordings;
    const places = placesOf(wordings, folded);
    if (places.length > 0) found.get(language)?.set(kind, places);
  }
  return found;
}

function placesOf(wordings: readonly Wording[], folded: string): Found[] {
  const places = wordings
    .flatMap((wording) =>
      (wording.plain === null
        ? byPattern(wording, folded)
        : byLetters(wording.plain, wording.spaced, folded)
      ).map((place) => ({ ...place, order: wording.order })),
    )
    .toSorted((a, b) => a.start - b.start || a.order - b.order);
  let end = -1;
  return places.filter((place) => {
    if (place.start < end) return false;
    end = place.end;
    return true;
  });
}

function byPattern(wording: Wording, folded: string): Found[] {
  return matchesOf(patternIn(wording), folded).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

/** A word without anything to choose in it needs no pattern. */
function byLetters(word: string, spaced: boolean, folded: string): Found[] {
  const found: Found[] = [];
  for (let start = folded.indexOf(word); start !== -1; start = folded.indexOf(word, start + word.length)) {
    const end = start + word.length;
    const isWord = !spaced || !(inWord.test(folded[start - 1] ?? "") || inWord.test(folded[end] ?? ""));
    if (isWord) found.push({ start, end, text: word });
  }
  return found;
}

const inWord = /[\p{L}\p{N}]/u;

function patternIn(wording: Wording): RegExp {
  wording.pattern ??= new RegExp(wording.source, "gu");
  return wording.pattern;
}

interface Search {
  index: LetterIndex<Wording>;
  /** Without letters of their own. */
  always: readonly Wording[];
}

let search: Search | null = null;

/** Made when first asked for. */
function searchFor(): Search {
  search ??= makeSearch();
  return search;
}

function makeSearch(): Search {
  const index = new LetterIndex<Wording>();
  const always: Wording[] = [];
  for (const { dates, phrases } of compiledPhrases().values()) {
    const { language, spaced, away, back } = dates.words;
    const lists: [WordingKind, string][] = phraseKinds.map((kind) => [kind, phrases[kind]]);
    for (const [kind, wordings] of [...lists, ["away", away] as const, ["back", back] as const]) {
      for (const [order, alternative] of alternativesOf(wordings).entries()) {
        const source = wordPattern(patternOf(alternative), spaced);
        const word = foldText(alternative.normalize("NFC"));
        const plain = /^[\p{L}']+$/u.test(word) ? word : null;
        const wording: Wording = { language, kind, order, spaced, plain, source, pattern: null };
        const letters = requiredLetters(word);
        if (letters === null) always.push(wording);
        else for (const one of letters) index.add(one, wording);
      }
    }
  }
  return { index, always };
}
