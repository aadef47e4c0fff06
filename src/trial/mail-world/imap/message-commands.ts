import type { StoredMessage } from "../mail-store.ts";
import { findFolder } from "./folder-commands.ts";
import { fetchItem } from "./imap-fetch.ts";
import { readRanges, search } from "./imap-search.ts";
import type { Imap, ImapCommand } from "./imap-session.ts";
import { textOf, type ImapWord } from "./imap-words.ts";

interface Numbered {
  stored: StoredMessage;
  sequence: number;
}

function numbered({ view }: Imap): Numbered[] {
  return (view?.messages() ?? []).map((stored, index) => ({ stored, sequence: index + 1 }));
}

/** The emails of a sequence set, by UID or by number. */
function chosen(imap: Imap, set: ImapWord | undefined, byUid: boolean): Numbered[] {
  const all = numbered(imap);
  const numberOf = ({ stored, sequence }: Numbered) => (byUid ? stored.uid : sequence);
  const last = all.at(-1);
  const ranges = readRanges(textOf(set), last === undefined ? 0 : numberOf(last));
  return all.filter((each) => ranges.some(([from, to]) => numberOf(each) >= from && numberOf(each) <= to));
}

const fetch: ImapCommand = (imap, [set, wanted], byUid) => {
  if (imap.view === null) return "NO open a folder first";
  const asked = (Array.isArray(wanted) ? wanted : [wanted]).map(textOf);
  const items = byUid && !asked.some((item) => item.toUpperCase() === "UID") ? ["UID", ...asked] : asked;
  for (const { stored, sequence } of chosen(imap, set, byUid)) {
    const answers = items.map((item) => fetchItem(item, stored));
    const known = answers.filter((answer) => answer !== null);
    if (known.length < answers.length) return "BAD this server does not have that";
    const spaced = known.flatMap((answer, index) => (index === 0 ? [answer] : [Buffer.from(" "), answer]));
    imap.wire.write(Buffer.concat([Buffer.from(`* ${sequence} FETCH (`), ...spaced, Buffer.from(")\r\n")]));
  }
  return "OK fetched";
};

const find: ImapCommand = (imap, words, byUid) => {
  if (imap.view === null) return "NO open a folder first";
  const keys = textOf(words[0]).toUpperCase() === "CHARSET" ? words.slice(2) : words;
  const found = search(numbered(imap), keys);
  if (found === null) return "BAD this server cannot search for that";
  const numbers = found.map(({ stored, sequence }) => (byUid ? stored.uid : sequence));
  imap.wire.write(`* SEARCH${numbers.map((number) => ` ${number}`).join("")}\r\n`);
  return "OK searched";
};

const store: ImapCommand = (imap, [set, action, flags], byUid) => {
  if (imap.view === null) return "NO open a folder first";
  const named = (Array.isArray(flags) ? flags : [flags]).map(textOf);
  const how = textOf(action).toUpperCase();
  for (const { stored, sequence } of chosen(imap, set, byUid)) {
    imap.store.setFlags(stored, changedFlags(stored.flags, how, named));
    const uid = byUid ? `UID ${stored.uid} ` : "";
    if (!how.endsWith(".SILENT"))
      imap.wire.write(`* ${sequence} FETCH (${uid}FLAGS (${stored.flags.join(" ")}))\r\n`);
  }
  return "OK stored";
};

function changedFlags(before: readonly string[], how: string, named: readonly string[]): string[] {
  if (how.startsWith("+")) return [...new Set([...before, ...named])];
  if (how.startsWith("-")) return before.filter((flag) => !named.includes(flag));
  return [...named];
}

/** APPEND folder [flags] [date] literal, answered with the new UID (RFC 4315). */
const append: ImapCommand = async (imap, words) => {
  const folder = findFolder(textOf(words[0]));
  const raw = words.at(-1);
  if (folder === undefined) return "NO [TRYCREATE] there is no such folder";
  if (!Buffer.isBuffer(raw)) return "BAD the email has to be a literal";
  const flags = words.find((word) => Array.isArray(word)) ?? [];
  const date = new Date(
    words
      .slice(1, -1)
      .filter((word) => typeof word === "string")
      .join(" ")
      .replaceAll("-", " "),
  );
  const added = await imap.store.add(imap.user ?? "", folder, raw, {
    flags: flags.map(textOf),
    ...(Number.isNaN(date.getTime()) ? {} : { at: date }),
  });
  return `OK [APPENDUID ${imap.store.uidValidity()} ${added.uid}] appended`;
};

export const messageCommands: readonly [string, ImapCommand][] = [
  ["FETCH", fetch],
  ["SEARCH", find],
  ["STORE", store],
  ["APPEND", append],
];
