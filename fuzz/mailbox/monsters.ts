import type { Random } from "../../chaos/random.ts";

/** Makes something that no mail program writes of an ordinary message. */
type Monster = (raw: Buffer, random: Random) => Buffer;

const text = (value: string): Buffer => Buffer.from(value, "latin1");

function headOf(raw: Buffer): string {
  const [head = ""] = raw.toString("latin1").split("\r\n\r\n");
  return head.replace(/^Content-Type:.*$/m, "X-Was-Type: no");
}

/** Multipart in multipart, or message in message, to any depth. */
function nest(raw: Buffer, depth: number, kind: "multipart" | "message"): Buffer {
  let inner = raw.toString("latin1");
  for (let level = 0; level < depth; level++) {
    const boundary = `level-${level}`;
    inner =
      kind === "message"
        ? `From: a@nest.example\r\nContent-Type: message/rfc822\r\n\r\n${inner}`
        : `Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n--${boundary}\r\n${inner}\r\n--${boundary}--\r\n`;
  }
  return text(`${headOf(raw)}\r\n${inner}`);
}

const megabytes = (count: number) => count * 1_000_000;

function withBody(raw: Buffer, type: string, body: string): Buffer {
  return text(`${headOf(raw)}\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`);
}

const large: readonly Monster[] = [
  (raw) => withBody(raw, "text/plain", "x".repeat(megabytes(10))),
  (raw) => withBody(raw, "text/plain", "word ".repeat(megabytes(2))),
  (raw) => withBody(raw, "text/plain", "> quoted\r\n".repeat(megabytes(1))),
  (raw) => withBody(raw, "text/html", `${"<div>".repeat(200_000)}Hello${"</div>".repeat(200_000)}`),
  (raw) => withBody(raw, "text/html", `<p>${"<a href='https://x.example/'>x</a>".repeat(200_000)}`),
  (raw) =>
    withBody(raw, "application/pdf", `${"QUJD".repeat(19)}\r\n`.repeat(130_000)).subarray(0, megabytes(10)),
  (raw) => text(`${headOf(raw)}\r\nX-Long: ${"y".repeat(megabytes(10))}\r\n\r\nHello`),
];

const structural: readonly Monster[] = [
  (raw) => nest(raw, 100, "multipart"),
  (raw) => nest(raw, 100, "message"),
  (raw, random) => nest(raw, Math.floor(random.between(2, 400)), random.pick(["multipart", "message"])),
  (raw) => text(`${"X-Many: 1\r\n".repeat(20_000)}${raw.toString("latin1")}`),
  (raw) =>
    text(raw.toString("latin1").replace("\r\n\r\n", `\r\nTo: ${"a@b.example, ".repeat(20_000)}\r\n\r\n`)),
  (raw) => text(`References: ${"<id@x.example> ".repeat(30_000)}\r\n${raw.toString("latin1")}`),
  (raw) => text(`Subject: ${"=?utf-8?B?R3LDvMOfZQ==?= ".repeat(20_000)}\r\n${raw.toString("latin1")}`),
  (raw) => text(`From: ${"(".repeat(50_000)}a@b.example\r\n${raw.toString("latin1")}`),
  (raw) => withBody(raw, 'multipart/mixed; boundary="b"', "--b\r\n\r\npart\r\n".repeat(20_000)),
  (raw) =>
    withBody(
      raw,
      'multipart/report; report-type=delivery-status; boundary="b"',
      `--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\n${"Final-Recipient: rfc822; a@b.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n".repeat(8_000)}--b--`,
    ),
  (raw) =>
    withBody(
      raw,
      "text/calendar; method=REPLY",
      `BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n${"ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.example\r\n".repeat(15_000)}END:VCALENDAR`,
    ),
  (raw) =>
    withBody(raw, "text/plain", "I am away until 3 December and from 4.12. to 5/12/2026. ".repeat(12_000)),
  () => Buffer.alloc(0),
  () => text("\r\n\r\n\r\n"),
  () => Buffer.alloc(70_000),
  (_, random) => Buffer.from(Array.from({ length: 20_000 }, () => Math.floor(random.next() * 256))),
];

export const structuralMonster = (raw: Buffer, random: Random): Buffer =>
  random.pick(structural)(raw, random);
export const largeMonster = (raw: Buffer, random: Random): Buffer => random.pick(large)(raw, random);
