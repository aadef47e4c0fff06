import { patternOf } from "./compile-vocabulary.ts";
import type { CompiledLanguage } from "./compiled-language.ts";
import type { Language } from "./vocabulary.ts";

/** `and` and `but`, in languages in which they mean nothing else in the others. */
const common = {
  ands: "and|und|et|y|e|ed|en|och|og|ja|i|a|es|ve|и",
  buts: "но|but|aber|mais|pero|mas|ma|maar|men|mutta|ale|de|ama",
};

/** Those of the languages in which the others mean something: `a`, `de` and `en` are words for places and days there. */
const own: Readonly<Partial<Record<Language, { ands: string; buts: string }>>> = {
  fr: { ands: "et|and|und", buts: "mais|but|aber" },
  es: { ands: "y|e|and", buts: "pero|but" },
  pt: { ands: "e|and", buts: "mas|porem|but" },
  it: { ands: "e|ed|and|und", buts: "ma|pero|but|aber" },
  ro: { ands: "si|and", buts: "dar|iar|insa|but" },
  ca: { ands: "i|y|and", buts: "pero|but" },
};

interface Joints {
  /** `and`, with up to three words behind it. */
  listing: RegExp;
  /** Where one clause ends and another begins. */
  clauseBreak: RegExp;
  /** Source of a pattern for `and`. */
  and: string;
}

const byLanguage = new WeakMap<CompiledLanguage, Joints>();

/** The words that join clauses and days in a language. */
export function jointsOf(language: CompiledLanguage): Joints {
  const known = byLanguage.get(language);
  if (known !== undefined) return known;
  const more = language.words.joins === "" ? "" : `|${patternOf(language.words.joins)}`;
  const { ands, buts } = own[language.words.language] ?? common;
  const made = {
    listing: new RegExp(String.raw`\s(?:${ands}${more})\s(?:\p{L}{1,12}\.?,?\s){0,3}$`, "u"),
    // Where words are not parted, commas stand without a blank behind them.
    clauseBreak: new RegExp(
      String.raw`[,;]${language.words.spaced ? String.raw`\s` : ""}|\s-\s|、|，|\s(?:${ands}|${buts}${more})\s`,
      "gu",
    ),
    and: `(?:${ands}${more})`,
  };
  byLanguage.set(language, made);
  return made;
}
