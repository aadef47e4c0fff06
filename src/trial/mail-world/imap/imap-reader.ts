/** A complete command line with its literals taken out. */
export interface ImapLine {
  text: string;
  literals: Buffer[];
}

const mostBytes = 30 * 1024 * 1024;

/** Gathers bytes into commands; `onLiteral` is called when the client waits to be asked for a literal (RFC 3501 §7.5). */
export function createImapReader(onLine: (line: ImapLine) => void, onLiteral: () => void) {
  let buffer = Buffer.alloc(0);
  let line: ImapLine = { text: "", literals: [] };
  let missing: number | null = null;

  function takeLiteral(size: number): boolean {
    if (buffer.length < size) return false;
    line.text += `\0${line.literals.length}\0`;
    line.literals.push(buffer.subarray(0, size));
    buffer = buffer.subarray(size);
    missing = null;
    return true;
  }

  function takeLine(): boolean {
    const end = buffer.indexOf("\r\n");
    if (end < 0) return false;
    const text = buffer.subarray(0, end).toString("utf8");
    buffer = buffer.subarray(end + 2);
    const literal = /\{(\d+)(\+?)\}$/.exec(text);
    if (literal === null) {
      const whole = { text: line.text + text, literals: line.literals };
      line = { text: "", literals: [] };
      onLine(whole);
      return true;
    }
    line.text += text.slice(0, literal.index);
    missing = Number(literal[1]);
    if (literal[2] !== "+") onLiteral();
    return true;
  }

  return (chunk: Buffer): void => {
    buffer = Buffer.concat([buffer, chunk]);
    if (buffer.length > mostBytes) throw new Error("The command is too long.");
    while (missing === null ? takeLine() : takeLiteral(missing));
  };
}
