const cr = 13;
const lf = 10;

/**
 * Bytes that begin with the first header and whose lines end with LF: mailboxes kept as files put a `From ` line in
 * front of a message, and old Macintosh programs end lines with CR alone. Gives the bytes themselves where they are well.
 */
export function prepareBytes(bytes: Uint8Array): Uint8Array {
  const withLines =
    bytes.includes(cr) && !bytes.includes(lf) ? bytes.map((byte) => (byte === cr ? lf : byte)) : bytes;
  let start = 0;
  if (withLines[0] === 0xef && withLines[1] === 0xbb && withLines[2] === 0xbf) start = 3;
  while (isBlank(withLines[start])) start += 1;
  if (startsWithFrom(withLines, start)) {
    const end = withLines.indexOf(lf, start);
    start = end === -1 ? withLines.length : end + 1;
  }
  return start === 0 ? withLines : withLines.subarray(start);
}

function isBlank(byte: number | undefined): boolean {
  return byte === cr || byte === lf || byte === 0x20 || byte === 0x09;
}

/** `From someone@…`, or `>From `. Not the header `From:`. */
function startsWithFrom(bytes: Uint8Array, start: number): boolean {
  return /^>?From /.test(Buffer.from(bytes.subarray(start, start + 6)).toString("latin1"));
}
