import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { messageClasses, type MessageClass } from "../../src/domain/message-words.ts";

/** A line of `labels.tsv`: what somebody who read the message says that it is. */
export interface Label {
  path: string;
  /** Null: a class that is not ours; such a line is left out and counted. */
  class: MessageClass | null;
  labelled: string;
  /** Experts differ between hard and soft; bounce or not is certain. */
  ambiguous: boolean;
  subtype: string;
  /** Of real mail (as it came, or shortened) or made (by a program for the purpose, or from a template). */
  origin: "real" | "made";
}

/** How collections call our classes. */
const names: Readonly<Record<string, MessageClass>> = {
  "human-reply": "human_reply",
  "auto-reply": "automatic_reply",
  "hard-bounce": "hard_bounce",
  "soft-bounce": "soft_bounce",
  "other-dsn": "delivery_report",
  unsubscribe: "opt_out",
  mdn: "read_receipt",
  "calendar-accept": "meeting_accepted",
  "calendar-decline": "meeting_declined",
  "calendar-tentative": "meeting_tentative",
  "calendar-counter": "meeting_new_time",
  "calendar-request": "meeting_invitation",
};
/** Collections without classes of their own for these call them `other` and say more in the subtype. */
const bySubtype: Readonly<Record<string, MessageClass>> = {
  "other TENTATIVE": "meeting_tentative",
  "other calendar-request": "meeting_invitation",
};

/** The labels of a folder: `labels.tsv` with a first line that names the columns. */
export function readLabels(folder: string): Label[] {
  const [head = "", ...lines] = readFileSync(join(folder, "labels.tsv"), "utf8").split(/\r?\n/);
  const columns = head.split("\t");
  return lines
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const cells = line.split("\t");
      return toLabel((column) => cells[columns.indexOf(column)] ?? "");
    });
}

function toLabel(cell: (column: string) => string): Label {
  const labelled = cell("class");
  return {
    path: cell("path"),
    class: bySubtype[`${labelled} ${cell("subtype")}`] ?? classOf(labelled),
    labelled,
    ambiguous: cell("ambiguous") === "1",
    subtype: cell("subtype"),
    origin: /^(?:generated|template)$/.test(cell("quality")) ? "made" : "real",
  };
}

function classOf(label: string): MessageClass | null {
  const plain = label.split("/")[0] ?? "";
  return names[plain] ?? messageClasses.find((known) => known === plain.replaceAll("-", "_")) ?? null;
}

/** An absence note with the day that it names; empty: it names none. */
export interface AbsenceText {
  id: string;
  subject: string;
  text: string;
  day: string;
}

/** `out-of-office-texts.json`: rows of id, language, subject, text, day. Empty where the folder has none. */
export function readAbsenceTexts(folder: string): AbsenceText[] {
  const file = join(folder, "out-of-office-texts.json");
  if (!existsSync(file)) return [];
  const rows: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!Array.isArray(rows)) throw new Error(`${file} is not a list.`);
  return rows.map((row: unknown) => {
    const cells = Array.isArray(row) ? row.map(String) : [];
    const [id = "", , subject = "", text = "", day = ""] = cells;
    return { id, subject, text, day };
  });
}
