const maximumLines = 4000;
const maximumFieldLength = 4000;
const maximumAddresses = 50;

/** Header-like fields of a report, by lower-case name, folded lines joined; several of one name in their order. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** The fields of a text as one group. */
export function fieldsOf(text: string): Fields {
  return readGroup(text.split("\n", maximumLines));
}

/** The fields of each group; empty lines part them (RFC 3464 §2.1). Groups without any field are left out. */
export function fieldGroupsOf(text: string): Fields[] {
  const groups: string[][] = [[]];
  for (const line of text.split("\n", maximumLines)) {
    if (line.trim() === "") groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.map(readGroup).filter((fields) => fields.size > 0);
}

function readGroup(lines: readonly string[]): Fields {
  const fields = new Map<string, string[]>();
  let last: string[] | undefined;
  for (const line of lines) {
    const [, name, value = ""] =
      /^\s{0,4}([A-Za-z][A-Za-z0-9-]{1,60})\s?:(.*)$/.exec(line.slice(0, maximumFieldLength)) ?? [];
    if (/^[ \t]/.test(line) && last !== undefined && last.length > 0 && !isKnownField(name)) {
      const joined = `${last.at(-1)} ${line.trim()}`;
      last[last.length - 1] = joined.slice(0, maximumFieldLength);
    } else if (name !== undefined) {
      last = fields.get(name.toLowerCase()) ?? [];
      last.push(value.trim());
      fields.set(name.toLowerCase(), last);
    }
  }
  return fields;
}

/** Some programs indent the whole report: a known name begins a field wherever it stands. */
function isKnownField(name: string | undefined): boolean {
  return (
    name !== undefined &&
    /^(?:action|status|final-recipient|original-recipient|diagnostic-code|remote-mta|reporting-mta|arrival-date|last-attempt-date)$/i.test(
      name,
    )
  );
}

/** Addresses in a text, lower case, each once; `IMCEAEX-` and X.400 forms are none. */
export function addressesIn(text: string): string[] {
  const found = new Set<string>();
  for (const [address] of text
    .slice(0, 20_000)
    .matchAll(/[\p{L}\p{N}._%+'=&/~^!#$*?{}|-]{1,64}@[\p{L}\p{N}][\p{L}\p{N}.-]{1,250}/gu)) {
    const clean = address
      .toLowerCase()
      .replace(/^['=]+/, "")
      .replace(/[.-]+$/, "");
    if (clean.includes(".", clean.indexOf("@")) || clean.endsWith("@localhost")) found.add(clean);
    if (found.size >= maximumAddresses) break;
  }
  return [...found];
}
