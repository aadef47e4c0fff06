import type { ParsedMessage } from "../parse/parsed-message.ts";
import { isAnswered } from "./automatic-reply/subject-signs.ts";

/** Whether a message answers another: by its thread, or by a subject that says so. */
export function isReply({ inReplyTo, references, subject }: ParsedMessage): boolean {
  return inReplyTo.length > 0 || references.length > 0 || isAnswered(subject);
}
