import { hasQuotation, ownText, withoutQuotations } from "../../own-text/own-text.ts";
import type { ParsedMessage } from "../../parse/parsed-message.ts";
import { findAbsence } from "../../return-date/find-return-date.ts";
import { foldText } from "../../return-date/fold-text.ts";
import type { ReturnDate } from "../classification.ts";
import type { ClassifyContext } from "../context.ts";
import { isReply } from "../is-reply.ts";
import { judgeNote, type NoteJudgement, type NoteSurroundings } from "./judge-note.ts";
import type { ReadNote } from "./likelihood/note-features.ts";
import { namesReader } from "./names-reader.ts";
import { maximumNote, readNote, type NoteFacts } from "./read-note.ts";
import { isSharedBox } from "./shared-box.ts";
import { isAnswered, ownSubject, subjectSign } from "./subject-signs.ts";

/** What the sender's own text says, days aside. */
export interface OwnWords {
  text: string;
  /** What the sender wrote in the subject; empty where it is the thread's. */
  subject: string;
  facts: NoteFacts | null;
  around: NoteSurroundings;
}

/** With the day that it names. */
export interface OwnNote extends OwnWords {
  judgement: NoteJudgement | null;
  day: ReturnDate | null;
}

/** Nobody sets a note up so many days ahead. */
const soon = 14;

/** Several groups of rules ask for the words of one message. */
const known = new WeakMap<ParsedMessage, OwnWords>();

/** Says nothing of days: looking for them takes longer than all else, and what reads like an answer needs none. */
export function readWords(message: ParsedMessage): OwnWords {
  const read = known.get(message) ?? wordsOf(message);
  known.set(message, read);
  return read;
}

function wordsOf(message: ParsedMessage): OwnWords {
  const stripped = ownText(message);
  const text = stripped === "" ? withoutQuotations(message.text) : stripped;
  const subject = subjectSign(message.subject);
  const around: NoteSurroundings = {
    subject,
    namesDay: false,
    isReply: isReply(message),
    hasOwnSubject: message.inReplyTo.length > 0 && !isAnswered(message.subject),
    namesReader: namesReader(text, message),
    quotes: hasQuotation(message.text),
    isShared: isSharedBox(message),
    beginsLater: false,
  };
  return { text, subject: ownSubject(message.subject), facts: readNote(text, subject !== "none"), around };
}

export function readOwn(message: ParsedMessage, context: ClassifyContext): OwnNote {
  const { text, subject, facts, around: words } = readWords(message);
  const { back: day, beginsIn } = findAbsence([subject, text], context);
  const around = { ...words, namesDay: day !== null, beginsLater: beginsIn !== null && beginsIn > soon };
  return { text, subject, facts, around, judgement: facts === null ? null : judgeNote(facts, around), day };
}

/** The note as what is learned from texts sees it, with its subject in front, where that is the writer's own. */
export function forLikelihood({ text, subject, facts, around }: OwnWords): ReadNote {
  const whole = subject === "" ? text : `${subject.slice(0, 300)}\n${text}`;
  return { text: foldText(whole.normalize("NFC").slice(0, maximumNote)), facts, around };
}
