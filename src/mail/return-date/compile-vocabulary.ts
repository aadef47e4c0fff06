import { foldText } from "./fold-text.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Source of a pattern that matches one of the wordings; {@link never} for none. Linear: no wording repeats. */
export function patternOf(wordings: string): string {
  const folded = foldText(wordings.normalize("NFC")).trim();
  if (folded === "") return never;
  const source = folded
    .replaceAll(String.raw`\p{l}`, String.raw`\p{L}`)
    .replaceAll(/(?<!\\)\.(?!\{)/g, String.raw`\.`)
    // Not bounded: bounded repetitions are unrolled, and took seconds to compile.
    .replaceAll("*", String.raw`\p{L}*`)
    .replaceAll(/ \?/g, String.raw`\s*`)
    .replaceAll(/ +/g, String.raw`\s+`);
  return `(?:${source})`;
}

export const never = "(?!)";
const notInWord = String.raw`(?<![\p{L}\p{N}])`;
/** A wording may end with a blank, where what follows is any word. */
const endOfWord = String.raw`(?:(?<=\s)|(?![\p{L}\p{N}]))`;

/** The pattern as words of their own, where the language parts words. */
export function wordPattern(pattern: string, spaced: boolean): string {
  return spaced ? `${notInWord}${pattern}${endOfWord}` : pattern;
}

export function anywhere(wordings: string, spaced: boolean): RegExp {
  return new RegExp(wordPattern(patternOf(wordings), spaced), "gu");
}

/** What may stand between a cue and its date. */
function gapOf(words: Vocabulary): string {
  const parts = [words.filler, words.shortWeekdays, ...words.weekdays].filter((part) => part !== "");
  const filler = wordPattern(`(?:${parts.map(patternOf).join("|")})`, words.spaced);
  return String.raw`(?:[\s,(:."'-]|${filler})*`;
}

/** Straight before a date. */
export function before(wordings: string, words: Vocabulary): RegExp {
  const cue = patternOf(wordings);
  const start = words.spaced ? notInWord : "";
  const end = words.spaced ? endOfWord : "";
  return new RegExp(`${start}${cue}${end}${gapOf(words)}$`, "u");
}

/** Straight after a date. */
export function behind(wordings: string, words: Vocabulary): RegExp {
  const pattern = patternOf(wordings);
  return new RegExp(`^${gapOf(words)}${pattern}${words.spaced ? endOfWord : ""}`, "u");
}
