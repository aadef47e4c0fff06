import type { Evidence } from "../../../domain/message-words.ts";
import type { ParsedMessage } from "../../parse/parsed-message.ts";
import { observe } from "../observe.ts";
import { codesIn, judgeWords } from "./judge-refusal.ts";
import {
  delayPhrase,
  goesOn,
  isDaemon,
  programHeading,
  reportPhrase,
  reportSubject,
} from "./report-words.ts";
import { addressesIn } from "./read-fields.ts";
import { splitReport, type ReportText } from "./split-report.ts";

/** A message about the delivery of another. */
export interface RecognisedReport {
  evidence: Evidence[];
  text: ReportText;
  subject: string;
  /** What comes back, where it is a part of its own. */
  returned: string;
  /** Text of a delivery status part; null where there is none. */
  status: string | null;
}

const statusPart = /^message\/(?:global-)?delivery-status$/;
const returnedPart = /^(?:message\/(?:rfc822|global|global-headers|partial)|text\/rfc822-headers?)$/;
/** Written by a person who answers or passes on a report. */
const passedOn =
  /^\s{0,5}(?:(?:re|aw|sv|vs|antw?|odp|ynt|res|rif|fwd?|wg|tr|rv|enc|vb|vl|doorst|pd|i|odg|ats|atb|απ|σχετ|отв|отг|转发|回复|答复)(?:\[\d{1,3}\])?\s?[:：]\s?)/i;

/** How much the marks must weigh: from a program for delivery, from another program, from anybody. */
const enough = { daemon: 4, program: 5, anybody: 6 };
const program =
  /^(?:no[-_.]?reply|donotreply|do[-_.]not[-_.]reply|auto|system|admin|support|info)[^@]{0,30}@/;

/**
 * A delivery status report (RFC 3462, 3464), or a message that has the marks of one: programs older or stranger than the
 * standard write their reports as plain text. Marks are weighed, because each alone is also found on other mail.
 */
export function recogniseReport(message: ParsedMessage): RecognisedReport | null {
  const status = message.parts.find(({ type }) => statusPart.test(type));
  if (status !== undefined && !isPassedOn(message)) {
    const detail = `${message.contentType.type}; ${status.type}`;
    return {
      evidence: [observe("report.delivery_status", detail)],
      subject: message.subject,
      returned: returnedOf(message),
      text: splitReport(message.text),
      status: status.text,
    };
  }
  const marks = weighHeaders(message);
  // Most mail ends here, before its text is looked at.
  if (marks.weight === 0 || isPassedOn(message)) return null;
  const text = splitReport(message.text);
  weighText(message, text, marks);
  if (!marks.telling || marks.weight < marks.needed) return null;
  return {
    evidence: marks.evidence,
    subject: message.subject,
    returned: returnedOf(message),
    text,
    status: null,
  };
}

function returnedOf(message: ParsedMessage): string {
  return message.parts.find(({ type }) => returnedPart.test(type))?.text.slice(0, 12_000) ?? "";
}

interface Marks {
  weight: number;
  needed: number;
  /** One of the marks that a report cannot do without. */
  telling: boolean;
  evidence: Evidence[];
}

function weighHeaders(message: ParsedMessage): Marks {
  const { address = "", name = "" } = message.from[0] ?? {};
  const needed = program.test(address) ? enough.program : enough.anybody;
  const marks: Marks = { weight: 0, needed, telling: false, evidence: [] };
  const add = (weight: number, from: keyof typeof enough, evidence: Evidence) => {
    marks.weight += weight;
    marks.needed = Math.min(marks.needed, enough[from]);
    marks.telling ||= from === "daemon";
    marks.evidence.push(evidence);
  };
  const failed = message.header("x-failed-recipients");
  if (failed !== null)
    add(3, "daemon", observe("report.failed_recipients", `X-Failed-Recipients: ${failed}`));
  if (isDaemon(address, name)) add(2, "daemon", observe("bounce_text.sender", `From: ${name} <${address}>`));
  const subject = message.subject.slice(0, 300);
  if (reportSubject.test(subject) || delayPhrase.test(subject)) {
    add(2, "anybody", observe("bounce_text.subject", `Subject: ${subject}`));
    marks.telling = true;
  }
  const type = `multipart/report; ${message.contentType.params["report-type"] ?? ""}`;
  if (message.contentType.type === "multipart/report") {
    add(type.includes("delivery-status") ? 3 : 2, "daemon", observe("report.type", type));
  }
  // Nobody answers from such an address, but it says no more than that.
  if (program.test(address)) marks.weight += 1;
  const unanswerable = saysUnanswerable(message);
  if (unanswerable !== null) add(1, "program", unanswerable);
  return marks;
}

/** A null sender, or the mark of a program. */
function saysUnanswerable(message: ParsedMessage): Evidence | null {
  const noSender = message.header("from") !== null && (message.from[0]?.address ?? "") === "";
  if (message.returnPath === "" || noSender) return observe("report.null_sender", "<>");
  const generated = message.header("auto-submitted") ?? "";
  return /^auto-/i.test(generated) ? observe("report.auto_submitted", `Auto-Submitted: ${generated}`) : null;
}

function weighText(message: ParsedMessage, text: ReportText, marks: Marks): void {
  const own = withoutQuotations(text.own.slice(0, 6000)).slice(0, 3000);
  const line = own.replaceAll(/\s+/g, " ");
  const phrase = phraseIn(line);
  if (phrase !== null) {
    marks.weight += programHeading.test(line.slice(0, 800)) ? 3 : 2;
    marks.evidence.push(observe("bounce_text.phrase", sentenceAround(line, phrase.index)));
  }
  const { reply, status } = codesIn(own);
  const coded = reply > 0 || status !== "";
  const reason = coded || judgeWords(own, true) !== null;
  if (reason) marks.weight += 1;
  const returned = text.returned || message.parts.some(({ type }) => returnedPart.test(type));
  if (returned) marks.weight += 1;
  if (!coded && !returned && namesNobody(message, own)) marks.telling = false;
  // Somebody in between wrote it under the subject of the email that it is about.
  const complete = returned && phrase !== null && reason && message.inReplyTo.length === 0;
  if (complete) marks.telling = true;
}

function phraseIn(line: string): RegExpExecArray | null {
  return reportPhrase.exec(line) ?? goesOn.exec(line);
}

/** Statistics about bounces and lures about a full mailbox name nobody who was not reached. */
function namesNobody(message: ParsedMessage, own: string): boolean {
  const known = message.returnPath === "" || isDaemon(message.from[0]?.address ?? "", "");
  return !known && !namesOther(message, own);
}

/** An address besides those that the message came from and went to, or a field for it. */
function namesOther(message: ParsedMessage, own: string): boolean {
  if (message.header("x-failed-recipients") !== null) return true;
  const parties = new Set([...message.from, ...message.to].map(({ address }) => address));
  return addressesIn(own).some((address) => !parties.has(address));
}

function sentenceAround(text: string, at: number): string {
  return text.slice(Math.max(0, at - 40), at + 100);
}

function withoutQuotations(text: string): string {
  return text
    .split("\n")
    .filter((line) => !/^\s?> /.test(line))
    .join("\n");
}

/** Somebody answers or forwards a report; programs for delivery do not write such subjects, or say who they are. */
function isPassedOn(message: ParsedMessage): boolean {
  if (!passedOn.test(message.subject.slice(0, 50))) return false;
  const { address = "", name = "" } = message.from[0] ?? {};
  // Postmasters are people, too: what may not be answered has no return path (RFC 5321 §4.5.5).
  const answers = message.inReplyTo.length > 0 && message.returnPath === address && address !== "";
  const isReport = isDaemon(address, name) && !answers;
  return message.returnPath !== "" && !isReport && message.header("x-failed-recipients") === null;
}
