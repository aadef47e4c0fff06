import { alternativesOf, pieceAt, repeatAt } from "./wording-pieces.ts";

/** More beginnings than these are sooner looked for by the pattern itself. */
const mostBeginnings = 40;

/**
 * With which letters a text that a wording (of one alternative, folded) matches can begin: it is looked for at these alone.
 * Null: it may begin with anything.
 */
export function firstLetters(wording: string): string[] | null {
  const first = beginningsOf(wording);
  const distinct = [...new Set(first)];
  return distinct.includes("") || distinct.length > mostBeginnings ? null : distinct;
}

/** Up to the first sign that is no plain letter; an empty one says nothing. */
function beginningsOf(wording: string): string[] {
  let letters = "";
  for (let at = 0; at < wording.length;) {
    const [piece, next] = pieceAt(wording, at);
    const repeat = repeatAt(wording, next);
    const behind = next + repeat.length;
    const isPlain = /^[\p{L}\p{N}'-]$/u.test(piece);
    if (isPlain && repeat === "") letters += piece;
    else if (letters === "" && piece.startsWith("(") && !looksAround(piece)) {
      return ofGroup(piece, repeat, wording.slice(behind));
    } else if (isPlain && letters === "" && repeat === "?") {
      return [piece, ...beginningsOf(wording.slice(behind))];
    } else if (letters !== "" || !looksAround(piece)) return [letters];
    at = behind;
  }
  return [letters];
}

function looksAround(piece: string): boolean {
  return piece.startsWith("(?") && !piece.startsWith("(?:");
}

function ofGroup(group: string, repeat: string, rest: string): string[] {
  const inner = group.slice(group.startsWith("(?:") ? 3 : 1, -1);
  const hasEmpty = inner.startsWith("|") || inner.endsWith("|") || inner.includes("||");
  const own = alternativesOf(inner).flatMap(beginningsOf);
  if (repeat === "" && !hasEmpty) return own;
  // What may be missing leaves the beginning to what is behind it.
  return [...own, ...beginningsOf(rest)];
}
