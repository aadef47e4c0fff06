import type { ParsedMessage } from "../../parse/parsed-message.ts";
import type { Verdict } from "../context.ts";
import { observe } from "../observe.ts";

const machineBox =
  /^(?:notifications?|notify|newsletters?|alerts?|automailer|calendar-notification)(?:[+._-][^@]{0,80})?@/;
const refusesReplies = /(?:^|[-_.+])(?:no|do[-_.]?not)[-_.]?reply(?:[+._-][^@]{0,80})?@/;

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
  if (machineBox.test(sender) || refusesReplies.test(sender))
    return other(0.85, observe("auto_header.machine_sender", `From: ${sender}`));
  const administers = message.header("x-list-administrivia");
  if (administers !== null)
    return other(0.85, observe("auto_header.list_program", `X-List-Administrivia: ${administers}`));
  return fromMailing(message);
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

function other(confidence: number, evidence: ReturnType<typeof observe>): Verdict {
  return { class: "other", confidence, evidence: [evidence] };
}
