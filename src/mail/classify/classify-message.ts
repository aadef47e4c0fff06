import type { ParsedMessage } from "../parse/parsed-message.ts";
import { classifyAnswer } from "./answer/classify-answer.ts";
import { classifyDeskComment } from "./answer/classify-desk-comment.ts";
import { classifyAutomaticReply } from "./automatic-reply/classify-automatic-reply.ts";
import { classifyCalendar } from "./calendar/classify-calendar.ts";
import { classifyChallenge } from "./challenge/classify-challenge.ts";
import type { Classification } from "./classification.ts";
import { classifyComplaint } from "./complaint/classify-complaint.ts";
import type { ClassifyContext, Verdict } from "./context.ts";
import { classifyOptOut } from "./opt-out/classify-opt-out.ts";
import { classifyOther } from "./other/classify-other.ts";
import { classifyReceipt } from "./receipt/classify-receipt.ts";
import { classifyJsonNotification } from "./report/classify-json-notification.ts";
import { classifyReport } from "./report/classify-report.ts";

type Rules = (message: ParsedMessage, context: ClassifyContext) => Verdict | null;

/**
 * The first group of rules that knows the message decides. What states its nature in a field of its own comes before
 * what must be read from words; a human answer is what no program gave away.
 */
const order: readonly Rules[] = [
  classifyCalendar,
  classifyComplaint,
  classifyReceipt,
  classifyChallenge,
  classifyJsonNotification,
  classifyReport,
  classifyOptOut,
  classifyDeskComment,
  classifyAutomaticReply,
  classifyOther,
];

/**
 * Of processor time: on a busy machine an answer takes as long as it likes. No message known needs a hundredth of it, but
 * the first of a process, which pays for compiling what is looked for: more than a second. What takes longer is left to a
 * person instead of keeping all others waiting.
 */
const limitMs = 5_000;

/** Asking for it takes longer than many a rule: what was read is good for so many ms. */
const readAgainMs = 50;
let read = { at: Number.NEGATIVE_INFINITY, used: 0 };

/** What this process has had of the processor, in ms. */
function processorTime(): number {
  const at = performance.now();
  if (at - read.at > readAgainMs) {
    const { user, system } = process.cpuUsage();
    read = { at, used: (user + system) / 1_000 };
  }
  return read.used;
}

/**
 * What a message that came into a connected inbox is. Time grows with the length of the message alone; should it run out
 * all the same, nobody knows what the message is, and the rep decides. `now` in ms, for tests.
 */
export function classifyMessage(
  message: ParsedMessage,
  context: ClassifyContext,
  now: () => number = processorTime,
): Classification {
  const until = now() + limitMs;
  for (const rules of order) {
    if (now() > until) return complete(outOfTime);
    const verdict = rules(message, context);
    if (verdict !== null) return complete(verdict);
  }
  return complete(classifyAnswer(message));
}

const outOfTime: Verdict = {
  class: "human_reply",
  confidence: 0,
  evidence: [{ rule: "other.out_of_time", detail: "It could not be read to its end in time." }],
};

function complete(verdict: Verdict): Classification {
  return {
    returnDate: null,
    hasLeft: false,
    standIns: [],
    recipients: [],
    asksToOptOut: false,
    ...verdict,
  };
}
