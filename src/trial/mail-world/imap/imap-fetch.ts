import { addressParser } from "postal-mime";
import type { StoredMessage } from "../mail-store.ts";
import { readFields, splitMessage, type HeaderField } from "./imap-headers.ts";
import { asString } from "./imap-words.ts";

/** The answer to one item of FETCH; null: we do not have that. */
export function fetchItem(item: string, stored: StoredMessage): Buffer | null {
  const name = item.toUpperCase();
  switch (name) {
    case "UID":
      return Buffer.from(`UID ${stored.uid}`);
    case "FLAGS":
      return Buffer.from(`FLAGS (${stored.flags.join(" ")})`);
    case "INTERNALDATE":
      return Buffer.from(`INTERNALDATE "${internalDate(new Date(stored.arrivedAt))}"`);
    case "RFC822.SIZE":
      return Buffer.from(`RFC822.SIZE ${stored.raw.length}`);
    case "ENVELOPE":
      return Buffer.from(`ENVELOPE ${envelope(readFields(stored.raw))}`);
    default:
      return fetchSection(item, stored.raw);
  }
}

/** `BODY[…]` and `BODY.PEEK[…]`, whole or a part of it. */
function fetchSection(item: string, raw: Buffer): Buffer | null {
  const match = /^BODY(?:\.PEEK)?\[([^\]]*)\](?:<(\d+)\.(\d+)>)?$/i.exec(item);
  if (match === null) return null;
  const [, section = "", from, length] = match;
  const content = sectionOf(section, raw);
  if (content === null) return null;
  const start = Number(from ?? 0);
  const part = from === undefined ? content : content.subarray(start, start + Number(length));
  const origin = from === undefined ? "" : `<${from}>`;
  return Buffer.concat([Buffer.from(`BODY[${section}]${origin} {${part.length}}\r\n`), part]);
}

function sectionOf(section: string, raw: Buffer): Buffer | null {
  const { header, body } = splitMessage(raw);
  if (section === "") return raw;
  if (/^HEADER$/i.test(section)) return header;
  if (/^TEXT$/i.test(section)) return body;
  const fields = /^HEADER\.FIELDS \((.*)\)$/i.exec(section)?.[1];
  if (fields === undefined) return null;
  const wanted = new Set(fields.toLowerCase().replaceAll('"', "").split(/\s+/));
  const found = readFields(raw).filter(({ name }) => wanted.has(name));
  return Buffer.from(`${found.map((field) => field.raw).join("")}\r\n`);
}

/** RFC 3501 §7.4.2: date, subject, six lists of addresses, In-Reply-To, Message-ID. */
function envelope(fields: readonly HeaderField[]): string {
  const value = (name: string) => fields.find((field) => field.name === name)?.value ?? null;
  const from = addressList(value("from"));
  const parts = [
    asString(value("date")),
    asString(value("subject")),
    from,
    value("sender") === null ? from : addressList(value("sender")),
    value("reply-to") === null ? from : addressList(value("reply-to")),
    addressList(value("to")),
    addressList(value("cc")),
    addressList(value("bcc")),
    asString(value("in-reply-to")),
    asString(value("message-id")),
  ];
  return `(${parts.join(" ")})`;
}

function addressList(value: string | null): string {
  if (value === null) return "NIL";
  const addresses = addressParser(value, { flatten: true }).map(({ name, address = "" }) => {
    const at = address.lastIndexOf("@");
    const [mailbox, host] = at < 0 ? [address, ""] : [address.slice(0, at), address.slice(at + 1)];
    return `(${asString(name === "" ? null : name)} NIL ${asString(mailbox)} ${asString(host)})`;
  });
  return addresses.length === 0 ? "NIL" : `(${addresses.join("")})`;
}

/** RFC 3501 `date-time`, in UTC: `02-Mar-2026 09:00:00 +0000`. */
function internalDate(at: Date): string {
  const [, day = "", month = "", year = "", time = ""] = at.toUTCString().split(" ");
  return `${day}-${month}-${year} ${time} +0000`;
}
