/** One argument of a command (RFC 3501 §9): an atom or string, a literal, or a list of them. */
export type ImapWord = string | Buffer | ImapWord[];

/**
 * Cuts a command into words. Literals were taken out by the reader and stand as `\0n\0`, the n-th of `literals`.
 * Section names such as `BODY.PEEK[HEADER.FIELDS (DATE)]` stay one word.
 */
export function readWords(text: string, literals: readonly Buffer[]): ImapWord[] {
  const stack: ImapWord[][] = [[]];
  const pattern =
    /\s+|\0(?<literal>\d+)\0|"(?<quoted>(?:[^"\\]|\\.)*)"|(?<open>\()|(?<close>\))|(?<atom>[^\s()"\0[]+(?:\[[^\]]*\](?:<[\d.]+>)?)?)/y;
  while (pattern.lastIndex < text.length) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) throw new Error("That is no IMAP command.");
    const here = stack.at(-1) ?? [];
    if (groups["literal"] !== undefined) here.push(literals[Number(groups["literal"])] ?? Buffer.alloc(0));
    else if (groups["quoted"] !== undefined) here.push(groups["quoted"].replaceAll(/\\(.)/g, "$1"));
    else if (groups["atom"] !== undefined) here.push(groups["atom"]);
    else if (groups["open"] !== undefined) stack.push([]);
    else if (groups["close"] !== undefined) close(stack);
  }
  if (stack.length !== 1) throw new Error("A list is not closed.");
  return stack[0] ?? [];
}

function close(stack: ImapWord[][]): void {
  const list = stack.pop();
  const outer = stack.at(-1);
  if (list === undefined || outer === undefined) throw new Error("A list is closed that was not opened.");
  outer.push(list);
}

/** The word as text; lists have none. */
export function textOf(word: ImapWord | undefined): string {
  return Array.isArray(word) || word === undefined ? "" : word.toString();
}

/** A string as the client reads it back: quoted where that is allowed, a literal otherwise. */
export function asString(value: string | null): string {
  if (value === null) return "NIL";
  if (/^[\x20-\x7e]*$/.test(value)) return `"${value.replaceAll(/["\\]/g, "\\$&")}"`;
  return `{${Buffer.byteLength(value)}}\r\n${value}`;
}
