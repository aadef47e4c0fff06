import type { Evidence } from "../../../domain/message-words.ts";
import { PatternList } from "../../wordings/pattern-list.ts";
import { observe } from "../observe.ts";
import { refusalWords, type Permanence } from "./refusal-words.ts";

export interface Judgement {
  permanence: Permanence;
  /** False: only a general code, or nothing at all, stands behind it. */
  clear: boolean;
  evidence: Evidence;
}

const maximumText = 6000;
const refusals = new PatternList(refusalWords.map(({ words }) => words));

/** What relays put in front of the other server's words, whatever these are: `5.1.0 - Unknown address error 550-'…`. */
const gloss = /^\W{0,10}[45]\.\d\.\d - [A-Za-z ]{3,60}(?=\d{3}[- ])/;
/** What they put behind them: it is no reason. */
const trailer =
  /\(delivery attempts: \d{1,3}\)|\bGiving up on (?<=\bRemote host said: .{3,500})[\d.]{7,15}\.?/;
/** Enhanced codes that speak about the sender or the message, whoever the words seem to mean (RFC 3463 §3.2, §3.7). */
const notOfRecipient = /^5\.(?:1\.[78]|6\.\d{1,2})$/;

/**
 * By what a refusal says in words, the text of one diagnosis; null: no words that are known. `strictly`: without those
 * that greetings and disclaimers have as well.
 */
export function judgeWords(text: string, strictly = false): Judgement | null {
  const line = text.slice(0, maximumText).replaceAll(/\s+/g, " ").replace(gloss, "").replace(trailer, "");
  if (line.length < 3) return null;
  const { status } = codesIn(line);
  if (notOfRecipient.test(status)) {
    return { permanence: "soft", clear: true, evidence: observe("report.status", line) };
  }
  const find = refusals.search(line);
  for (const [at, { rule, permanence, loose, general }] of refusalWords.entries()) {
    if (general && isParticular(status)) return judgeCodes(0, status);
    const found = loose && strictly ? null : find(at);
    if (found !== null) {
      const around = line.slice(Math.max(0, found.index - 60), found.index + found[0].length + 60);
      return { permanence, clear: true, evidence: observe(rule, around) };
    }
  }
  return null;
}

/** Enhanced codes (RFC 3463, RFC 7505) that say: there is no such address, or it is closed. */
const hardStatus = /^5\.(?:1\.(?:0|1|2|3|4|6|10)|2\.1|4\.(?:4|310))$/;
/** Replies (RFC 5321 §4.2.3, RFC 7504) that do. 550 and 554 are said for any reason and say nothing by themselves. */
const hardReply = new Set([551, 521, 556]);

/** `5.0.0`, `5.5.0` (some step of the dialogue) and the like say no more than that something failed. */
function isParticular(status: string): boolean {
  return status !== "" && !/^[45]\.(?:0\.\d+|5\.0)$/.test(status);
}

/** By codes alone: the reply (`550`; 0: none) and the enhanced status (`5.1.1`; empty: none). Null: they say nothing. */
export function judgeCodes(reply: number, status: string): Judgement | null {
  if (reply === 0 && status === "") return null;
  const detail = `${reply === 0 ? "" : reply} ${status}`;
  const general = !isParticular(status);
  // A general status adds nothing to the reply; a particular one is more precise than it.
  const byStatus = !general && hardStatus.test(status);
  const byReply = general && hardReply.has(reply);
  const permanence = byStatus || byReply ? "hard" : "soft";
  const rule = general ? "report.reply_code" : "report.status";
  return {
    permanence,
    clear: byStatus || status.startsWith("4") || !general,
    evidence: observe(rule, detail),
  };
}

/** The codes in a text: the first reply, and the first enhanced status that is no success. */
export function codesIn(text: string): { reply: number; status: string } {
  const short = text.slice(0, maximumText);
  const reply = /(?:^|[\s:;(<#"'[])([45][0-5]\d)(?=[\s\-;:,)\]#]|$)/.exec(short)?.[1];
  const status = /(?:^|[^\d.])([45]\.\d{1,3}\.\d{1,3})(?![\d.]\d)/.exec(short)?.[1];
  return { reply: Number(reply ?? 0), status: status ?? "" };
}

/**
 * What a refusal in an SMTP dialogue means for the address, e.g. `550 5.1.1 User unknown`: what the server says in words,
 * then its codes; null where neither says anything. Serves refusals at the submission as it does returned mail (S-021).
 */
export function judgeReply(text: string): Judgement | null {
  const { reply, status } = codesIn(text);
  const words = judgeWords(text);
  // The server itself takes a temporary refusal back.
  if (words?.permanence === "hard" && reply >= 400 && reply < 500 && !status.startsWith("5")) {
    return { ...words, permanence: "soft" };
  }
  return words ?? judgeCodes(reply, status);
}
