import type { ParsedMessage } from "../parse/parsed-message.ts";
import { classifyAnswer } from "./answer/classify-answer.ts";
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
  classifyAutomaticReply,
  classifyOther,
];

/** What a message that came into a connected inbox is. Pure; time grows with the length of the message alone. */
export function classifyMessage(message: ParsedMessage, context: ClassifyContext): Classification {
  for (const rules of order) {
    const verdict = rules(message, context);
    if (verdict !== null) return complete(verdict);
  }
  return complete(classifyAnswer(message));
}

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
