import { classifyMessage } from "./classify/classify-message.ts";
import { parseMessage } from "./parse/parse-message.ts";
import { compiledLanguages } from "./return-date/vocabularies.ts";
import type { Vocabulary } from "./return-date/vocabulary.ts";

/** Patterns are compiled when they first meet a text, apart for text in Latin letters and others, and anew when used again. */
const subjects = ["a 1", "\u0436 1"];
const times = 2;

/**
 * Brings everything into memory that the first absence note of a process would wait for, in steps that others can run
 * between: some of 20 languages' patterns each. Takes a second or two altogether.
 */
export async function* warmUp(): AsyncGenerator<void> {
  for (const language of compiledLanguages()) {
    for (const pattern of patternsIn(language)) {
      tryOut(pattern);
      yield;
    }
  }
  for (const { words } of compiledLanguages()) {
    for (const isAutomatic of [true, false]) {
      classifyMessage(await parseMessage(absenceNote(words, isAutomatic)), surroundings);
      yield;
    }
  }
}

/** What a structure holds of patterns, however deep. */
function patternsIn(value: unknown): RegExp[] {
  if (value instanceof RegExp) return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(patternsIn) : [];
}

function tryOut(pattern: RegExp): void {
  for (const subject of subjects) {
    for (let time = 0; time < times; time += 1) subject.replace(pattern, "");
  }
}

const surroundings = { receivedAt: new Date("2026-03-02T09:00:00Z"), ownAddresses: [], timeZone: "UTC" };

/** A note that says something in a language, if no more than its words of absence and two days. */
export function absenceNote(words: Vocabulary, isAutomatic: boolean): Buffer {
  const { marks, away, until, back, months } = words;
  const small = marks.split("|").filter((word) => /^[\p{L}']+$/u.test(word));
  const text = `${small.slice(0, 12).join(" ")}. ${first(away)} ${first(until)} 2026-03-09, ${first(back)} 10 ${first(months[2])} 2026.`;
  const automatic = isAutomatic ? ["Auto-Submitted: auto-replied"] : [];
  const head = [
    "From: a@example.com",
    "Subject: Hello",
    ...automatic,
    "Content-Type: text/plain; charset=utf-8",
  ];
  return Buffer.from([...head, "", text].join("\r\n"));
}

const first = (wordings = ""): string => (wordings.split("|")[0] ?? "").replaceAll(/[*?()]/g, "");
