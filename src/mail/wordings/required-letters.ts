import { alternativesOf, pieceAt, repeatAt } from "./wording-pieces.ts";

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
