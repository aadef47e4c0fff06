/**
 * Which of many runs of letters occur in a text, in one pass: each place is looked up by up to three letters. What is
 * found is named by the value that it was entered with.
 */
export class LetterIndex<Value> {
  readonly #byStart = [new Map<number, Entry<Value>[]>(), new Map<number, Entry<Value>[]>()] as const;
  readonly #byThree = new Map<number, Entry<Value>[]>();

  add(letters: string, value: Value): void {
    const map = letters.length >= 3 ? this.#byThree : this.#byStart[letters.length - 1];
    const key = keyOf(letters, 0, Math.min(letters.length, 3));
    const known = map?.get(key);
    if (known === undefined) map?.set(key, [{ letters, value }]);
    else known.push({ letters, value });
  }

  /** Each value once. */
  find(text: string): Set<Value> {
    const found = new Set<Value>();
    const [one, two] = this.#byStart;
    const seen = new Set<Entry<Value>[]>();
    for (let at = 0; at < text.length; at += 1) {
      const single = one.get(keyOf(text, at, 1));
      if (single !== undefined) take(single, text, at, found, seen);
      const pair = at + 2 > text.length ? undefined : two.get(keyOf(text, at, 2));
      if (pair !== undefined) take(pair, text, at, found, seen);
      const three = at + 3 > text.length ? undefined : this.#byThree.get(keyOf(text, at, 3));
      if (three !== undefined) take(three, text, at, found, null);
    }
    return found;
  }
}

interface Entry<Value> {
  letters: string;
  value: Value;
}

/** `seen`: those that need no second look, having been found whole. */
function take<Value>(
  entries: Entry<Value>[],
  text: string,
  at: number,
  found: Set<Value>,
  seen: Set<Entry<Value>[]> | null,
): void {
  if (seen?.has(entries) === true) return;
  seen?.add(entries);
  for (const { letters, value } of entries) {
    if (letters.length <= 3 || text.startsWith(letters, at)) found.add(value);
  }
}

/** Of one to three UTF-16 units; below 2^53. */
function keyOf(text: string, at: number, length: number): number {
  let key = 0;
  for (let next = at; next < at + length; next += 1) key = key * 65_536 + text.charCodeAt(next);
  return key;
}
