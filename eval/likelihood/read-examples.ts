import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { forLikelihood, readOwn, readWords } from "../../src/mail/classify/automatic-reply/own-note.ts";
import {
  featuresOf,
  type NoteFeatures,
  type ReadNote,
} from "../../src/mail/classify/automatic-reply/likelihood/note-features.ts";
import { textsOfTables } from "./read-tables.ts";
import { parseMessage } from "../../src/mail/parse/parse-message.ts";

/** A line of a file of texts; see eval/notes/README.md. */
export interface Text {
  label: "human" | "auto" | "other";
  subject: string;
  from: string;
  to: string;
  date: string;
  thread: boolean;
  quotes: boolean;
  text: string;
}

/** A text as its features. */
export interface Example extends NoteFeatures {
  /** File and line. */
  id: string;
  /** Of the kind that is looked for. */
  isWanted: boolean;
  /** As if it stood there so often. */
  weight: number;
}

/** A text, read as a message. */
interface Read {
  id: string;
  weight: number;
  text: Text;
  note: ReadNote;
  /** The same, days aside. */
  words: ReadNote;
}

/** What tests ask for is learned more firmly. */
const weightOfTables = 3;

/** The texts of the tests' tables and of all `*.jsonl` files of a folder, in the order of their names. */
export async function readTexts(folder: string): Promise<Read[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  const read = await Promise.all(
    textsOfTables().map((text, at) => readText(`table:${at + 1}`, text, weightOfTables)),
  );
  for (const file of files.toSorted()) {
    const lines = readFileSync(join(folder, file), "utf8").split("\n");
    for (const [at, line] of lines.entries()) {
      // oxlint-disable-next-line no-await-in-loop -- one message at a time is in memory
      if (line !== "") read.push(await readText(`${file}:${at + 1}`, JSON.parse(line) as Text));
    }
  }
  return read;
}

/** What programs answer, beside all else. */
export function notesAmong(texts: readonly Read[]): Example[] {
  return texts.map(({ id, weight, text, note }) => {
    return { id, weight, isWanted: text.label === "auto", ...featuresOf(note) };
  });
}

/** Among what answers nothing: what is sent to many or by programs, beside what people write to one. */
export function mailingsAmong(texts: readonly Read[]): Example[] {
  return texts
    .filter(({ text }) => !text.thread && text.label !== "auto")
    .map(({ id, weight, text, words }) => {
      return {
        id,
        weight,
        isWanted: text.label === "other",
        ...featuresOf(words),
      };
    });
}

async function readText(id: string, text: Text, weight = 1): Promise<Read> {
  const message = await parseMessage(Buffer.from(messageOf(text)));
  const context = { receivedAt: new Date(`${text.date}T09:00:00Z`), ownAddresses: [], timeZone: "UTC" };
  const note = forLikelihood(readOwn(message, context));
  return { id, weight, text, note, words: forLikelihood(readWords(message)) };
}

function messageOf({ subject, from, to, date, thread, quotes, text }: Text): string {
  const quoted = quotes
    ? "\n\nOn Mon, 1 Jun 2026 at 10:00, Reader <reader@home.example> wrote:\n> Hello\n"
    : "\n";
  const head = [
    `From: ${from === "" ? "someone" : from}@prospect.example`,
    `To: ${encoded(to)} <reader@home.example>`,
    `Subject: ${encoded(subject)}`,
    `Date: ${new Date(`${date}T09:00:00Z`).toUTCString()}`,
    ...(thread ? ["In-Reply-To: <first@home.example>"] : []),
    "Content-Type: text/plain; charset=utf-8",
  ];
  return `${head.join("\n")}\n\n${text}${quoted}`;
}

const encoded = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString("base64")}?=`;
