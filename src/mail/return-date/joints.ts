import { patternOf } from "./compile-vocabulary.ts";
import type { CompiledLanguage } from "./compiled-language.ts";

/** `and` and `but`, in languages in which they mean nothing else in the others. */
const ands = "and|und|et|y|e|ed|en|och|og|ja|i|a|es|ve|и";
const buts = "но|but|aber|mais|pero|mas|ma|maar|men|mutta|ale|de|ama";

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
  const own = language.words.joins === "" ? "" : `|${patternOf(language.words.joins)}`;
  const made = {
    listing: new RegExp(String.raw`\s(?:${ands}${own})\s(?:\p{L}{1,12}\.?,?\s){0,3}$`, "u"),
    // Where words are not parted, commas stand without a blank behind them.
    clauseBreak: new RegExp(
      String.raw`[,;]${language.words.spaced ? String.raw`\s` : ""}|\s-\s|、|，|\s(?:${ands}|${buts}${own})\s`,
      "gu",
    ),
    and: `(?:${ands}${own})`,
  };
  byLanguage.set(language, made);
  return made;
}
