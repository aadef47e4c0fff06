/** Elements of which the text is not shown. */
const silent = new Set(["style", "script", "head", "title", "template"]);
const breaking = new Set([
  "br",
  "p",
  "div",
  "tr",
  "li",
  "ul",
  "ol",
  "table",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "hr",
  "pre",
  "dt",
  "dd",
  "blockquote",
  "section",
  "article",
]);
const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  shy: "",
  zwnj: "",
  copy: "©",
  reg: "®",
  hellip: "…",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  bull: "•",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
  Auml: "Ä",
  Ouml: "Ö",
  Uuml: "Ü",
  szlig: "ß",
  aring: "å",
  Aring: "Å",
  aelig: "æ",
  AElig: "Æ",
  oslash: "ø",
  Oslash: "Ø",
  eacute: "é",
  Eacute: "É",
  egrave: "è",
  ecirc: "ê",
  euml: "ë",
  agrave: "à",
  aacute: "á",
  acirc: "â",
  atilde: "ã",
  ccedil: "ç",
  iacute: "í",
  icirc: "î",
  ntilde: "ñ",
  oacute: "ó",
  ocirc: "ô",
  otilde: "õ",
  uacute: "ú",
  ugrave: "ù",
  ucirc: "û",
  iexcl: "¡",
  iquest: "¿",
  euro: "€",
  middot: "·",
  deg: "°",
};

/**
 * What a reader of an HTML message sees, as lines; quotations (`<blockquote>`) begin with `> `. One pass, whatever the
 * HTML is like. Blanks are kept to one.
 */
export function htmlToText(html: string): string {
  const out = new Lines();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open === -1) break;
    out.write(html.slice(at, open));
    at = readTag(html, open, out);
  }
  if (at < html.length) out.write(html.slice(at));
  return out.text();
}

/** Reads what begins with `<` and says where it ends. */
function readTag(html: string, open: number, out: Lines): number {
  if (html.startsWith("<!--", open)) return after(html, "-->", open + 4);
  const [, slash, word] = /^<([/!?]?)([a-z][a-z0-9]{0,20})/i.exec(html.slice(open, open + 24)) ?? [];
  if (word === undefined) {
    // A "<" that opens nothing is text.
    out.write("<");
    return open + 1;
  }
  const end = html.indexOf(">", open);
  if (end === -1) return html.length;
  const name = word.toLowerCase();
  if (slash === "" && silent.has(name) && html[end - 1] !== "/") return skipElement(html, name, end + 1, out);
  layOut(name, slash ?? "", out);
  return end + 1;
}

function layOut(name: string, slash: string, out: Lines): void {
  if (name === "blockquote") out.quote(slash === "/" ? -1 : 1);
  else if (breaking.has(name)) out.break();
  else if (name === "td" || name === "th") out.write(" ");
}

/** Where the element that is not shown ends; where its end is missing it is taken as empty. */
function skipElement(html: string, name: string, from: number, out: Lines): number {
  if (out.unclosed.has(name)) return from;
  const end = new RegExp(`</${name}[\\s>]`, "gi");
  end.lastIndex = from;
  const found = end.exec(html);
  if (found !== null) return after(html, ">", found.index);
  // Looked for once: no later one has an end either.
  out.unclosed.add(name);
  return from;
}

function after(html: string, what: string, from: number): number {
  const found = html.indexOf(what, from);
  return found === -1 ? html.length : found + what.length;
}

/** Collects words into lines. */
class Lines {
  private readonly lines: string[] = [];
  private line: string[] = [];
  private depth = 0;
  /** Elements of which no end is left. */
  readonly unclosed = new Set<string>();

  write(html: string): void {
    if (html !== "") this.line.push(html);
  }

  break(): void {
    const words = decodeEntities(this.line.join(""))
      .replaceAll(/[\s\u00a0]+/g, " ")
      .trim();
    this.line = [];
    const last = this.lines.at(-1);
    if (words === "" && (last === undefined || last === "")) return;
    this.lines.push(words === "" ? "" : `${"> ".repeat(Math.min(this.depth, 10))}${words}`);
  }

  quote(change: number): void {
    this.break();
    this.depth = Math.max(0, this.depth + change);
  }

  text(): string {
    this.break();
    return this.lines.join("\n").trim();
  }
}

export function decodeEntities(text: string): string {
  return text.includes("&") ? text.replaceAll(/&(#x?[0-9a-f]{1,7}|[a-z]{2,8});?/gi, decodeEntity) : text;
}

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith("#")) return entities[name] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  const valid = code > 0 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff);
  return valid ? String.fromCodePoint(code) : " ";
}
