import { shortNote, type NoteFacts } from "./read-note.ts";
import type { SubjectSign } from "./subject-signs.ts";

export type NoteKind = "absence" | "left" | "acknowledgement";

export interface NoteJudgement {
  kind: NoteKind;
  /** How much speaks for a program having written it; from {@link sureScore} on it decides by itself. */
  score: number;
}

export interface NoteSurroundings {
  subject: SubjectSign;
  /** The text names a day back or a last day away. */
  namesDay: boolean;
  /** It stands in a thread, or says so in its subject. */
  isReply: boolean;
  /** It stands in a thread, under a subject that is not the thread's: programs write their own above what they answer. */
  hasOwnSubject: boolean;
  /** It calls the reader by name: a note does not know whom it answers. */
  namesReader: boolean;
  /** It quotes what it answers, as people's programs do; of those that answer by themselves hardly one that has no field. */
  quotes: boolean;
  /** It comes from a mailbox named after a task. */
  isShared: boolean;
  /** The absence that it names begins well after today: people plan ahead, notes tell of now. */
  beginsLater: boolean;
}

/** From here on the text alone decides. */
export const sureScore = 3.5;
/** Between this and the score above nobody can tell. */
export const doubtScore = 2.5;

/**
 * Whether a text reads like an absence note, a note that somebody has left, or an acknowledgement. People write about
 * their absence as well: what they add about the matter, what they ask and what they promise counts against it. Null:
 * it speaks of none of these.
 */
export function judgeNote(facts: NoteFacts, around: NoteSurroundings): NoteJudgement | null {
  const { found } = facts;
  const talk = talkOf(facts, isFormal(facts));
  const personal = talk + (around.namesReader ? 2 : 0) + quotationWeight(talk, around);
  const ahead = around.beginsLater && found.engaged + found.later > 0 ? 1.5 : 0;
  const judgements: NoteJudgement[] = [];
  if (found.left > 0) judgements.push({ kind: "left", score: leftScore(facts, around) - personal });
  if (found.away + found.closed > 0 || comesBack(facts, around) || isHindered(facts, around)) {
    judgements.push({ kind: "absence", score: absenceScore(facts, around) - personal - ahead });
  }
  if (acknowledges(facts, around)) {
    const formalTalk = talkOf(facts, isFormal(facts) || found.received > 0);
    judgements.push({ kind: "acknowledgement", score: acknowledgementScore(facts, around) - formalTalk });
  }
  return judgements.toSorted((a, b) => b.score - a.score)[0] ?? null;
}

/** Programs of desks quote as well: what says nothing about the matter and comes from one is hardly a person's. */
function quotationWeight(talk: number, { quotes, isShared }: NoteSurroundings): number {
  if (!quotes) return 0;
  return talk < 0.5 && isShared ? 1 : 2.5;
}

/**
 * A note that names the day back alone, between thanks and whom to turn to, or beside nothing that is said to the
 * reader. Who thanks and will answer on Monday is a person: back at work is what a note says.
 */
function comesBack(facts: NoteFacts, { namesDay, subject }: NoteSurroundings): boolean {
  const { found, isBackAtWork, namesAddress } = facts;
  const thanks = (found.thanks > 0 || namesAddress) && isBackAtWork;
  const formal = found.limited + found.instead > 0 || thanks || subject !== "none";
  const says = formal || saysNothingBut(facts);
  return found.back > 0 && namesDay && says && found.received + found.automatic === 0;
}

/**
 * A short text of being back at work and of what keeps the writer away, without a word to the reader or about the
 * matter. The day alone may answer the question for it.
 */
function saysNothingBut(facts: NoteFacts): boolean {
  const { found, isPlainlyBack, otherWords, length } = facts;
  return isPlainlyBack && found.back > 0 && isSilent(facts) && otherWords > 2 && length <= shortNote;
}

/** Not a word to the reader or about the matter. */
function isSilent({ found, questions }: NoteFacts): boolean {
  return found.engaged + found.contrast + found.later + found.past + questions === 0;
}

/** A note that says how seldom mail is read, not why; a desk that says whom to turn to with what. */
function isHindered(facts: NoteFacts, { isShared }: NoteSurroundings): boolean {
  const { found } = facts;
  if (found.limited > 1 && isSilent(facts)) return true;
  const directs = isShared && found.instead > 1;
  const says = found.limited > 0 ? found.thanks + found.instead > 0 : directs;
  return says && found.received + found.willRespond === 0;
}

/** Programs write on their own account as well: what answers nothing and thanks for nothing acknowledges nothing. */
function acknowledges({ found }: NoteFacts, { isReply, subject, isShared }: NoteSurroundings): boolean {
  const answers = isReply || subject !== "none" || found.thanks + found.willRespond > 0;
  const promisesForAll = isShared && found.willRespond > 1;
  return found.received > 0 || (found.automatic > 0 && answers) || promises(found) || promisesForAll;
}

function promises(found: NoteFacts["found"]): boolean {
  return found.thanks > 0 && found.willRespond > 0;
}

const subjectWeight: Readonly<Record<SubjectSign, number>> = { automatic: 4, loose: 1.5, none: 0 };

function absenceScore(facts: NoteFacts, around: NoteSurroundings): number {
  const { found, isBackAtWork, namesAddress } = facts;
  const hindered = found.limited > 1 && isSilent(facts);
  const tells = found.away + found.closed > 0 || saysNothingBut(facts) || hindered;
  return (
    (tells ? 2 : found.thanks > 0 && isBackAtWork ? 1 : 0.5) +
    (found.away > 1 || (found.away > 0 && found.back > 0 && around.namesDay) ? 0.5 : 0) +
    (around.namesDay ? 1.5 : 0) +
    (namesAddress ? 1.5 : 0) +
    formulas(found) +
    subjectWeight[around.subject]
  );
}

function leftScore(facts: NoteFacts, around: NoteSurroundings): number {
  const { found, namesAddress } = facts;
  // Who comes back has left for some days alone.
  const comesBackLater = found.left === 1 && found.back > 0 && around.namesDay;
  return (
    (comesBackLater ? 0.5 : 2.5) +
    (found.left > 1 && isSilent(facts) ? 1 : 0) +
    (namesAddress ? 1.5 : 0) +
    formulas(found) +
    subjectWeight[around.subject]
  );
}

function acknowledgementScore({ found }: NoteFacts, around: NoteSurroundings): number {
  return (
    (found.received > 0 ? 2 : 0) +
    (found.received > 1 ? 0.5 : 0) +
    (found.willRespond > 0 ? 1.5 : 0) +
    (found.willRespond > 1 ? 0.5 : 0) +
    (found.received === 0 && promises(found) ? 1 : 0) +
    (found.automatic > 0 ? 4.5 : 0) +
    (found.thanks > 0 ? 0.5 : 0) +
    (speaksForAll(found, around) ? 1 : 0) +
    subjectWeight[around.subject]
  );
}

/** From a mailbox of several; who says on which day is a person there, too. */
function speaksForAll(found: NoteFacts["found"], { isShared, namesDay }: NoteSurroundings): boolean {
  if (!isShared || namesDay) return false;
  return found.willRespond > 0 || (found.received > 0 && found.thanks === 0);
}

/** What stands in notes and hardly in answers. */
function formulas(found: NoteFacts["found"]): number {
  return (
    (found.thanks > 0 ? 1 : 0) +
    (found.instead > 0 ? 2 : 0) +
    (found.limited > 0 ? 2 : 0) +
    (found.closed > 0 ? 1.5 : 0) +
    (found.onReturn > 0 ? 1.5 : 0) +
    // Who is there talks about the program's answer.
    (found.automatic > 0 && found.past === 0 ? 4 : 0)
  );
}

/** How many words beside the phrases are no talk yet. */
function roomOf(facts: NoteFacts, formal: boolean): number {
  if (!formal) return saysNothingBut(facts) ? 10 : 7;
  // A text in another language says nothing that is known.
  return isSilent(facts) && facts.smallWords > 1 ? 18 : 14;
}

/** What people say to each other; a note says nothing about the matter that it answers. */
function talkOf(facts: NoteFacts, formal: boolean): number {
  const { found, questions, otherWords, length } = facts;
  const room = roomOf(facts, formal);
  return (
    Math.min(questions, 3) * 2.5 +
    Math.min(found.engaged, 5) * (formal ? 1 : 1.5) +
    // Nothing but the absence, and a word to the reader beside it.
    (found.engaged > 0 && !formal ? 0.5 : 0) +
    (found.contrast > 0 ? (formal ? 0.5 : 1) : 0) +
    (found.later > 0 && found.automatic === 0 ? (formal ? 0.5 : 1.5) : 0) +
    (found.past > 0 ? 3 : 0) +
    Math.min(Math.max(0, otherWords - room) * 0.15, 4) +
    (length > 1500 ? 2 : 0)
  );
}

/** The words of notes: what else is said in such a text is less likely to be meant for the reader. */
function isFormal({ found, namesAddress }: NoteFacts): boolean {
  return namesAddress || found.instead + found.limited + found.automatic + found.thanks > 0;
}
