import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { forLikelihood, readOwn } from "../../src/mail/classify/automatic-reply/own-note.ts";
import {
  featuresOf,
  type NoteFeatures,
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
  isAutomatic: boolean;
  /** As if it stood there so often. */
  weight: number;
}

/** What tests ask for is learned more firmly. */
const weightOfTables = 3;

/** The texts of the tests' tables and of all `*.jsonl` files of a folder, in the order of their names. */
export async function readExamples(folder: string): Promise<Example[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  const examples = await Promise.all(
    textsOfTables().map((text, at) => exampleOf(`table:${at + 1}`, text, weightOfTables)),
  );
  for (const file of files.toSorted()) {
    const lines = readFileSync(join(folder, file), "utf8").split("\n");
    for (const [at, line] of lines.entries()) {
      // oxlint-disable-next-line no-await-in-loop -- one message at a time is in memory
      if (line !== "") examples.push(await exampleOf(`${file}:${at + 1}`, JSON.parse(line) as Text));
    }
  }
  return examples;
}

async function exampleOf(id: string, text: Text, weight = 1): Promise<Example> {
  const message = await parseMessage(Buffer.from(messageOf(text)));
  const context = { receivedAt: new Date(`${text.date}T09:00:00Z`), ownAddresses: [], timeZone: "UTC" };
  return {
    id,
    weight,
    isAutomatic: text.label === "auto",
    ...featuresOf(forLikelihood(readOwn(message, context))),
  };
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
