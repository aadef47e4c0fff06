import type { CompiledLanguage } from "./compiled-language.ts";
import { foldText } from "./fold-text.ts";
import { LetterIndex, type Entry } from "../wordings/letter-index.ts";
import { requiredLetters } from "../wordings/required-letters.ts";
import { alternativesOf } from "../wordings/wording-pieces.ts";
import { compiledLanguages } from "./vocabularies.ts";
import type { Language, Vocabulary } from "./vocabulary.ts";

/** The words of which one is in everything that names a day without a digit. */
const naming = [
  "today",
  "tomorrow",
  "dayAfterTomorrow",
  "thisWeek",
  "nextWeek",
  "endOfWeek",
  "endOfNextWeek",
  "thisMonth",
  "nextMonth",
  "endOfMonth",
  "endOfYear",
  "newYear",
  "christmas",
  "easter",
  "day",
  "week",
  "month",
] as const satisfies readonly (keyof Vocabulary)[];

let index: LetterIndex<Language> | null = null;
let last: { folded: string; found: ReadonlySet<Language> } = { folded: "", found: new Set() };

/** Whether a folded sentence may name a day in a language: most sentences do not, and need not be searched for one. */
export function mayNameDay(folded: string, { words: { language } }: CompiledLanguage): boolean {
  if (/\d/.test(folded)) return true;
  index ??= makeIndex();
  // The languages of a note are asked about one after the other.
  if (last.folded !== folded) last = { folded, found: index.find(folded) };
  return last.found.has(language);
}

function makeIndex(): LetterIndex<Language> {
  const entries: Entry<Language>[] = [];
  for (const { words } of compiledLanguages()) {
    for (const wordings of [...words.months, ...words.weekdays, ...naming.map((name) => words[name])]) {
      for (const wording of alternativesOf(wordings)) {
        const letters = requiredLetters(foldText(wording.normalize("NFC")));
        // Without letters of its own it stands beside digits, which are looked for first.
        for (const run of letters ?? []) entries.push([run, words.language, 0]);
      }
    }
  }
  return new LetterIndex(entries);
}
