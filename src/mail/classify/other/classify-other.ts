import type { ParsedMessage } from "../../parse/parsed-message.ts";
import type { Evidence } from "../../../domain/message-words.ts";
import { isGenerated, isList } from "../automatic-reply/header-signs.ts";
import { mailingLikelihood } from "../automatic-reply/likelihood/note-likelihood.ts";
import { forLikelihood, readWords } from "../automatic-reply/own-note.ts";
import type { Verdict } from "../context.ts";
import { isReply } from "../is-reply.ts";
import { observe } from "../observe.ts";
import { isDaemon } from "../report/report-words.ts";
import { isMachineBox, isNotice, mailingSign } from "./mailing-signs.ts";

/** Below these (1 to 7) a person wrote to one, whatever it says of programs. */
const leastMailingOdds = -2;

/**
 * Programs that write on their own account: notifications, newsletters, digests. Nobody answered by them. Looked at when
 * no rule knows a message, so that what is left is written by people.
 */
export function classifyOther(message: ParsedMessage): Verdict | null {
  if (isGenerated(message)) {
    const generated = message.header("auto-submitted")?.trim() ?? "";
    const evidence = observe("auto_header.auto_submitted", `Auto-Submitted: ${generated}`);
    // Desks mark what their people write in the same way.
    return isReply(message) ? perhapsAnswer(evidence) : other(0.9, evidence);
  }
  const machine = fromMachine(message);
  if (machine !== null) return machine;
  const administers = message.header("x-list-administrivia");
  if (administers !== null)
    return other(0.85, observe("auto_header.list_program", `X-List-Administrivia: ${administers}`));
  return fromMailing(message) ?? fromNotice(message);
}

function fromMachine(message: ParsedMessage): Verdict | null {
  const { address = "", name = "" } = message.from[0] ?? {};
  const evidence = observe("auto_header.machine_sender", `From: ${address}`);
  if (isMachineBox(message)) {
    return isReply(message) ? perhapsAnswer(evidence) : other(0.85, evidence);
  }
  // What programs for delivery write and is no report.
  const isDaemons = !isReply(message) && isDaemon(address, name);
  // Postmasters are people, too: what may not be answered has no return path (RFC 5321 §4.5.5).
  if (isDaemons && message.returnPath === address) return perhapsAnswer(evidence);
  return isDaemons || isNotice(message) ? other(0.8, evidence) : null;
}

/** Mail that answers nothing and has the signs of a mailing, or says of itself that nobody wrote it. */
function fromNotice(message: ParsedMessage): Verdict | null {
  if (isReply(message)) return null;
  const sign = mailingSign(message) ?? bulkSign(message);
  if (sign !== null) return other(0.8, sign);
  const said = readWords(message);
  const words = said.facts?.words.automatic;
  if (words === undefined) return null;
  const logOdds = mailingLikelihood(forLikelihood(said));
  // People speak of programs as well.
  if (logOdds < leastMailingOdds) return null;
  const evidence = observe("auto_header.mailing_words", words);
  return logOdds < 0 ? perhapsAnswer(evidence) : other(0.75, evidence);
}

/** RFC 2076 §3.9: what says of itself that it goes to many, and is on no list, where people write. */
function bulkSign(message: ParsedMessage): Evidence | null {
  if (isList(message)) return null;
  const precedence = message.header("precedence")?.trim() ?? "";
  return /^(?:bulk|junk)$/i.test(precedence)
    ? observe("auto_header.precedence", `Precedence: ${precedence}`)
    : null;
}

/**
 * RFC 2369: who can unsubscribe but not post is on a distribution list, and its mail answers nothing. On a discussion list
 * people write.
 */
function fromMailing(message: ParsedMessage): Verdict | null {
  const unsubscribe = message.header("list-unsubscribe");
  if (unsubscribe === null || message.inReplyTo.length > 0 || message.references.length > 0) return null;
  const post = message.header("list-post");
  const isDiscussion = message.header("precedence")?.trim().toLowerCase() === "list";
  if (isDiscussion || (post !== null && post.trim().toLowerCase() !== "no")) return null;
  return other(0.85, observe("auto_header.mailing", `List-Unsubscribe: ${unsubscribe}`));
}

/** In a thread the rep decides. */
function perhapsAnswer(evidence: Evidence): Verdict {
  return { class: "human_reply", confidence: 0.5, evidence: [evidence] };
}

function other(confidence: number, evidence: ReturnType<typeof observe>): Verdict {
  return { class: "other", confidence, evidence: [evidence] };
}
