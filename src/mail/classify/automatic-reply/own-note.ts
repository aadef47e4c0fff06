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
import { ownSubject, subjectSign } from "./subject-signs.ts";

/** What the sender's own text says. */
export interface OwnNote {
  text: string;
  facts: NoteFacts | null;
  around: NoteSurroundings;
  judgement: NoteJudgement | null;
  day: ReturnDate | null;
}

/** Nobody sets a note up so many days ahead. */
const soon = 14;

export function readOwn(message: ParsedMessage, context: ClassifyContext): OwnNote {
  const stripped = ownText(message);
  const text = stripped === "" ? withoutQuotations(message.text) : stripped;
  const facts = readNote(text, subjectSign(message.subject) !== "none");
  const { back: day, beginsIn } = findAbsence([ownSubject(message.subject), text], context);
  const around: NoteSurroundings = {
    subject: subjectSign(message.subject),
    namesDay: day !== null,
    isReply: isReply(message),
    namesReader: namesReader(text, message),
    quotes: hasQuotation(message.text),
    isShared: isSharedBox(message),
    beginsLater: beginsIn !== null && beginsIn > soon,
  };
  return { text, facts, around, judgement: facts === null ? null : judgeNote(facts, around), day };
}

/** The note as what is learned from texts sees it. */
export function forLikelihood({ text, facts, around }: OwnNote): ReadNote {
  return { text: foldText(text.normalize("NFC").slice(0, maximumNote)), facts, around };
}

/** The same with its subject in front, where that is the writer's own. */
export function withSubject(subject: string, note: ReadNote): ReadNote {
  return { ...note, text: `${foldText(subject.normalize("NFC").slice(0, 300))}\n${note.text}` };
}
