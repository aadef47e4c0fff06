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

/**
 * Letters of which one run at least stands in every text that a wording (of one alternative, folded) matches. Null: no
 * such run can be told. What is not plain is passed over, so that no run is claimed that may be missing.
 */
export function requiredLetters(wording: string): string[] | null {
  const runs: string[] = [];
  const groups: string[][] = [];
  let run = "";
  const close = () => {
    if (run !== "") runs.push(run);
    run = "";
  };
  for (let at = 0; at < wording.length;) {
    const [piece, next] = pieceAt(wording, at);
    const repeat = repeatAt(wording, next);
    const isOptional = mayBeMissing(piece, repeat);
    if (piece.length === 1 && /[\p{L}\p{N}'-]/u.test(piece)) {
      if (isOptional) close();
      else run += piece;
      if (repeat !== "") close();
    } else {
      close();
      const letters = isOptional || !piece.startsWith("(") ? null : lettersOfGroup(piece);
      if (letters !== null) groups.push(letters);
    }
    at = next + repeat.length;
  }
  close();
  return mostTelling(runs, groups);
}

/** Optional, or looked for beside the place where it stands. */
function mayBeMissing(piece: string, repeat: string): boolean {
  return /^(?:\?|\{0)/.test(repeat) || (piece.startsWith("(?") && !piece.startsWith("(?:"));
}

/** A long run, else the group whose shortest run is the longest. */
function mostTelling(runs: readonly string[], groups: readonly string[][]): string[] | null {
  const longest = runs.toSorted((a, b) => b.length - a.length)[0] ?? "";
  if (longest.length > 2 || (longest !== "" && groups.length === 0)) return [longest];
  return groups.toSorted((a, b) => shortestOf(b) - shortestOf(a))[0] ?? (longest === "" ? null : [longest]);
}

function lettersOfGroup(group: string): string[] | null {
  const inner = group.slice(group.startsWith("(?:") ? 3 : 1, -1);
  const of = alternativesOf(inner).map(requiredLetters);
  const hasEmpty = inner.startsWith("|") || inner.endsWith("|") || inner.includes("||");
  return hasEmpty || of.includes(null) ? null : of.flatMap((letters) => letters ?? []);
}

function shortestOf(letters: readonly string[]): number {
  return Math.min(...letters.map(({ length }) => length));
}

/** One sign, an escape, a class or a group, and where it ends. */
function pieceAt(text: string, at: number): [piece: string, next: number] {
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

function repeatAt(text: string, at: number): string {
  return /^(?:\{[^}]*\}|\?)/.exec(text.slice(at, at + 12))?.[0] ?? "";
}
