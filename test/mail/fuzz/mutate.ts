/** Numbers that are the same for the same seed (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}

type Mutation = (raw: Buffer, random: (below: number) => number, others: readonly Buffer[]) => Buffer;

const sets = ["utf-7", "iso-2022-jp", "big5", "utf-16", "x-nowhere", "koi8-r", "us-ascii", ""];

/** What happens to mail on its way, and what strangers make of it on purpose. */
const mutations: readonly Mutation[] = [
  // Cut at the end, at the beginning, in the middle.
  (raw, random) => raw.subarray(0, random(raw.length)),
  (raw, random) => raw.subarray(random(raw.length)),
  (raw, random) => {
    const from = random(raw.length);
    return Buffer.concat([raw.subarray(0, from), raw.subarray(from + random(raw.length - from))]);
  },
  // Bytes that are not what they were.
  (raw, random) => {
    const copy = Buffer.from(raw);
    for (let count = 1 + random(50); count > 0; count -= 1) copy[random(copy.length)] = random(256);
    return copy;
  },
  // Another character set, or line ends of another time.
  (raw, random) =>
    Buffer.from(
      raw.toString("latin1").replaceAll(/charset="?[\w-]+"?/gi, `charset=${sets[random(sets.length)]}`),
      "latin1",
    ),
  (raw, random) =>
    Buffer.from(raw.toString("latin1").replaceAll("\r\n", random(2) === 0 ? "\n" : "\r"), "latin1"),
  // Encoded in a way that it is not.
  (raw, random) =>
    Buffer.from(
      raw
        .toString("latin1")
        .replace(
          "\r\n\r\n",
          `\r\nContent-Transfer-Encoding: ${random(2) === 0 ? "base64" : "quoted-printable"}\r\n\r\n`,
        ),
      "latin1",
    ),
  // The same line again and again, a very long line, empty lines.
  (raw, random) => insert(raw, random, Buffer.from(lineOf(raw, random).repeat(1 + random(2000)), "latin1")),
  (raw, random) =>
    insert(raw, random, Buffer.alloc(1 + random(200_000), String.fromCharCode(32 + random(90)))),
  (raw, random) => insert(raw, random, Buffer.alloc(1 + random(5000), "\r\n")),
  // A piece of another message, a whole message inside, nested parts.
  (raw, random, others) => {
    const other = others[random(others.length)] ?? raw;
    const from = random(other.length);
    return insert(raw, random, other.subarray(from, from + random(other.length - from)));
  },
  (raw, random) => nest(raw, 1 + random(100)),
  // Ten megabytes.
  (raw, random) => (random(20) === 0 ? Buffer.concat([raw, Buffer.alloc(10_000_000, raw)]) : raw),
];

/** A message after one to four mishaps. */
export function mutate(raw: Buffer, random: (below: number) => number, others: readonly Buffer[]): Buffer {
  let result = raw;
  for (let count = 1 + random(4); count > 0; count -= 1) {
    const change = mutations[random(mutations.length)];
    result = change?.(result, random, others) ?? result;
    if (result.length === 0) return result;
  }
  return result;
}

function insert(raw: Buffer, random: (below: number) => number, what: Buffer): Buffer {
  const at = random(raw.length);
  return Buffer.concat([raw.subarray(0, at), what, raw.subarray(at)]);
}

function lineOf(raw: Buffer, random: (below: number) => number): string {
  const lines = raw.toString("latin1", 0, 20_000).split("\n");
  return `${(lines[random(lines.length)] ?? "").slice(0, 500)}\n`;
}

/** The message as the innermost of parts within parts. */
export function nest(raw: Buffer, depth: number): Buffer {
  const opening = Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary="n${at}"\r\n\r\n--n${at}\r\n`,
  );
  return Buffer.concat([Buffer.from(opening.join("")), raw]);
}
