/** The alternatives of a list of wordings, at its top level. */
export function alternativesOf(wordings: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < wordings.length; at += 1) {
    const sign = wordings[at] ?? "";
    if (sign === "\\") at += 1;
    else if (sign === "[") at = endOfClass(wordings, at);
    else if ("({".includes(sign)) depth += 1;
    else if (")}".includes(sign)) depth -= 1;
    else if (sign === "|" && depth === 0) {
      parts.push(wordings.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, wordings.slice(from)].filter((part) => part.trim() !== "");
}

/** Where a class ends: signs that open and close elsewhere mean themselves in it. */
function endOfClass(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === "]") return at;
  }
  return text.length;
}

/** One sign, an escape, a class or a group, and where it ends. */
export function pieceAt(text: string, at: number): [piece: string, next: number] {
  const sign = text[at] ?? "";
  if (sign === "\\") {
    const property = /^\\p\{[^}]*\}/.exec(text.slice(at))?.[0] ?? text.slice(at, at + 2);
    return [property, at + property.length];
  }
  if (sign === "[") {
    const end = endOfClass(text, at) + 1;
    return [text.slice(at, end), end];
  }
  if (sign !== "(") return [sign, at + 1];
  let depth = 0;
  for (let end = at; end < text.length; end += 1) {
    if (text[end] === "\\") end += 1;
    else if (text[end] === "[") end = endOfClass(text, end);
    else if (text[end] === "(") depth += 1;
    else if (text[end] === ")") depth -= 1;
    if (depth === 0) return [text.slice(at, end + 1), end + 1];
  }
  return [text.slice(at), text.length];
}

/** How often it may stand there, where that is said. */
export function repeatAt(text: string, at: number): string {
  return /^(?:\{[^}]*\}|\?)/.exec(text.slice(at, at + 12))?.[0] ?? "";
}
