/** A run of letters, what it stands for, and the group in which that is asked for. */
export type Entry<Value> = readonly [letters: string, value: Value, group: number];

/**
 * Which of many runs of letters occur in a text, in one pass whatever their number (Aho and Corasick, 1975). What is
 * found is named by the value that the run was given with; values stand in groups, of which some are asked for.
 */
export class LetterIndex<Value> {
  readonly #machine: Machine;
  /** By the number of the run that ends there. */
  readonly #values: readonly { value: Value; group: number }[][];
  /** In which search a run was found last, so that it is told once. */
  readonly #foundIn: Uint32Array;
  #searches = 0;

  constructor(entries: Iterable<Entry<Value>>) {
    const runs = new Map<string, { value: Value; group: number }[]>();
    for (const [letters, value, group] of entries) {
      const known = runs.get(letters);
      if (known === undefined) runs.set(letters, [{ value, group }]);
      else known.push({ value, group });
    }
    this.#machine = makeMachine([...runs.keys()]);
    this.#values = [...runs.values()];
    this.#foundIn = new Uint32Array(runs.size);
  }

  /** Each value once. `asked`: by group, whether it is asked for. */
  find(text: string, asked: ArrayLike<number> = [1]): Set<Value> {
    const { ends, shorter } = this.#machine;
    const found = new Set<Value>();
    this.#searches += 1;
    let node = 0;
    for (let at = 0; at < text.length; at += 1) {
      node = step(this.#machine, node, text.charCodeAt(at));
      for (let end = node; end !== 0; end = shorter[end] ?? 0) {
        const run = (ends[end] ?? 0) - 1;
        if (run < 0 || this.#foundIn[run] === this.#searches) continue;
        this.#foundIn[run] = this.#searches;
        for (const { value, group } of this.#values[run] ?? []) if (asked[group] === 1) found.add(value);
      }
    }
    return found;
  }
}

/** Nodes are numbers; 0 is the root, at which nothing has been read. */
interface Machine {
  /** The class of a unit below 128; 0: no run has it. */
  classOf: Uint8Array;
  classes: number;
  /** Where a unit leads, by node and class. */
  next: Uint32Array;
  /** The same for all other units: only where a run goes on with it. */
  nextOther: ReadonlyMap<number, number>;
  /** The longest end of what has been read with which a run begins, too. */
  fail: Uint32Array;
  /** The number of the run that ends at a node, and 1; 0: none. */
  ends: Uint32Array;
  /** The node of the longest run that ends at the same place and is shorter; 0: none. */
  shorter: Uint32Array;
}

const plainUnits = 128;

function step({ classOf, classes, next, nextOther, fail }: Machine, from: number, unit: number): number {
  if (unit < plainUnits) return next[from * classes + (classOf[unit] ?? 0)] ?? 0;
  for (let node = from; ; node = fail[node] ?? 0) {
    const to = nextOther.get(edge(node, unit));
    if (to !== undefined) return to;
    if (node === 0) return 0;
  }
}

function edge(node: number, unit: number): number {
  return node * 0x1_00_00 + unit;
}

interface Node {
  number: number;
  parent: number;
  unit: number;
  depth: number;
}

function makeMachine(runs: readonly string[]): Machine {
  const edges = new Map<number, number>();
  const nodes: Node[] = [];
  const last = runs.map((letters) => {
    let parent = 0;
    for (let at = 0; at < letters.length; at += 1) {
      const unit = letters.charCodeAt(at);
      const known = edges.get(edge(parent, unit));
      if (known === undefined) {
        nodes.push({ number: nodes.length + 1, parent, unit, depth: at });
        edges.set(edge(parent, unit), nodes.length);
      }
      parent = known ?? nodes.length;
    }
    return parent;
  });
  const machine = emptyMachine(nodes);
  for (const [run, node] of last.entries()) machine.ends[node] = run + 1;
  // What a shorter one leads to is known before a longer one asks for it.
  for (const node of nodes.toSorted((a, b) => a.depth - b.depth)) connect(machine, node);
  return machine;
}

function emptyMachine(nodes: readonly Node[]): Machine {
  const units = [...new Set(nodes.map(({ unit }) => unit))].filter((unit) => unit < plainUnits);
  const classOf = new Uint8Array(plainUnits);
  for (const [at, unit] of units.entries()) classOf[unit] = at + 1;
  const classes = units.length + 1;
  const size = nodes.length + 1;
  const next = new Uint32Array(size * classes);
  const nextOther = new Map<number, number>();
  for (const { number, parent, unit } of nodes) {
    if (unit < plainUnits) next[parent * classes + (classOf[unit] ?? 0)] = number;
    else nextOther.set(edge(parent, unit), number);
  }
  const [fail, ends, shorter] = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)];
  return { classOf, classes, next, nextOther, fail, ends, shorter };
}

function connect(machine: Machine, { number, parent, unit, depth }: Node): void {
  const { classes, next, fail, ends, shorter } = machine;
  const other = depth === 0 ? 0 : step(machine, fail[parent] ?? 0, unit);
  fail[number] = other;
  shorter[number] = ends[other] === 0 ? (shorter[other] ?? 0) : other;
  for (let at = 1; at < classes; at += 1) {
    const own = number * classes + at;
    if (next[own] === 0) next[own] = next[other * classes + at] ?? 0;
  }
}
