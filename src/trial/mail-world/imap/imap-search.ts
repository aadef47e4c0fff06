import type { StoredMessage } from "../mail-store.ts";
import { readFields } from "./imap-headers.ts";
import { textOf, type ImapWord } from "./imap-words.ts";

interface Numbered {
  stored: StoredMessage;
  sequence: number;
}

type Test = (message: Numbered) => boolean;

/** Those that fulfil all keys (RFC 3501 §6.4.4); null when a key is not one of ours. */
export function search(messages: readonly Numbered[], keys: readonly ImapWord[]): Numbered[] | null {
  const test = allOf(keys, messages.at(-1));
  return test === null ? null : messages.filter((message) => test(message));
}

const plain: Record<string, Test> = {
  ALL: () => true,
  SEEN: ({ stored }) => stored.flags.includes("\\Seen"),
  UNSEEN: ({ stored }) => !stored.flags.includes("\\Seen"),
};
const headerKeys = new Set(["FROM", "TO", "CC", "SUBJECT"]);

function readKey(rest: ImapWord[], last: Numbered | undefined): Test | null {
  const word = rest.shift();
  if (Array.isArray(word)) return allOf(word, last);
  const key = textOf(word).toUpperCase();
  const next = () => textOf(rest.shift());
  if (key === "NOT") return negate(readKey(rest, last));
  if (key === "UID") return inSet(next(), ({ stored }) => stored.uid, last?.stored.uid);
  if (key === "HEADER") return inHeader(next(), next());
  if (headerKeys.has(key)) return inHeader(key, next());
  if (key === "SINCE") return since(next());
  if (/^[\d,:*]+$/.test(key)) return inSet(key, ({ sequence }) => sequence, last?.sequence);
  return plain[key] ?? null;
}

function allOf(words: readonly ImapWord[], last: Numbered | undefined): Test | null {
  const rest = [...words];
  const tests: Test[] = [];
  while (rest.length > 0) {
    const test = readKey(rest, last);
    if (test === null) return null;
    tests.push(test);
  }
  return (message) => tests.every((test) => test(message));
}

const negate = (test: Test | null): Test | null => (test === null ? null : (message) => !test(message));

function inHeader(name: string, text: string): Test {
  const [field, wanted] = [name.toLowerCase(), text.toLowerCase()];
  return ({ stored }) =>
    readFields(stored.raw).some((each) => each.name === field && each.value.toLowerCase().includes(wanted));
}

function since(date: string): Test {
  const start = Date.parse(`${date.replaceAll("-", " ")} 00:00:00 UTC`);
  return ({ stored }) => Date.parse(stored.arrivedAt) >= start;
}

function inSet(set: string, numberOf: (message: Numbered) => number, last = 0): Test {
  const ranges = readRanges(set, last);
  return (message) => ranges.some(([from, to]) => numberOf(message) >= from && numberOf(message) <= to);
}

/** A sequence set (RFC 3501 §9); `*` is the last, and ranges may be written backwards. */
export function readRanges(set: string, last: number): [number, number][] {
  return set.split(",").map((range) => {
    const [from = 0, to = from] = range.split(":").map((end) => (end === "*" ? last : Number(end)));
    return from <= to ? [from, to] : [to, from];
  });
}
