import type { ParsedMessage } from "../../parse/parsed-message.ts";
import { isHelpdesk } from "./helpdesk.ts";
import { doubtScore, sureScore } from "./judge-note.ts";
import type { OwnNote } from "./own-note.ts";

/** From these log-odds on (9 to 2) a text decides by itself: beyond them more notes are missed than answers saved. */
export const sureOdds = 1.5;
/** From these on it bears out what the rules are sure of. */
export const agreeingOdds = 0.5;
/** Between these and the others nobody can tell; */
export const doubtOdds = -0.5;
/** nor, where the rules have a doubt of their own, from these on. */
export const leastOdds = -1;

/**
 * Hardly a program without any field quotes what it answers, and desks mark what they answer by themselves: there only a
 * note that can be nothing else is one. The same where the reader is called by name: what acknowledges may know it, an
 * absence note does not. Hardly a person writes a subject of their own above an answer.
 */
export function marginOf(message: ParsedMessage, { around, judgement }: OwnNote): number {
  const isOwn = around.hasOwnSubject || around.subject !== "none";
  const forSubject = isOwn && !around.namesReader ? -0.5 : 0;
  const forQuoting = around.quotes ? (isOwn ? 1 : 1.5) : 0;
  const forName = around.namesReader && judgement !== null && judgement.kind !== "acknowledgement" ? 1 : 0;
  return forSubject + forQuoting + forName + (isHelpdesk(message) ? 1 : 0);
}

/** `margin`: by how much more it takes to be sure. */
export function weigh(logOdds: number, score: number, margin: number): "sure" | "doubtful" | "human" {
  const isRuled = score >= sureScore + margin && logOdds >= agreeingOdds + margin;
  if (isRuled || logOdds >= sureOdds + margin) return "sure";
  return logOdds >= (score >= doubtScore ? leastOdds : doubtOdds) ? "doubtful" : "human";
}
