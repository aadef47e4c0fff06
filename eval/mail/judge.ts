import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Classification } from "../../src/mail/classify/classification.ts";
import { classifyMessage } from "../../src/mail/classify/classify-message.ts";
import { parseMessage } from "../../src/mail/parse/parse-message.ts";
import type { ParsedMessage } from "../../src/mail/parse/parsed-message.ts";
import { warmUp } from "../../src/mail/warm-up.ts";
import type { AbsenceText, Label } from "./read-labels.ts";

/** A labelled message and what the classifier says about it. */
export interface Judged {
  label: Label;
  raw: Uint8Array;
  message: ParsedMessage;
  classification: Classification;
}

/** Absence notes without a date of their own are read as if they came on this day. */
const defaultDay = new Date("2026-11-21T16:00:00Z");

export function contextOf(message: ParsedMessage) {
  return { receivedAt: message.date ?? defaultDay, ownAddresses: [], timeZone: "UTC" };
}

export async function judgeFolder(folder: string, labels: readonly Label[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  // Otherwise the first messages pay for compiling, and on a busy machine run out of time.
  for await (const _ of warmUp()) continue;
  for (const label of labels) {
    const raw = readFileSync(join(folder, label.path));
    const message = await parseMessage(raw);
    judged.push({ label, raw, message, classification: classifyMessage(message, contextOf(message)) });
  }
  return judged;
}

/** A day that a message states beside the one that was read from it. */
export interface DayRead {
  id: string;
  stated: string;
  read: string | null;
}

/** From the labels' subtype `return=2026-11-30`. */
export function daysOf(judged: readonly Judged[]): DayRead[] {
  return judged.flatMap(({ label, classification }) => {
    const stated = /\breturn=(\d{4}-\d{2}-\d{2})?/.exec(label.subtype);
    if (stated === null || label.class !== "automatic_reply") return [];
    return [{ id: label.path, stated: stated[1] ?? "", read: classification.returnDate?.day ?? null }];
  });
}

/** Every text as an automatic reply that says so in its header: only the day is in question. */
export async function daysOfTexts(texts: readonly AbsenceText[]): Promise<DayRead[]> {
  const days: DayRead[] = [];
  for (const { id, subject, text, day } of texts) {
    const encoded = `=?utf-8?B?${Buffer.from(subject).toString("base64")}?=`;
    const headers = `From: someone@prospect.example\nSubject: ${encoded}\nAuto-Submitted: auto-replied`;
    const type = "Content-Type: text/plain; charset=utf-8";
    const message = await parseMessage(Buffer.from(`${headers}\n${type}\n\n${text}\n`));
    const { returnDate } = classifyMessage(message, contextOf(message));
    days.push({ id, stated: day, read: returnDate?.day ?? null });
  }
  return days;
}
