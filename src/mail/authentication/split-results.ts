/** A stamp taken apart. */
export interface StampResults {
  /** Lower case; null: it names none. */
  authservId: string | null;
  /** The first result of each method, both in lower case, e.g. `dmarc` → `pass`. */
  results: ReadonlyMap<string, string>;
}

/** More of a stamp is not looked at. */
const maximumLength = 8_000;

/** Reads the value of an Authentication-Results field (RFC 8601 §2.2). Comments count for nothing, as do properties. */
export function splitResults(value: string): StampResults {
  const parts = withoutComments(value.slice(0, maximumLength)).split(";");
  const first = parts[0]?.trim() ?? "";
  const isNamed = first !== "" && !first.includes("=");
  const results = new Map<string, string>();
  for (const part of isNamed ? parts.slice(1) : parts) {
    const [, method, result] =
      /^\s*([a-z0-9-]{1,40})(?:\s*\/\s*\d{1,4})?\s*=\s*([a-z]{1,40})/i.exec(part) ?? [];
    if (method === undefined || result === undefined) continue;
    const name = method.toLowerCase();
    if (!results.has(name)) results.set(name, result.toLowerCase());
  }
  return { authservId: isNamed ? idOf(first) : null, results };
}

/** A version may stand behind it. */
function idOf(first: string): string {
  const [id = ""] = first.split(/\s/);
  return id.toLowerCase().replace(/\.$/, "");
}

/** Comments nest and may stand anywhere; in quotation marks nothing is special, and a quoted `;` ends nothing. */
function withoutComments(value: string): string {
  let text = "";
  let depth = 0;
  let isQuoted = false;
  for (let index = 0; index < value.length; index += 1) {
    const char = value.charAt(index);
    if (char === "\\" && (isQuoted || depth > 0)) index += 1;
    else if (char === '"' && depth === 0) isQuoted = !isQuoted;
    else if (isQuoted) text += char === ";" || char === "=" ? "_" : char;
    else if (char === "(") depth += 1;
    else if (char === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0) text += char;
  }
  return text;
}
