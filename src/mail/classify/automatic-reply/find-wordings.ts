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
  source: string;
  pattern: RegExp | null;
}

export interface Found {
  start: number;
  end: number;
  text: string;
}

/** All that a folded text says, by language and kind, in the order of the text; no two of a kind overlap. */
export function findWordings(
  folded: string,
  languages: readonly Language[],
): ReadonlyMap<Language, ReadonlyMap<WordingKind, readonly Found[]>> {
  const { index, always } = searchFor();
  const asked = new Set(languages);
  const byKind = new Map<string, Wording[]>();
  for (const wording of [...always, ...index.find(folded)]) {
    if (!asked.has(wording.language)) continue;
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
      matchesOf(patternIn(wording), folded).map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
        order: wording.order,
      })),
    )
    .toSorted((a, b) => a.start - b.start || a.order - b.order);
  let end = -1;
  return places.filter((place) => {
    if (place.start < end) return false;
    end = place.end;
    return true;
  });
}

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
        const wording: Wording = { language, kind, order, source, pattern: null };
        const letters = requiredLetters(foldText(alternative.normalize("NFC")));
        if (letters === null) always.push(wording);
        else for (const one of letters) index.add(one, wording);
      }
    }
  }
  return { index, always };
}
