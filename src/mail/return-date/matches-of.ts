/**
 * All matches of a global pattern. `matchAll` makes a new pattern at every call, which takes longer than looking through
 * a sentence. An empty match ends it.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[0] === "") break;
    found.push(match);
  }
  pattern.lastIndex = 0;
  return found;
}
