import type { Evidence } from "../domain/message-words.ts";
import type { StoredCause } from "./tables.ts";

/** A message as the cause of something: told by its subject, opened by its link, explained by what spoke for it. */
export function causeOf(
  messageId: string,
  message: { subject: string | null; webLink: string | null; evidence: Evidence[] | null },
): StoredCause {
  const { subject, webLink, evidence } = message;
  return { kind: "message", ref: messageId, summary: subject, webLink, evidence: evidence ?? [] };
}
