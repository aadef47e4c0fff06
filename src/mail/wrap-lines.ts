/** RFC 5322 §2.1.1: octets of a line, without its end. */
const maximumOctets = 998;

/** Breaks lines that no mail server has to take, at a blank where there is one; all others stay as they are. */
export function wrapLongLines(text: string): string {
  return text.split("\n").flatMap(breakLine).join("\n");
}

function breakLine(line: string): string[] {
  if (Buffer.byteLength(line) <= maximumOctets) return [line];
  const lines: string[] = [];
  let current = "";
  let octets = 0;
  for (const piece of line.split(/(?<= )/).flatMap(breakWord)) {
    const more = Buffer.byteLength(piece);
    if (octets + more > maximumOctets) {
      lines.push(current.trimEnd());
      current = "";
      octets = 0;
    }
    current += piece;
    octets += more;
  }
  return [...lines, current];
}

/** A word longer than a line, in pieces; no character is cut in two. */
function breakWord(word: string): string[] {
  if (Buffer.byteLength(word) <= maximumOctets) return [word];
  const pieces: string[] = [];
  let current = "";
  let octets = 0;
  for (const character of word) {
    const more = Buffer.byteLength(character);
    if (octets + more > maximumOctets) {
      pieces.push(current);
      current = "";
      octets = 0;
    }
    current += character;
    octets += more;
  }
  return [...pieces, current];
}
