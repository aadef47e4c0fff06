/** Text from UTF-7 (RFC 2152), which no platform decoder knows any more but old mail programs still write. */
export function decodeUtf7(text: string): string {
  return text.replaceAll(/\+([A-Za-z0-9+/]{0,4000})-?/g, (whole, base64: string) => {
    if (base64 === "") return whole === "+-" ? "+" : whole;
    return decodeUtf16(Buffer.from(base64, "base64"));
  });
}

function decodeUtf16(bytes: Buffer): string {
  const units: number[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2) units.push(bytes.readUInt16BE(at));
  return String.fromCharCode(...units);
}
