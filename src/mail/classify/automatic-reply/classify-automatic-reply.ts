import type { ParsedMessage } from "../../parse/parsed-message.ts";
import type { ClassifyContext, Verdict } from "../context.ts";

/** A reply that a program wrote, or null. Reports, calendar messages and challenges have been told apart before. */
export function classifyAutomaticReply(message: ParsedMessage, _context: ClassifyContext): Verdict | null {
  const field = message.header("auto-submitted");
  if (field === null || !/^auto-replied/i.test(field)) return null;
  const evidence = [{ rule: "auto_header.auto_submitted", detail: `Auto-Submitted: ${field}` }];
  return { class: "automatic_reply", confidence: 0.99, evidence };
}
