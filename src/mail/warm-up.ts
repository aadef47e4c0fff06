import { classifyMessage } from "./classify/classify-message.ts";
import { parseMessage } from "./parse/parse-message.ts";
import { compiledLanguages } from "./return-date/vocabularies.ts";
import type { Vocabulary } from "./return-date/vocabulary.ts";

/**
 * Brings into memory what the first absence note of a process would wait for, in steps that others can run between: a
 * note in each of 20 languages, with and without a field that gives it away. Only by reading: measured, running every
 * pattern once beforehand spreads their code so far that all reading afterwards takes twice as long.
 */
export async function* warmUp(): AsyncGenerator<void> {
  for (const { words } of compiledLanguages()) {
    for (const isAutomatic of [true, false]) {
      classifyMessage(await parseMessage(absenceNote(words, isAutomatic)), surroundings);
      yield;
    }
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
