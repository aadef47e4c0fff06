/**
 * Which of many runs of letters occur in a text, in one pass: each place is looked up by up to three letters. What is
 * found is named by the value that it was entered with; values stand in groups, of which some are asked for.
 */
export class LetterIndex<Value> {
  /** By their first one, two and three letters; the last for all that are longer, too. */
  readonly #byStart = [new Starts<Value>(1), new Starts<Value>(2), new Starts<Value>(3)] as const;

  add(letters: string, value: Value, group = 0): void {
    this.#byStart[Math.min(letters.length, 3) - 1]?.add(letters, value, group);
  }

  /** Each value once. `asked`: by group, whether it is asked for. */
  find(text: string, asked: ArrayLike<number> = [1]): Set<Value> {
    const found = new Set<Value>();
    for (const starts of this.#byStart) starts.find(text, asked, found);
    return found;
  }
}

interface Entry<Value> {
  letters: string;
  value: Value;
  group: number;
}

const marks = 0x7f_ff;

/** Runs by the hash of so many letters. */
class Starts<Value> {
  readonly #length: number;
  readonly #byHash = new Map<number, Entry<Value>[]>();
  /** Which hashes there are, by their last bits: many places of a text have none of them. */
  readonly #marked = new Uint8Array(marks + 1);

  constructor(length: number) {
    this.#length = length;
  }

  add(letters: string, value: Value, group: number): void {
    const hash = hashOf(letters, 0, this.#length);
    const known = this.#byHash.get(hash);
    const entry = { letters, value, group };
    if (known === undefined) this.#byHash.set(hash, [entry]);
    else known.push(entry);
    this.#marked[hash & marks] = 1;
  }

  find(text: string, asked: ArrayLike<number>, found: Set<Value>): void {
    for (let at = 0; at + this.#length <= text.length; at += 1) {
      const hash = hashOf(text, at, this.#length);
      if (this.#marked[hash & marks] === 0) continue;
      for (const { letters, value, group } of this.#byHash.get(hash) ?? []) {
        if (asked[group] === 1 && text.startsWith(letters, at)) found.add(value);
      }
    }
  }
}

/** Of UTF-16 units; 30 bits, which are quickest to look up. */
function hashOf(text: string, at: number, length: number): number {
  let hash = 0;
  for (let next = at; next < at + length; next += 1) hash = Math.imul(hash, 0x01_0f) ^ text.charCodeAt(next);
  return hash & 0x3f_ff_ff_ff;
}
