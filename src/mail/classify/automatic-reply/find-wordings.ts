import { matchesOf } from "../../return-date/matches-of.ts";
import { patternOf, wordPattern } from "../../return-date/compile-vocabulary.ts";
import { firstLetters } from "../../wordings/first-letters.ts";
import { foldText } from "../../return-date/fold-text.ts";
import { LetterIndex, type Entry } from "../../wordings/letter-index.ts";
import { requiredLetters } from "../../wordings/required-letters.ts";
import { alternativesOf } from "../../wordings/wording-pieces.ts";
import type { Language } from "../../return-date/vocabulary.ts";
import { compiledPhrases, phraseKinds, type CompiledPhrases, type PhraseKind } from "./compiled-phrases.ts";

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
  /** With which it begins; null: it may begin with anything. */
  beginnings: readonly string[] | null;
  pattern: RegExp | null;
}

export interface Found {
  start: number;
  end: number;
  text: string;
}

/** What may stand in a text, by language and kind. */
type Candidates = Map<Language, Map<WordingKind, Wording[]>>;

/** The same text is asked about more than once. */
let last: { folded: string; candidates: Candidates } = { folded: "", candidates: new Map() };

/** What a folded text says of some kinds, by language and kind, in the order of the text; no two of a kind overlap. */
export function findWordings(
  folded: string,
  languages: readonly Language[],
  kinds: readonly WordingKind[],
): ReadonlyMap<Language, ReadonlyMap<WordingKind, readonly Found[]>> {
  if (last.folded !== folded) last = { folded, candidates: new Map() };
  const { candidates } = last;
  const unknown = languages.filter((language) => !candidates.has(language));
  if (unknown.length > 0) addCandidates(folded, unknown, candidates);
  return new Map(
    languages.map((language) => {
      const found = new Map<WordingKind, readonly Found[]>();
      for (const [kind, wordings] of candidates.get(language) ?? []) {
        const places = kinds.includes(kind) ? placesOf(wordings, folded) : [];
        if (places.length > 0) found.set(kind, places);
      }
      return [language, found];
    }),
  );
}

function addCandidates(folded: string, languages: readonly Language[], candidates: Candidates): void {
  const { index, always, groups } = searchFor();
  const asked = new Uint8Array(groups.length);
  for (const language of languages) {
    candidates.set(language, new Map());
    asked[groups.indexOf(language)] = 1;
  }
  for (const wording of [...always, ...index.find(folded, asked)]) {
    const byKind = candidates.get(wording.language);
    const others = byKind?.get(wording.kind);
    if (others === undefined) byKind?.set(wording.kind, [wording]);
    else others.push(wording);
  }
}

function placesOf(wordings: readonly Wording[], folded: string): Found[] {
  const places: { found: Found; order: number }[] = [];
  for (const wording of wordings) {
    const all =
      wording.plain === null ? byPattern(wording, folded) : byLetters(wording.plain, wording.spaced, folded);
    for (const found of all) places.push({ found, order: wording.order });
  }
  places.sort((a, b) => a.found.start - b.found.start || a.order - b.order);
  let end = -1;
  return places.flatMap(({ found }) => {
    if (found.start < end) return [];
    end = found.end;
    return [found];
  });
}

function byPattern(wording: Wording, folded: string): Found[] {
  const pattern = patternIn(wording);
  const matches =
    wording.beginnings === null
      ? matchesOf(pattern, folded)
      : matchesAt(beginningsIn(folded, wording.beginnings), pattern, folded);
  return matches.map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

/** Where one of some letters stand, in the order of the text. */
function beginningsIn(folded: string, beginnings: readonly string[]): number[] {
  const places: number[] = [];
  for (const letters of beginnings) {
    for (let at = folded.indexOf(letters); at !== -1; at = folded.indexOf(letters, at + 1)) places.push(at);
  }
  return places.toSorted((a, b) => a - b);
}

/** The matches of a pattern that looks at one place alone; going through a whole text takes it many times as long. */
function matchesAt(places: readonly number[], pattern: RegExp, folded: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let end = 0;
  for (const at of places) {
    if (at < end) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(folded);
    if (match === null) continue;
    found.push(match);
    end = pattern.lastIndex;
  }
  pattern.lastIndex = 0;
  return found;
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
  wording.pattern ??= new RegExp(wording.source, wording.beginnings === null ? "gu" : "yu");
  return wording.pattern;
}

interface Search {
  index: LetterIndex<Wording>;
  /** Without letters of their own. */
  always: readonly Wording[];
  /** The languages, each at its number in the index. */
  groups: readonly Language[];
}

let search: Search | null = null;

/** Made when first asked for. */
function searchFor(): Search {
  search ??= makeSearch();
  return search;
}

function makeSearch(): Search {
  const entries: Entry<Wording>[] = [];
  const always: Wording[] = [];
  const groups: Language[] = [];
  for (const compiled of compiledPhrases().values()) {
    const group = groups.push(compiled.dates.words.language) - 1;
    for (const [wording, letters] of wordingsOf(compiled)) {
      if (letters === null) always.push(wording);
      else for (const one of letters) entries.push([one, wording, group]);
    }
  }
  return { index: new LetterIndex(entries), always, groups };
}

/** All of a language, with the letters of which one run stands in every text that has it. */
function wordingsOf({ dates, phrases }: CompiledPhrases): [Wording, string[] | null][] {
  const { language, spaced, away, back } = dates.words;
  const lists: [WordingKind, string][] = phraseKinds.map((kind) => [kind, phrases[kind]]);
  return [...lists, ["away", away] as const, ["back", back] as const].flatMap(([kind, wordings]) =>
    alternativesOf(wordings).map((alternative, order): [Wording, string[] | null] => {
      const word = foldText(alternative.normalize("NFC"));
      const wording: Wording = {
        language,
        kind,
        order,
        spaced,
        plain: /^[\p{L}']+$/u.test(word) ? word : null,
        source: wordPattern(patternOf(alternative), spaced),
        beginnings: firstLetters(word),
        pattern: null,
      };
      return [wording, requiredLetters(word)];
    }),
  );
}
