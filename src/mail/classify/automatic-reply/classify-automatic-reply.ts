import type { Evidence } from "../../../domain/message-words.ts";
import { hasQuotation } from "../../own-text/own-text.ts";
import type { ParsedMessage } from "../../parse/parsed-message.ts";
import { machineReadableDate } from "../../return-date/machine-readable-date.ts";
import { isReply } from "../is-reply.ts";
import { classifyOther } from "../other/classify-other.ts";
import { isMachineBox, isNotice, mailingSign } from "../other/mailing-signs.ts";
import { sureFrom } from "../classification.ts";
import type { ClassifyContext, Verdict } from "../context.ts";
import { observe } from "../observe.ts";
import {
  headerHints,
  isBroadcast,
  isGenerated,
  isList,
  strongHeader,
  type HeaderHints,
} from "./header-signs.ts";
import { optOutWish } from "./asks-to-opt-out.ts";
import { isHelpdesk } from "./helpdesk.ts";
import { sureScore } from "./judge-note.ts";
import { likelihoodAtMost, noteLikelihood, tellingWords } from "./likelihood/note-likelihood.ts";
import { forLikelihood, readOwn, readWords, type OwnNote } from "./own-note.ts";
import { maximumNote } from "./read-note.ts";
import { standInsOf } from "./stand-ins.ts";
import { subjectSign } from "./subject-signs.ts";
import { agreeingOdds, doubtOdds, leastOdds, marginOf, sureOdds, weigh } from "./weigh-odds.ts";

/** Below these a person wrote it, as far as words can tell. */
const humanOdds = -2;

/**
 * A reply that a program wrote (RFC 3834 and the fields of vendors, subjects, texts), or null. Reports, calendar messages
 * and challenges have been told apart before. Without any field the sender's own words decide, and strictly: where they
 * leave it open, the message is a human answer that is not sure.
 */
export function classifyAutomaticReply(message: ParsedMessage, context: ClassifyContext): Verdict | null {
  const strong = strongHeader(message);
  if (strong !== null) return describe(message, context, readOwn(message, context), 0.99, [strong]);
  if (isBroadcast(message) || mailingSign(message) !== null) {
    // Desks let people unsubscribe from what they answer; on lists people write.
    const mayAnswer = message.inReplyTo.length > 0 && message.header("list-id") === null;
    return acknowledged(message, context) ?? (mayAnswer ? fromText(message, context) : null);
  }
  const hints = headerHints(message);
  if (hints.evidence.length > 0) return fromHints(message, context, hints);
  return isNotice(message) ? acknowledged(message, context) : fromText(message, context);
}

/**
 * Desks and tools for marketing mark what they acknowledge as they mark what they send on their own account: it thanks for
 * a message, or stands in its thread, and promises an answer; or it was generated, and says that what came in is
 * registered. Who can be unsubscribed from wrote to many.
 */
function acknowledged(message: ParsedMessage, context: ClassifyContext): Verdict | null {
  if (isList(message)) return null;
  const own = readOwn(message, context);
  if (own.judgement === null || own.judgement.score < sureScore) return null;
  const isPlain = own.judgement.kind === "acknowledgement";
  if (!isPlain && noteLikelihood(forLikelihood(own)) < sureOdds) return null;
  if (!promises(message, own) && !registers(message, own)) return null;
  // Hours at which somebody is there read like an absence, and name days of no return.
  const said = isPlain ? own : { ...own, day: null };
  return describe(message, context, said, 0.8, [noteEvidence(own)]);
}

function promises(message: ParsedMessage, { facts }: OwnNote): boolean {
  const { thanks = 0, received = 0, willRespond = 0 } = facts?.found ?? {};
  return (thanks > 0 || isAnswer(message)) && received + willRespond > 1;
}

function registers(message: ParsedMessage, own: OwnNote): boolean {
  const { received = 0, willRespond = 0 } = own.facts?.found ?? {};
  if (received === 0 || !isGenerated(message)) return false;
  return noteLikelihood(forLikelihood(own)) >= (willRespond > 0 ? doubtOdds : sureOdds);
}

/** By its thread, by the empty return path of programs that answer (RFC 3834 §3.3), or by a subject that says what it is. */
function isAnswer({ inReplyTo, returnPath, subject }: ParsedMessage): boolean {
  return inReplyTo.length > 0 || returnPath === "" || subjectSign(subject) !== "none";
}

function fromHints(message: ParsedMessage, context: ClassifyContext, hints: HeaderHints): Verdict | null {
  const own = readOwn(message, context);
  const logOdds = noteLikelihood(forLikelihood(own));
  const score = own.judgement?.score ?? 0;
  const { quotes } = own.around;
  const onTheWay = isOnTheWay(hints) && (quotes || hints.evidence.length === 1);
  if (onTheWay) {
    // People's answers get such a field, too, and programs that answer have others beside it.
    const margin = hints.evidence.length > 1 ? 1 : marginOf(message, own);
    const found = weigh(logOdds, score, margin);
    if (found === "doubtful") return doubtful(hints.evidence);
    if (found === "human") return fromHintsAlone(message, context, hints, own, logOdds);
  }
  const leastLikely = isHelpdesk(message) ? doubtOdds : humanOdds;
  if (onTheWay || isNoteByHints(hints, { score, logOdds, quotes, leastLikely })) {
    const evidence = [...hints.evidence, noteEvidence(own)];
    return describe(message, context, own, hints.evidence.length > 1 ? 0.97 : 0.93, evidence);
  }
  return fromHintsAlone(message, context, hints, own, logOdds);
}

function isNoteByHints(
  { evidence }: HeaderHints,
  {
    score,
    logOdds,
    quotes,
    leastLikely,
  }: { score: number; logOdds: number; quotes: boolean; leastLikely: number },
): boolean {
  const enough = evidence.length === 1 && quotes ? sureScore + 1 : 2;
  return (score >= enough && logOdds >= leastLikely) || logOdds >= agreeingOdds + (quotes ? 1 : 0);
}

/** The fields of a message whose text is no note. */
function fromHintsAlone(
  message: ParsedMessage,
  context: ClassifyContext,
  hints: HeaderHints,
  own: OwnNote,
  logOdds: number,
): Verdict | null {
  const { evidence } = hints;
  if (own.judgement === null && !isReply(message) && isMachineBox(message)) return null;
  const inThread = message.inReplyTo.length > 0 || message.references.length > 0;
  // People answer through such programs too, which mark all they send as generated.
  if (isHelpdesk(message) && own.text !== "") return inThread ? doubtful(evidence) : null;
  if (isPassedOn(message, hints, own, logOdds)) return null;
  const confidence = confidenceOf(hints, inThread, own);
  if (confidence === null) return null;
  return confidence < sureFrom ? doubtful(evidence) : describe(message, context, own, confidence, evidence);
}

const onTheWay = /^auto_header\.(?:precedence|x_auto_response_suppress|exchange_rules(?:_loop)?)$/;

/** Nothing but fields that rules and gateways add on the way. */
function isOnTheWay({ evidence }: HeaderHints): boolean {
  return evidence.every(({ rule }) => onTheWay.test(rule));
}

/** What quotes, or reads like nothing but an answer, was written by a person, whatever a rule or a gateway added on the way. */
function isPassedOn(message: ParsedMessage, hints: HeaderHints, own: OwnNote, logOdds: number): boolean {
  if (own.text === "" || !isOnTheWay(hints)) return false;
  return logOdds < humanOdds || ((own.judgement?.score ?? 0) <= 1 && hasQuotation(message.text));
}

/** What the fields are worth where the text says nothing; null: nothing. */
function confidenceOf(hints: HeaderHints, inThread: boolean, own: OwnNote): number | null {
  if (hints.evidence.length > 1 && (inThread || hints.answers)) return 0.9;
  if (hints.evidence.some(({ rule }) => rule === "auto_subject.prefix")) return talks(own) ? 0.5 : 0.85;
  return hints.nullSender && own.text !== "" ? 0.75 : null;
}

/** Somebody who writes about a matter, under whatever subject. */
function talks({ text, judgement }: OwnNote): boolean {
  const asks = /[?？]/.test(text.replaceAll(/["“„«][^"“”»\n]{1,200}["“”»]/g, ""));
  return asks && (judgement?.score ?? 0) <= 0;
}

/** Without any field: what is learned from texts decides where it is sure, and with it what the rules are sure of. */
function fromText(message: ParsedMessage, context: ClassifyContext): Verdict | null {
  const words = readWords(message);
  if (words.text === "" || words.text.length > maximumNote) return null;
  if (likelihoodAtMost(forLikelihood(words)) < leastOdds) return null;
  const own = readOwn(message, context);
  const note = forLikelihood(own);
  const logOdds = noteLikelihood(note);
  const score = own.judgement?.score ?? 0;
  const found = weigh(logOdds, score, marginOf(message, own));
  if (found === "human" || (score < sureScore && isUnrelated(message, own))) return null;
  // Programs have no wish to be written to no more.
  if (own.judgement === null && optOutWish(own.text) !== null) return null;
  const telling = observe("note_words.likely", tellingWords(note.text).join(" … ") || own.text);
  const evidence = own.judgement === null ? [telling] : [noteEvidence(own), telling];
  return found === "sure"
    ? describe(message, context, own, confidenceFrom(logOdds), evidence)
    : doubtful(evidence);
}

/** What answers nothing and has the signs of what programs write on their own account. */
function isUnrelated(message: ParsedMessage, { around }: OwnNote): boolean {
  return !around.isReply && around.subject === "none" && classifyOther(message) !== null;
}

/** From 0.7 where the odds are nearly even to 0.95. */
function confidenceFrom(logOdds: number): number {
  return Math.min(0.7 + logOdds * 0.05, 0.95);
}

const families = {
  absence: "absence_text",
  left: "absence_text",
  acknowledgement: "acknowledgement",
} as const;

function noteEvidence({ judgement, facts, text }: OwnNote): Evidence {
  if (judgement === null || facts === null) return observe("absence_text.words", text.slice(0, 100));
  const { away, left, received, limited, instead, automatic } = facts.words;
  const first = { absence: away, left, acknowledgement: received }[judgement.kind];
  const words = [first, limited, instead, automatic].filter((word) => word !== undefined);
  return observe(`${families[judgement.kind]}.${judgement.kind}`, words.join(" … "));
}

function doubtful(evidence: readonly Evidence[]): Verdict {
  return { class: "human_reply", confidence: 0.5, evidence: [...evidence] };
}

/** What acknowledges names days of answering; what only says that a program wrote it may well be an absence note. */
function speaksOfAbsence({ judgement, facts }: OwnNote): boolean {
  if (judgement?.kind !== "acknowledgement" || facts === null) return true;
  const { received, willRespond, away, back } = facts.found;
  return received + willRespond === 0 && away + back > 0;
}

function describe(
  message: ParsedMessage,
  context: ClassifyContext,
  own: OwnNote,
  confidence: number,
  evidence: readonly Evidence[],
): Verdict {
  const kind = own.judgement?.kind ?? null;
  const hasLeft = kind === "left" && (own.judgement?.score ?? 0) >= 2;
  const day = machineReadableDate(message, context) ?? (speaksOfAbsence(own) ? own.day : null);
  const returnDate = hasLeft ? null : day;
  const shown = returnDate === null ? [] : [observe("absence_text.return_date", returnDate.source)];
  return {
    class: "automatic_reply",
    confidence,
    evidence: [...evidence, ...shown],
    returnDate,
    hasLeft,
    standIns: kind === "acknowledgement" ? [] : standInsOf(own.text, message, context),
  };
}
