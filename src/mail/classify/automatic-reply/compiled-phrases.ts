import { patternOf } from "../../return-date/compile-vocabulary.ts";
import type { CompiledLanguage } from "../../return-date/compiled-language.ts";
import { foldText } from "../../return-date/fold-text.ts";
import { compiledLanguages } from "../../return-date/vocabularies.ts";
import type { Language } from "../../return-date/vocabulary.ts";
import { allPhrases } from "./all-phrases.ts";
import type { Phrases } from "./phrases.ts";

export type PhraseKind = Exclude<keyof Phrases, "language" | "spaced" | "subject" | "looseSubject">;

/** The phrases of a language with its words of dates. */
export interface CompiledPhrases {
  dates: CompiledLanguage;
  phrases: Phrases;
  /** Words that mean nothing by themselves, and names of days. */
  small: ReadonlySet<string>;
}

export const phraseKinds = [
  "thanks",
  "instead",
  "limited",
  "closed",
  "onReturn",
  "automatic",
  "received",
  "willRespond",
  "left",
  "optOut",
  "engaged",
  "contrast",
  "later",
  "past",
] as const satisfies readonly PhraseKind[];

let compiled: ReadonlyMap<Language, CompiledPhrases> | null = null;

/** By language; compiled when first asked for. */
export function compiledPhrases(): ReadonlyMap<Language, CompiledPhrases> {
  compiled ??= new Map(compiledLanguages().map((dates) => [dates.words.language, compile(dates)]));
  return compiled;
}

function compile(dates: CompiledLanguage): CompiledPhrases {
  const { marks, filler, months, weekdays, shortWeekdays } = dates.words;
  const listed = [marks, filler, shortWeekdays, ...months, ...weekdays].join("|");
  const small = new Set(foldText(listed.normalize("NFC")).split("|"));
  return { dates, phrases: phrasesOf(dates.words.language), small };
}

function phrasesOf(language: string): Phrases {
  const found = allPhrases.find((phrases) => phrases.language === language);
  if (found === undefined) throw new Error(`There are no phrases for ${language}`);
  return found;
}

/** Subjects that programs write, in all languages, at the beginning of a folded subject. */
export const automaticSubject = startOf(allPhrases.map(({ subject }) => subject));
/** Subjects of absence and of acknowledgement that people write as well. */
export const looseSubject = startOf(allPhrases.map(({ looseSubject }) => looseSubject));

function startOf(wordings: readonly string[]): RegExp {
  const any = wordings.map(patternOf).join("|");
  return new RegExp(String.raw`^[\s"'([*#<【-]{0,5}(?:${any})(?![a-z\u0370-\u04ff])`, "u");
}
