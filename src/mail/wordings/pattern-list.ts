import { LetterIndex, type Entry } from "./letter-index.ts";
import { requiredLetters } from "./required-letters.ts";
import { alternativesOf } from "./wording-pieces.ts";

/** One alternative of a pattern; compiled when a text has the letters that it cannot do without. */
interface Alternative {
  list: number;
  /** Among all alternatives of all patterns. */
  order: number;
  source: string;
  pattern: RegExp | null;
}

/** Finds a pattern of the list by its number: what the pattern itself would find, `i` set. */
export type Search = (list: number) => RegExpExecArray | null;

/**
 * Long patterns of many alternatives, of which few have a chance in a text: those whose letters it has are run, one by one.
 * Running all of them at each place of a text takes many times as long.
 */
export class PatternList {
  readonly #index: LetterIndex<Alternative>;
  readonly #always: readonly Alternative[];

  constructor(patterns: readonly RegExp[]) {
    const entries: Entry<Alternative>[] = [];
    const always: Alternative[] = [];
    let order = 0;
    for (const [list, pattern] of patterns.entries()) {
      if (pattern.flags !== "i") throw new Error(`Not with the flag i alone: ${pattern}`);
      for (const source of alternativesOf(pattern.source)) {
        if (anyNumber.test(source))
          throw new Error(`What stands before * is read as if it could not be missing: ${source}`);
        const alternative = { list, order: (order += 1), source, pattern: null };
        const letters = requiredLetters(source.toLowerCase());
        if (letters === null) always.push(alternative);
        else for (const run of letters) entries.push([run.toUpperCase(), alternative, 0]);
      }
    }
    this.#index = new LetterIndex(entries);
    this.#always = always;
  }

  search(text: string): Search {
    // As patterns compare letters: not the lower, but the upper ones.
    const likely = [...this.#always, ...this.#index.find(text.toUpperCase())].toSorted(
      (a, b) => a.order - b.order,
    );
    return (list) => first(likely.filter((one) => one.list === list).map((one) => patternOf(one).exec(text)));
  }
}

const anyNumber = /[\p{L}\p{N})]\*/u;

/** A single one. */
export class LetteredPattern {
  readonly #list: PatternList;

  constructor(pattern: RegExp) {
    this.#list = new PatternList([pattern]);
  }

  exec(text: string): RegExpExecArray | null {
    return this.#list.search(text)(0);
  }

  test(text: string): boolean {
    return this.exec(text) !== null;
  }
}

function patternOf(alternative: Alternative): RegExp {
  alternative.pattern ??= new RegExp(alternative.source, "i");
  return alternative.pattern;
}

/** The one that begins first; of two at one place the earlier alternative, as in the whole pattern. */
function first(matches: readonly (RegExpExecArray | null)[]): RegExpExecArray | null {
  return matches.reduce(
    (best, match) => (match !== null && (best === null || match.index < best.index) ? match : best),
    null,
  );
}
