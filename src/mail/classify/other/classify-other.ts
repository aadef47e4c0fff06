import type { ParsedMessage } from "../../parse/parsed-message.ts";
import type { Verdict } from "../context.ts";
import { observe } from "../observe.ts";

const machineBox =
  /^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|donotreply|notifications?|notify|newsletters?|alerts?|automailer|calendar-notification)(?:[+._-][^@]{0,80})?@/;

/**
 * Programs that write on their own account: notifications, newsletters, digests. Nobody answered by them. Looked at when
 * no rule knows a message, so that what is left is written by people.
 */
export function classifyOther(message: ParsedMessage): Verdict | null {
  const generated = message.header("auto-submitted")?.trim() ?? "no";
  if (/^auto-(?:generated|notified)/i.test(generated)) {
    // Desks mark what their people write in the same way: in a thread the rep decides.
    const confidence = message.inReplyTo.length === 0 ? 0.9 : 0.5;
    return other(confidence, observe("auto_header.auto_submitted", `Auto-Submitted: ${generated}`));
  }
  const sender = message.from[0]?.address ?? "";
  if (machineBox.test(sender)) return other(0.85, observe("auto_header.machine_sender", `From: ${sender}`));
  // A person's mail has neither: both together are a mailing to many.
  const feedback =
    message.header("feedback-id") ?? message.header("x-campaign") ?? message.header("x-mailgun-sid");
  if (feedback !== null && message.header("list-unsubscribe") !== null && message.inReplyTo.length === 0) {
    return other(0.8, observe("auto_header.mailing", `Feedback-ID: ${feedback}`));
  }
  return null;
}

function other(confidence: number, evidence: ReturnType<typeof observe>): Verdict {
  return { class: "other", confidence, evidence: [evidence] };
}
