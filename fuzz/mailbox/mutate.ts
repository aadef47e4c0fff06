import type { Random } from "../../chaos/random.ts";

export type Mutation = (raw: Buffer, random: Random) => Buffer;

const at = (raw: Buffer, random: Random): number => Math.floor(random.next() * (raw.length + 1));

function splice(raw: Buffer, from: number, removed: number, put: Buffer | string = ""): Buffer {
  const added = typeof put === "string" ? Buffer.from(put, "latin1") : put;
  return Buffer.concat([raw.subarray(0, from), added, raw.subarray(Math.min(raw.length, from + removed))]);
}

const charsets = [
  "utf-8",
  "utf-7",
  "utf-16le",
  "iso-2022-jp",
  "big5",
  "gb18030",
  "koi8-r",
  "x-unknown",
  "ansi_x3.110",
  "",
];
/** What breaks readers of text when it is long: separators, openings, blanks, things that look like one part of many. */
const tiring = [
  " ",
  "\t",
  "<",
  ">",
  "(",
  "((",
  ")",
  "@",
  '"',
  ";",
  ",",
  "a",
  "1",
  "1/",
  "Re: ",
  "> ",
  "=?",
  "=?utf-8?q?",
  "&#",
  "<div>",
  "-",
  "--b",
  "\\",
  "until ",
  "/12/",
];

const changeText =
  (change: (text: string, random: Random) => string): Mutation =>
  (raw, random) =>
    Buffer.from(change(raw.toString("latin1"), random), "latin1");

/** Small damage, as transport, gateways and bad programs do it. */
const damages: readonly Mutation[] = [
  // Cut.
  (raw, random) => raw.subarray(0, at(raw, random)),
  (raw, random) => raw.subarray(at(raw, random)),
  // Bytes that are something else, or gone, or twice.
  (raw, random) => {
    const copy = Buffer.from(raw);
    for (let count = random.between(1, 40); count > 0; count--) {
      copy[Math.floor(random.next() * copy.length)] = Math.floor(random.next() * 256);
    }
    return copy;
  },
  (raw, random) => splice(raw, at(raw, random), random.between(1, 400)),
  (raw, random) => {
    const from = at(raw, random);
    return splice(raw, at(raw, random), 0, raw.subarray(from, from + Math.floor(random.between(1, 2_000))));
  },
  // Line ends.
  changeText((text) => text.replaceAll("\r\n", "\n")),
  changeText((text) => text.replaceAll("\r\n", "\r")),
  changeText((text, random) =>
    text.replaceAll("\r\n", () => random.pick(["\r\n", "\n", "\r", "\r\r\n", "\n\r"])),
  ),
  // Character sets and encodings that are not what they say.
  changeText((text, random) =>
    text.replaceAll(/charset="?[\w-]*"?/gi, () => `charset=${random.pick(charsets)}`),
  ),
  changeText((text, random) =>
    text.replace(
      /\r\n\r\n/,
      `\r\nContent-Transfer-Encoding: ${random.pick(["base64", "quoted-printable", "x-uuencode", "binary"])}\r\n\r\n`,
    ),
  ),
  (raw, random) =>
    splice(
      raw,
      at(raw, random),
      0,
      random.pick([
        "\0",
        "\u00FF\u00FE",
        "\u00ED\u00A0\u0080",
        "\u001B$B",
        "+AAA-",
        "\u00F4\u0090\u0080\u0080",
      ]),
    ),
  (raw) => Buffer.from(raw.toString("latin1"), "utf16le"),
  // Headers.
  changeText((text, random) => {
    const lines = text.split("\r\n");
    const [one, other] = [0, 0].map(() => Math.floor(random.next() * Math.min(20, lines.length)));
    [lines[one ?? 0], lines[other ?? 0]] = [lines[other ?? 0] ?? "", lines[one ?? 0] ?? ""];
    return lines.join("\r\n");
  }),
  changeText((text, random) =>
    text.replace(random.pick(["From:", "Message-ID:", "Date:", "Subject:", "To:"]), "X-Lost:"),
  ),
  changeText((text, random) =>
    text.replace(
      /^(Date|In-Reply-To|References|From|Subject|To): .*$/m,
      (_, name: string) => `${name}: ${random.pick(tiring).repeat(Math.floor(random.between(1, 30_000)))}`,
    ),
  ),
  changeText((text) => text.replaceAll(/boundary="?[^"\r\n]*"?/g, 'boundary="--.*+?(("')),
  changeText((text) => text.replaceAll(/^--(?:b|x)(?:--)?\r?$/gm, "")),
  // What tires readers, somewhere.
  (raw, random) =>
    splice(raw, at(raw, random), 0, random.pick(tiring).repeat(Math.floor(random.between(100, 60_000)))),
];

/** One to four kinds of damage on top of each other. */
export function damage(raw: Buffer, random: Random): Buffer {
  let damaged = raw;
  for (let count = Math.floor(random.between(1, 5)); count > 0; count--)
    damaged = random.pick(damages)(damaged, random);
  return damaged;
}
